import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import {
  CancelOpeningDocument,
  PlanOpeningDocument,
  type PolicyInForceFragment,
  PolicyPageDocument,
} from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";

/** Plans the next opening, or takes it back; for who coordinates. */
export function PlanOpening({ policy }: { readonly policy: PolicyInForceFragment }) {
  const { t } = useLanguage();
  const [date, setDate] = useState(policy.earliestOpening);
  const refetchQueries = [PolicyPageDocument];
  const [plan, planning] = useMutation(PlanOpeningDocument, { refetchQueries });
  const [cancel, cancelling] = useMutation(CancelOpeningDocument, { refetchQueries });
  const error = planning.error ?? cancelling.error;
  const planned = policy.nextOpening?.date;
  return (
    <Stack gap="sm" className="no-print">
      {error ? <ErrorView error={error} /> : null}
      {planned ? (
        <Group>
          <Button
            variant="default"
            loading={cancelling.loading}
            onClick={() => void cancel({ variables: { date: planned } }).catch(() => undefined)}
          >
            {t("policy.cancel")}
          </Button>
        </Group>
      ) : (
        <Group align="flex-end">
          <TextInput
            type="date"
            label={t("policy.planFor")}
            description={t("policy.rhythm")}
            min={policy.earliestOpening}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <Button
            loading={planning.loading}
            disabled={date === ""}
            onClick={() => void plan({ variables: { date } }).catch(() => undefined)}
          >
            {t("policy.plan")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
