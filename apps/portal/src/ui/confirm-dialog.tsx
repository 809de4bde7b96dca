import { Button, Group, Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.ts";

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What happens, and whether it can be undone. */
  readonly text: string;
  /** The verb of the button. */
  readonly confirm: string;
  readonly loading: boolean;
  /** Whether it can be done as things stand. */
  readonly ready?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What is chosen first, an error of the last attempt. */
  readonly children?: ReactNode;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, text, confirm, loading, ready = true, onConfirm, onClose, children } = props;
  const { t } = useLanguage();
  return (
    <Modal.Root opened={opened} onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fw={700} mb="xs">
            {title}
          </Modal.Title>
          <Text size="sm">{text}</Text>
          {children}
          <Group mt="md" justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t("ui.changeNothing")}
            </Button>
            <Button color="red" loading={loading} disabled={!ready} onClick={onConfirm}>
              {confirm}
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
