import { useMutation } from "@apollo/client/react";
import { NativeSelect, Stack } from "@mantine/core";
import { ChangeMembershipDocument, type MemberRowFragment, type Role } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

interface RoleOfMemberProps {
  readonly member: MemberRowFragment;
  readonly mayGive: readonly Role[];
  readonly onChanged: () => void;
}

/** The role of a member, to be changed in place. */
export function RoleOfMember({ member, mayGive, onChanged }: RoleOfMemberProps) {
  const { t } = useLanguage();
  const [change, { loading, error }] = useMutation(ChangeMembershipDocument);
  const run = async (role: Role) => {
    const done = await change({ variables: { id: member.id, role } }).catch(() => null);
    if (done) onChanged();
  };
  return (
    <Stack gap={4}>
      <NativeSelect
        size="xs"
        miw="11rem"
        aria-label={t("members.newRole", { name: member.name })}
        disabled={loading}
        value={member.role}
        data={mayGive.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
        onChange={(event) => {
          const role = mayGive.find((one) => one === event.currentTarget.value);
          if (role) void run(role);
        }}
      />
      {error ? <ErrorView error={error} /> : null}
    </Stack>
  );
}
