import { Code } from "@mantine/core";
import type { UploadPageQuery } from "../generated/operations.ts";
import { formatBytes, formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Facts } from "../ui/facts.tsx";
import { Section } from "../ui/section.tsx";

/** Who sent, approved and published the file, when, and its checksum. */
export function UploadFacts({ upload }: { readonly upload: UploadPageQuery["upload"] }) {
  const { t, language } = useLanguage();
  const moment = (iso: string | null) => (iso ? formatMoment(iso, language) : t("ui.none"));
  return (
    <Section title={t("uploads.facts")}>
      <Facts
        facts={[
          { term: t("uploads.received"), detail: `${moment(upload.receivedAt)}, ${upload.receivedBy}` },
          { term: t("uploads.checked"), detail: moment(upload.checkedAt) },
          {
            term: t("uploads.approved"),
            detail: upload.approvedBy
              ? `${moment(upload.approvedAt)}, ${upload.approvedBy}`
              : moment(upload.approvedAt),
          },
          { term: t("uploads.publishedAt"), detail: moment(upload.publishedAt) },
          { term: t("uploads.size"), detail: formatBytes(upload.sizeBytes, language) },
          { term: "SHA-256", detail: <Code fz="xs">{upload.sha256}</Code> },
        ]}
      />
    </Section>
  );
}
