import { useMutation } from "@apollo/client/react";
import { RevokeGrantDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ActAfterAsking } from "../session/act-after-asking.tsx";

interface RevokeGrantProps {
  readonly id: string;
  readonly who: string;
}

/** The way to end a grant at once, after asking. */
export function RevokeGrant({ id, who }: RevokeGrantProps) {
  const { t } = useLanguage();
  const [revoke, state] = useMutation(RevokeGrantDocument);
  return (
    <ActAfterAsking
      size="compact-sm"
      verb={t("access.revoke")}
      named={t("access.revokeOf", { who })}
      title={t("access.revokeOf", { who })}
      text={t("access.revokeText")}
      state={state}
      act={() => revoke({ variables: { id } })}
    />
  );
}
