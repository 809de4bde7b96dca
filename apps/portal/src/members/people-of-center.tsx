import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { PeopleOfCenterDocument, type Role } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { InvitationTable } from "./invitation-table.tsx";
import { InviteMember } from "./invite-member.tsx";
import { MemberTable } from "./member-table.tsx";

interface PeopleOfCenterProps {
  readonly title: string;
  /** Null for the consortium. */
  readonly center: string | null;
  /** Roles that the viewer may give there, as the server says. */
  readonly mayGive: readonly Role[];
}

/** The people of a center (or of the consortium), its open invitations, and the way to invite. */
export function PeopleOfCenter({ title, center, mayGive }: PeopleOfCenterProps) {
  const { t } = useLanguage();
  const asked = useQuery(PeopleOfCenterDocument, { variables: { center }, fetchPolicy: "cache-and-network" });
  const again = () => void asked.refetch();
  return (
    <Stack gap="xl">
      <Answer asked={asked}>
        {({ members, invitations }) => (
          <Stack gap="xl">
            <Section title={title}>
              <MemberTable members={members.nodes} mayGive={mayGive} onChanged={again} />
            </Section>
            <Section title={t("members.invitations")}>
              {invitations.nodes.length === 0 ? (
                <Empty reason={t("members.noInvitation")} />
              ) : (
                <InvitationTable invitations={invitations.nodes} onChanged={again} />
              )}
            </Section>
          </Stack>
        )}
      </Answer>
      {mayGive.length > 0 ? <InviteMember center={center} mayGive={mayGive} onInvited={again} /> : null}
    </Stack>
  );
}
