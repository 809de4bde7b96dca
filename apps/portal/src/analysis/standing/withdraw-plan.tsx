import { useMutation } from "@apollo/client/react";
import { WithdrawPlanDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { ActAfterAsking } from "../../session/act-after-asking.tsx";

/** Marks a planned question as withdrawn, after asking. */
export function WithdrawPlan({ id, reference }: { readonly id: string; readonly reference: string }) {
  const { t } = useLanguage();
  const [withdraw, state] = useMutation(WithdrawPlanDocument);
  return (
    <ActAfterAsking
      size="compact-sm"
      verb={t("standing.withdraw")}
      named={t("standing.withdrawNamed", { reference })}
      title={t("standing.withdrawTitle")}
      text={t("standing.withdrawText")}
      state={state}
      act={() => withdraw({ variables: { id } })}
    />
  );
}
