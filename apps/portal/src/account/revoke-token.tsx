import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RevokeAccessTokenDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

/** Ends a token at once, after asking. */
export function RevokeToken({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [revoke, { loading, error }] = useMutation(RevokeAccessTokenDocument);
  const run = async () => {
    const done = await revoke({ variables: { id } }).catch(() => null);
    if (done) close();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={t("account.revokeNamed", { name })}>
        {t("account.revoke")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("account.revokeTitle", { name })}
        text={t("account.revokeText")}
        confirm={t("account.revoke")}
        loading={loading}
        onConfirm={() => void run()}
        onClose={close}
      >
        {error ? <ErrorView error={error} /> : null}
      </ConfirmDialog>
    </>
  );
}
