import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { DiscardUploadDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

interface DiscardUploadProps {
  readonly upload: { readonly id: string; readonly fileName: string };
}

/** Gives the file up; nothing of it reaches the cohort. */
export function DiscardUpload({ upload }: DiscardUploadProps) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [discard, { loading, error }] = useMutation(DiscardUploadDocument);
  const run = async () => {
    const done = await discard({ variables: { id: upload.id } }).catch(() => null);
    if (done) close();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("uploads.discard")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("uploads.discardTitle", { file: upload.fileName })}
        text={t("uploads.discardText")}
        confirm={t("uploads.discard")}
        loading={loading}
        onConfirm={() => void run()}
        onClose={close}
      >
        {error ? <ErrorView error={error} /> : null}
      </ConfirmDialog>
    </>
  );
}
