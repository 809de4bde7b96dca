import { Button, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ErrorView } from "./error-view.tsx";

interface ActAfterAskingProps {
  /** The verb, on the button and in the dialog. */
  readonly verb: string;
  /** What is asked. */
  readonly title: string;
  /** What the button is read out as, where several stand under one another. */
  readonly named?: string;
  /** What happens, and whether it can be undone. */
  readonly text: string;
  readonly size?: ButtonProps["size"];
  /** The mutation: how it stands, and how it is run. */
  readonly state: { readonly loading: boolean; readonly error?: Error | undefined };
  readonly act: () => Promise<unknown>;
  readonly onDone?: () => void;
  /** What is chosen before it acts, and whether enough is. */
  readonly children?: ReactNode;
  readonly ready?: boolean;
}

/** A button that asks before it acts, tells what failed, and closes when it is done. */
export function ActAfterAsking(props: ActAfterAskingProps) {
  const { verb, title, named, text, size = "sm", state, act, onDone, children, ready = true } = props;
  const [opened, { open, close }] = useDisclosure(false);
  const run = async () => {
    const done = await act().catch(() => null);
    if (!done) return;
    close();
    onDone?.();
  };
  return (
    <>
      <Button size={size} variant="default" onClick={open} aria-label={named}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={title}
        text={text}
        confirm={verb}
        loading={state.loading}
        ready={ready}
        onConfirm={() => void run()}
        onClose={close}
      >
        {children}
        {state.error ? <ErrorView error={state.error} /> : null}
      </ConfirmDialog>
    </>
  );
}
