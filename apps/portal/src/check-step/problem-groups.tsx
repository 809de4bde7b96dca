import { Stack, Text } from "@mantine/core";
import type { ExaminedProblem, RepairOperation } from "@nlrp12/intake";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { ProblemCard } from "./problem-card.tsx";
import { EVERYTHING, isShown, ProblemFacets } from "./problem-facets.tsx";

interface ProblemGroupsProps {
  readonly problems: readonly ExaminedProblem[];
  readonly disabled: boolean;
  readonly onRepair: (operations: readonly RepairOperation[]) => void;
}

/** Fewer causes than this are seen at a glance. */
const FACETS_FROM = 3;

/** Every cause once, errors first and the most frequent before the others. */
export function ProblemGroups({ problems, disabled, onRepair }: ProblemGroupsProps) {
  const { t } = useLanguage();
  const [facets, setFacets] = useState(EVERYTHING);
  const chosen = problems.filter((one) => isShown(one, facets));
  // A facet whose last problem was repaired hides nothing.
  const shown = chosen.length > 0 ? chosen : problems;
  const isWarning = ({ problem }: ExaminedProblem) => Number(problem.severity !== "ERROR");
  const ordered = shown.toSorted(
    (a, b) => isWarning(a) - isWarning(b) || b.problem.occurrences - a.problem.occurrences,
  );
  return (
    <Stack gap="md">
      {problems.length >= FACETS_FROM ? (
        <>
          <ProblemFacets problems={problems} facets={chosen.length > 0 ? facets : EVERYTHING} onChange={setFacets} />
          <Text size="sm" c="dimmed" role="status">
            {t("checkStep.shown", { shown: shown.length, all: problems.length })}
          </Text>
        </>
      ) : null}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {ordered.map((one) => (
          <ProblemCard key={keyOf(one)} examined={one} disabled={disabled} onRepair={onRepair} />
        ))}
      </Stack>
    </Stack>
  );
}

/** Without the count, so that a card stays open while its cells are mended one by one. */
function keyOf({ problem }: ExaminedProblem): string {
  return [problem.rule, problem.sheet, problem.column, problem.accepted.en].join(" ");
}
