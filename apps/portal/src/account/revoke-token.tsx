import { useMutation } from "@apollo/client/react";
import { RevokeAccessTokenDocument, TokensPageDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ActAfterAsking } from "../session/act-after-asking.tsx";

/** Ends a token at once, after asking. */
export function RevokeToken({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLanguage();
  // Those made with it have ended too.
  const [revoke, state] = useMutation(RevokeAccessTokenDocument, { refetchQueries: [TokensPageDocument] });
  return (
    <ActAfterAsking
      size="compact-sm"
      verb={t("account.revoke")}
      named={t("account.revokeNamed", { name })}
      title={t("account.revokeTitle", { name })}
      text={t("account.revokeText")}
      state={state}
      act={() => revoke({ variables: { id } })}
    />
  );
}
