import {
  CONTROL_PHASE,
  cytokineFamily,
  type DisclosedCells,
  lookUp,
  type OpeningPlan,
  SDC_1,
  type Statistic,
} from "@nlrp12/disclosure";
import { type Analyte, PHASES, type Phase, type Specimen, type Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import type { CheckedCaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { menuQuestion } from "../opening/menu-question.ts";
import { noteBlockAsked } from "../opening/note-block-asked.ts";
import { lastOpening, plannedTables, protectedAnswers, type StoredOpening } from "../opening/opening.sql.ts";

/** What the block is asked about a cytokine. */
export interface ProtectedCytokineQuestion {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly by: readonly string[];
  readonly phases: readonly Phase[] | null;
}

/** Stored cells of one phase: levels class by class, ratio to controls, ratio to baseline. */
export interface PhaseCells {
  readonly phase: Phase | null;
  readonly levels: DisclosedCells;
  readonly vsControls: DisclosedCells | null;
  readonly vsBaseline: DisclosedCells | null;
}

/** The protected side of a cytokine answer: stored cells, or why there are none at all. */
export interface ProtectedCytokine {
  readonly opening: StoredOpening | null;
  readonly phases: readonly PhaseCells[];
  readonly withheld: "LEVEL_TOO_LOW" | "NOT_ON_MENU" | "NOT_IN_PLAN" | "BLOCK_TOO_SMALL" | null;
}

const WITHOUT_BASELINE: readonly string[] = ["UNTREATED", "BEFORE", "BEFORE_OTHER"];

/** Looks the question up among the stored answers of the last opening, and notes it; reads no row of any case. */
export async function protectedCytokine(
  context: PortalContext,
  question: ProtectedCytokineQuestion,
): Promise<ProtectedCytokine> {
  const found = await lookedUp(context, question);
  const { opening, withheld, phases } = found;
  const cells = phases.flatMap(({ levels, vsControls, vsBaseline }) =>
    [levels, vsControls, vsBaseline].flatMap((disclosed) => disclosed?.cells ?? []),
  );
  noteBlockAsked(context, { ...question, family: cytokineFamily(question), opening, withheld, cells });
  return found;
}

async function lookedUp(context: PortalContext, question: ProtectedCytokineQuestion): Promise<ProtectedCytokine> {
  const opening = await lastOpening(context.db);
  const nothing = (withheld: ProtectedCytokine["withheld"]): ProtectedCytokine => ({ opening, phases: [], withheld });
  if (!question.scope.readsProtected) return nothing("LEVEL_TOO_LOW");
  const menu = menuQuestion(question.filter, question.by, { groupsAreDescribed: true });
  if (!menu || menu.filters.length + menu.by.length > SDC_1.mostDimensions) return nothing("NOT_ON_MENU");
  if (!opening) return nothing("NOT_IN_PLAN");
  if (opening.plan.withheld) return nothing("BLOCK_TOO_SMALL");
  const family = cytokineFamily(question);
  if (!opening.plan.families.includes(family)) return nothing("NOT_ON_MENU");

  const which = { openingId: opening.openingId, family };
  const dimensions = [...menu.filters.map(({ dimension }) => dimension), ...menu.by];
  const tables = await plannedTables(context.db, { ...which, dimensions });
  const plan: OpeningPlan = { ...opening.plan, tables, audit: {} };
  const keys = tables.flatMap(({ cells }) => cells.map(({ answerKey }) => answerKey));
  const answers = await protectedAnswers(context.db, { ...which, keys });
  const ask = (statistic: Statistic, phase: string, baselinePhase: string | null = null): DisclosedCells =>
    lookUp({ question: { ...menu, family, statistic, phase, baselinePhase }, plan, answers, viewerReadsBlock: true });

  const groups = question.filter.groups;
  const patients = !groups || groups.includes("PATIENT");
  const controls = !groups || groups.includes("HEALTHY_CONTROL");
  const planned = new Set(plan.tables.map((table) => table.variable.phase));
  const phases = PHASES.filter(
    (phase) => patients && planned.has(phase) && (question.phases === null || question.phases.includes(phase)),
  );
  return {
    opening,
    withheld: null,
    phases: [
      ...(controls && planned.has(CONTROL_PHASE)
        ? [{ phase: null, levels: ask("LEVELS", CONTROL_PHASE), vsControls: null, vsBaseline: null }]
        : []),
      ...phases.map((phase) => ({
        phase,
        levels: ask("LEVELS", phase),
        vsControls: ask("FOLD_CHANGE", phase),
        vsBaseline: WITHOUT_BASELINE.includes(phase) ? null : ask("PAIRED_CHANGE", phase, "BEFORE"),
      })),
    ],
  };
}
