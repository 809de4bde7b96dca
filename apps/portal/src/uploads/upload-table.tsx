import type { FragmentType } from "@apollo/client";
import { UploadRowFragmentDoc } from "../generated/operations.ts";
import { formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMasked } from "../session/use-masked.ts";
import { DataTable } from "../ui/data-table.tsx";
import { TextLink } from "../ui/router-link.tsx";

type MaskedUpload = FragmentType<typeof UploadRowFragmentDoc>;
type UploadPart = "file" | "cohort" | "state" | "received";

const PARTS: readonly UploadPart[] = ["file", "cohort", "state", "received"];

/** Uploads, newest first; the file's name leads to what was found in it. */
export function UploadTable({ uploads }: { readonly uploads: readonly (MaskedUpload & { readonly id: string })[] }) {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t("uploads.title")}
      columns={PARTS.map((part) => ({ key: part, heading: t(`uploads.${part}`) }))}
      rows={uploads.map((upload) => ({
        key: upload.id,
        cells: PARTS.map((part) => <UploadCell key={part} upload={upload} part={part} />),
      }))}
    />
  );
}

function UploadCell({ upload: masked, part }: { readonly upload: MaskedUpload; readonly part: UploadPart }) {
  const { t, language, localized } = useLanguage();
  const upload = useMasked(UploadRowFragmentDoc, masked);
  if (part === "cohort") return `${upload.cohort.center.shortName}, ${localized(upload.cohort.title)}`;
  if (part === "received") return `${formatMoment(upload.receivedAt, language)}, ${upload.receivedBy}`;
  if (part === "state") {
    const errors = upload.errors > 0 ? ` (${t("uploads.errorCount", { count: upload.errors })})` : "";
    return `${t(`words.uploadState.${upload.state}`)}${errors}`;
  }
  return (
    <TextLink to="/data/uploads/$id" params={{ id: upload.id }} size="sm">
      {upload.fileName}
    </TextLink>
  );
}
