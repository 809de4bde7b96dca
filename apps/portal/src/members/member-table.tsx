import { Text } from "@mantine/core";
import type { MemberRowFragment, Role } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { EndMembership } from "./end-membership.tsx";
import { RoleOfMember } from "./role-of-member.tsx";

interface MemberTableProps {
  readonly members: readonly MemberRowFragment[];
  readonly mayGive: readonly Role[];
  readonly onChanged: () => void;
}

/** Who belongs to a center: role, since when, and what the viewer may change. */
export function MemberTable({ members, mayGive, onChanged }: MemberTableProps) {
  const { t, language } = useLanguage();
  return (
    <DataTable
      caption={t("members.people")}
      columns={[
        { key: "name", heading: t("members.name") },
        { key: "email", heading: t("members.email") },
        { key: "role", heading: t("members.role") },
        { key: "since", heading: t("members.since") },
        { key: "change", heading: t("members.change") },
      ]}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          member.mine ? t("members.you", { name: member.name }) : member.name,
          member.email,
          member.viewerCan.includes("CHANGE_ROLE") ? (
            <RoleOfMember key="role" member={member} mayGive={mayGive} onChanged={onChanged} />
          ) : (
            t(`words.role.${member.role}`)
          ),
          formatDate(member.since, language),
          member.viewerCan.includes("END") ? (
            <EndMembership key="end" member={member} onChanged={onChanged} />
          ) : (
            <Text key="none" size="sm" c="dimmed">
              {mayGive.length > 0 ? t("members.last") : "–"}
            </Text>
          ),
        ],
      }))}
    />
  );
}
