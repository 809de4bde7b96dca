import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { RevokeGrantDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ActAfterAsking } from "../session/act-after-asking.tsx";
import { GroupsOfGrants } from "./groups-of-grants.tsx";
import type { HeldAccess } from "./held-access.ts";
import { useEachGrant } from "./use-each-grant.ts";

interface RevokeGrantProps {
  readonly held: HeldAccess;
  readonly who: string;
}

/** The way to end access at once, after asking: all of it, or some field groups. */
export function RevokeGrant({ held, who }: RevokeGrantProps) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState(held.map(({ id }) => id));
  const [revoke, state] = useMutation(RevokeGrantDocument, { fetchPolicy: "no-cache" });
  const each = useEachGrant();
  return (
    <ActAfterAsking
      size="compact-sm"
      verb={t("access.revoke")}
      named={t("access.revokeOf", { who })}
      title={t("access.revokeOf", { who })}
      text={t("access.revokeText")}
      ready={chosen.length > 0}
      state={state}
      act={() => each(chosen, (id) => revoke({ variables: { id } }))}
    >
      <GroupsOfGrants held={held} chosen={chosen} onChange={setChosen} />
    </ActAfterAsking>
  );
}
