import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack } from "@mantine/core";
import {
  type InvitationRowFragment,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
} from "../generated/operations.ts";
import { formatDate, formatList } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { ActAfterAsking } from "../session/act-after-asking.tsx";
import { ErrorView } from "../session/error-view.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { LinkOnce } from "./link-once.tsx";

interface InvitationTableProps {
  readonly invitations: readonly InvitationRowFragment[];
  readonly onChanged: () => void;
}

/** Invitations that nobody has accepted: to whom, by whom, until when; to be sent again or taken back. */
export function InvitationTable({ invitations, onChanged }: InvitationTableProps) {
  const { t, language } = useLanguage();
  const [resend, { data, loading, error }] = useMutation(ResendInvitationDocument);
  const sendAgain = async (id: string) => {
    const done = await resend({ variables: { id } }).catch(() => null);
    if (done) onChanged();
  };
  return (
    <Stack gap="sm">
      <DataTable
        caption={t("members.invitations")}
        columns={[
          { key: "email", heading: t("members.email") },
          { key: "roles", heading: t("members.roles") },
          { key: "by", heading: t("members.by") },
          { key: "until", heading: t("members.until") },
          { key: "change", heading: t("members.change") },
        ]}
        rows={invitations.map((invitation) => ({
          key: invitation.id,
          cells: [
            invitation.email,
            formatList(
              invitation.roles.map((role) => t(`words.role.${role}`)),
              language,
            ),
            invitation.inviterName,
            invitation.state === "EXPIRED" ? t("members.state.EXPIRED") : formatDate(invitation.expiresAt, language),
            <Group key="change" gap="xs" wrap="nowrap">
              {invitation.viewerCan.includes("RESEND") ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={loading}
                  aria-label={t("members.resendOf", { email: invitation.email })}
                  onClick={() => void sendAgain(invitation.id)}
                >
                  {t("members.resend")}
                </Button>
              ) : null}
              {invitation.viewerCan.includes("WITHDRAW") ? (
                <WithdrawInvitation invitation={invitation} onChanged={onChanged} />
              ) : null}
            </Group>,
          ],
        }))}
      />
      {error ? <ErrorView error={error} /> : null}
      {data && !loading ? <LinkOnce {...data.resendInvitation} /> : null}
    </Stack>
  );
}

interface WithdrawInvitationProps {
  readonly invitation: InvitationRowFragment;
  readonly onChanged: () => void;
}

function WithdrawInvitation({ invitation, onChanged }: WithdrawInvitationProps) {
  const { t } = useLanguage();
  const [withdraw, state] = useMutation(WithdrawInvitationDocument);
  const title = t("members.withdrawOf", { email: invitation.email });
  return (
    <ActAfterAsking
      size="compact-sm"
      verb={t("members.withdraw")}
      named={title}
      title={title}
      text={t("members.withdrawText")}
      state={state}
      act={() => withdraw({ variables: { id: invitation.id } })}
      onDone={onChanged}
    />
  );
}
