import { useMutation } from "@apollo/client/react";
import { ChangeMembershipDocument, type MemberRowFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ActAfterAsking } from "../session/act-after-asking.tsx";

interface EndMembershipProps {
  readonly member: MemberRowFragment;
  readonly onChanged: () => void;
}

/** Ends a role of somebody, or the own one, after asking. */
export function EndMembership({ member, onChanged }: EndMembershipProps) {
  const { t } = useLanguage();
  const [end, state] = useMutation(ChangeMembershipDocument);
  const { name } = member;
  const title = member.mine ? t("members.leaveOf") : t("members.endOf", { name });
  return (
    <ActAfterAsking
      size="compact-sm"
      verb={member.mine ? t("members.leave") : t("members.end")}
      named={title}
      title={title}
      text={member.mine ? t("members.leaveText") : t("members.endText", { name })}
      state={state}
      act={() => end({ variables: { id: member.id } })}
      onDone={onChanged}
    />
  );
}
