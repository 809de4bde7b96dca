import { useMutation } from "@apollo/client/react";
import { DiscardUploadDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ActAfterAsking } from "../session/act-after-asking.tsx";

interface DiscardUploadProps {
  readonly upload: { readonly id: string; readonly fileName: string };
}

/** Gives the file up; nothing of it reaches the cohort. */
export function DiscardUpload({ upload }: DiscardUploadProps) {
  const { t } = useLanguage();
  const [discard, state] = useMutation(DiscardUploadDocument);
  return (
    <ActAfterAsking
      verb={t("uploads.discard")}
      title={t("uploads.discardTitle", { file: upload.fileName })}
      text={t("uploads.discardText")}
      state={state}
      act={() => discard({ variables: { id: upload.id } })}
    />
  );
}
