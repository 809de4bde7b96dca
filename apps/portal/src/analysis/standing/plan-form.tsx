import { useMutation } from "@apollo/client/react";
import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { RegisterPlanDocument } from "../../generated/operations.ts";
import { formatMoment } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { ErrorView } from "../../session/error-view.tsx";
import { useSession } from "../../session/session.tsx";
import { TextLink } from "../../ui/router-link.tsx";
import type { PlannedQuestion } from "./plan-link.ts";

interface PlanFormProps {
  readonly question: PlannedQuestion;
  /** The arguments the page would ask with. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Leaves planning: the page asks. */
  readonly onAsk: () => void;
}

/** Stands where the answer would: registers the question that is chosen above, and asks nothing. */
export function PlanForm({ question, arguments: chosen, onAsk }: PlanFormProps) {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const centers = (viewer?.memberships ?? []).flatMap(({ center }) => center ?? []);
  const names = [...new Map(centers.map((center) => [center.id, center.shortName]))];
  const [center, setCenter] = useState(names[0]?.[0] ?? "");
  const [reference, setReference] = useState("");
  const [register, { loading, error }] = useMutation(RegisterPlanDocument);
  const [done, setDone] = useState<{ readonly asked: string; readonly at: string; readonly first: string | null }>();
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined && value !== null));
  const asked = JSON.stringify(given);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const variables = { question, arguments: given, reference, center };
    const { data } = await register({ variables }).catch(() => ({ data: null }));
    const plan = data?.prespecifyAnalysis;
    if (plan) setDone({ asked, at: plan.registeredAt, first: plan.firstAskedAt });
  };
  if (names.length === 0) return <Text>{t("standing.noPlaces")}</Text>;
  return (
    <Stack component="section" className="quiet-panel" gap="sm" maw="46rem" aria-label={t("standing.planTitle")}>
      <Title order={2} size="h4">
        {t("standing.planTitle")}
      </Title>
      <Text size="sm">{t("standing.planLead")}</Text>
      <form onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="sm">
          <TextInput
            label={t("standing.reference")}
            description={t("standing.referenceHint")}
            value={reference}
            minLength={3}
            maxLength={300}
            required
            onChange={({ currentTarget }) => setReference(currentTarget.value)}
          />
          {names.length > 1 ? (
            <NativeSelect
              label={t("standing.center")}
              data={names.map(([value, label]) => ({ value, label }))}
              value={center}
              onChange={({ currentTarget }) => setCenter(currentTarget.value)}
            />
          ) : null}
          <Group gap="sm">
            <Button type="submit" loading={loading}>
              {t("standing.register")}
            </Button>
            <Button variant="default" onClick={onAsk}>
              {t(done?.asked === asked ? "standing.askNow" : "standing.askWithout")}
            </Button>
            <TextLink to="/plans" size="sm">
              {t("standing.all")}
            </TextLink>
          </Group>
        </Stack>
      </form>
      {error ? <ErrorView error={error} /> : null}
      <div role="status">{done?.asked === asked ? <Registered {...done} /> : null}</div>
    </Stack>
  );
}

function Registered({ at, first }: { readonly at: string; readonly first: string | null }) {
  const { t, language } = useLanguage();
  return (
    <Alert
      variant="outline"
      color={first === null ? "teal" : "yellow"}
      title={t("standing.registered", { moment: formatMoment(at, language) })}
    >
      {first === null ? null : (
        <Text size="sm">{t("standing.askedAlready", { moment: formatMoment(first, language) })}</Text>
      )}
    </Alert>
  );
}
