import { useMutation } from "@apollo/client/react";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { DiscardUploadDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

interface DiscardUploadProps {
  readonly upload: { readonly id: string; readonly fileName: string };
}

/** Gives the file up; nothing of it reaches the cohort. */
export function DiscardUpload({ upload }: DiscardUploadProps) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [discard, { loading, error }] = useMutation(DiscardUploadDocument);
  const confirm = async () => {
    const done = await discard({ variables: { id: upload.id } }).catch(() => null);
    if (done) close();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("uploads.discard")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("uploads.discardTitle", { file: upload.fileName })}
        closeButtonProps={{ "aria-label": t("ui.close") }}
      >
        <Text size="sm">{t("uploads.discardText")}</Text>
        {error ? <ErrorView error={error} /> : null}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("ui.cancel")}
          </Button>
          <Button color="red" loading={loading} onClick={() => void confirm()}>
            {t("uploads.discard")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
