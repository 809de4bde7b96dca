import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ChangeMembershipDocument, type MemberRowFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

interface EndMembershipProps {
  readonly member: MemberRowFragment;
  readonly onChanged: () => void;
}

/** Ends a role of somebody, or the own one, after asking. */
export function EndMembership({ member, onChanged }: EndMembershipProps) {
  const { t } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const [end, { loading, error }] = useMutation(ChangeMembershipDocument);
  const { name } = member;
  const run = async () => {
    const done = await end({ variables: { id: member.id } }).catch(() => null);
    if (!done) return;
    close();
    onChanged();
  };
  const title = member.mine ? t("members.leaveOf") : t("members.endOf", { name });
  const verb = member.mine ? t("members.leave") : t("members.end");
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={title}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={title}
        text={member.mine ? t("members.leaveText") : t("members.endText", { name })}
        confirm={verb}
        loading={loading}
        onConfirm={() => void run()}
        onClose={close}
      >
        {error ? <ErrorView error={error} /> : null}
      </ConfirmDialog>
    </>
  );
}
