import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RevokeGrantDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

interface RevokeGrantProps {
  readonly id: string;
  readonly who: string;
}

/** The way to end a grant at once, after asking. */
export function RevokeGrant({ id, who }: RevokeGrantProps) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [revoke, { loading, error }] = useMutation(RevokeGrantDocument);
  const run = async () => {
    const done = await revoke({ variables: { id } }).catch(() => null);
    if (done) close();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={t("access.revokeOf", { who })}>
        {t("access.revoke")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("access.revokeOf", { who })}
        text={t("access.revokeText")}
        confirm={t("access.revoke")}
        loading={loading}
        onConfirm={() => void run()}
        onClose={close}
      >
        {error ? <ErrorView error={error} /> : null}
      </ConfirmDialog>
    </>
  );
}
