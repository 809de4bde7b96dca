import { Button, Group, Modal, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useLanguage } from "../language/use-language.ts";

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What happens, and whether it can be undone. */
  readonly text: string;
  /** The verb of the button. */
  readonly confirm: string;
  readonly loading: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** An error of the last attempt. */
  readonly children?: ReactNode;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, text, confirm, loading, onConfirm, onClose, children } = props;
  const { t } = useLanguage();
  const id = useId();
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      <Text size="sm">{text}</Text>
      {children}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("ui.cancel")}
        </Button>
        <Button color="red" loading={loading} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
