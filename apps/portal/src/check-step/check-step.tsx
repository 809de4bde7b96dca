import { Alert, Grid, Stack, Text } from "@mantine/core";
import type { ReadingPlan, RepairOperation } from "@nlrp12/intake";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { Failure } from "../ui/failure.tsx";
import { Section } from "../ui/section.tsx";
import type { CheckOutcome } from "./check-outcome.ts";
import { CheckSummary } from "./check-summary.tsx";
import { DownloadProblems } from "./download-problems.tsx";
import { ProblemGroups } from "./problem-groups.tsx";
import { ProblemMap } from "./problem-map.tsx";
import { RepairHistory } from "./repair-history.tsx";
import { fromOn, madeAgain, type TakenBack, withoutRepairs, withRepairs } from "./repair-log.ts";
import { UndoToast } from "./undo-toast.tsx";

interface CheckStepProps {
  readonly file: File;
  readonly plan: ReadingPlan;
  /** What the check under this plan found; that of the plan before while `checking`. */
  readonly outcome: CheckOutcome;
  readonly checking?: boolean;
  /** A plan with other repairs; the page checks the file anew. */
  readonly onPlan: (plan: ReadingPlan) => void;
}

/** Works through the problems of a file: repairs as recorded operations, a map, and the file back with its problems marked. */
export function CheckStep({ file, plan, outcome, checking = false, onPlan }: CheckStepProps) {
  const { t } = useLanguage();
  const [taken, setTaken] = useState<readonly TakenBack[]>([]);
  const [latest, setLatest] = useState<readonly string[]>([]);
  if (outcome.broken) return <Failure sentence={t("uploads.checkerBroken")} />;
  const { problems, effects, map, counts } = outcome.examination;

  const repair = (operations: readonly RepairOperation[]) => {
    const { plan: next, recorded } = withRepairs(plan, operations);
    setTaken([]);
    setLatest(recorded.map(({ id }) => id));
    onPlan(next);
  };
  const takeBack = (ids: readonly string[]) => {
    const { plan: next, taken: back } = withoutRepairs(plan, ids);
    if (back.repairs.length === 0) return;
    setTaken([...taken, back]);
    setLatest([]);
    onPlan(next);
  };
  const again = () => {
    const last = taken.at(-1);
    if (!last) return;
    setTaken(taken.slice(0, -1));
    setLatest(last.repairs.map(({ repair: one }) => one.id));
    onPlan(madeAgain(plan, last));
  };

  return (
    <Stack gap="lg">
      {outcome.hasIdentifiers ? (
        <Alert color="red" variant="outline" role="alert" title={t("uploads.identifiersTitle")}>
          {t("uploads.identifiersText")}
        </Alert>
      ) : null}
      <Section title={t("checkStep.found")}>
        <CheckSummary problems={problems} checking={checking} />
        <Text size="sm" c="dimmed" maw="46rem">
          {t("checkStep.stays")}
        </Text>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 8 }}>
            <ProblemGroups problems={problems} disabled={checking} onRepair={repair} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 4 }}>
            <Stack gap="lg">
              {problems.length > 0 ? <ProblemMap strips={map} /> : null}
              <RepairHistory
                repairs={plan.repairs}
                effects={effects}
                mayRedo={taken.length > 0}
                disabled={checking}
                onUndo={takeBack}
                onBackTo={(id) => takeBack(fromOn(plan, id))}
                onRedo={again}
              />
              {problems.length > 0 && counts ? <DownloadProblems file={file} plan={plan} /> : null}
            </Stack>
          </Grid.Col>
        </Grid>
      </Section>
      <UndoToast
        repairs={plan.repairs.filter(({ id }) => latest.includes(id))}
        effects={checking ? [] : effects}
        onUndo={() => takeBack(latest)}
        onClose={() => setLatest([])}
      />
    </Stack>
  );
}
