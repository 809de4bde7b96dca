import {
  type Analyte,
  DEFAULT_PHASE_PARAMETERS,
  type Phase,
  type Specimen,
  type Stimulus,
  type SurvivalEvent,
  type TreatedHistory,
} from "@nlrp12/domain";
import { scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { protectedCohortTable } from "../block/protected-cohort-table.ts";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { caseKey } from "../frame/case-key.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { lastOpening } from "../opening/opening.sql.ts";
import { askedDefinition, definitionKey, presentDefinition } from "../response/response-definition.ts";
import { type HistorySelection, treatmentHistories } from "../survival/treatment-history.sql.ts";
import type { CohortTableAnswer } from "./cohort-table.type.ts";
import { presentTable } from "./present-cohort-table.ts";
import { type AskedAnalysis, analysisNeeds, type TableAnalysis } from "./table-analysis.ts";
import { type TableCase, tableCases } from "./table-case.sql.ts";
import { type TableDimension, tableDimensionNeeds } from "./table-dimension.ts";
import { tableFlow } from "./table-flow.ts";
import { tableNotes } from "./table-notes.ts";
import { tableFigures } from "./table-rows.ts";

/** A question for a baseline table as the arguments of the API say it. */
export interface TableQuestion {
  readonly analysis: TableAnalysis;
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly phase: Phase | null;
  readonly event: SurvivalEvent;
  readonly definition: string;
  readonly by: TableDimension | null;
  readonly filter: CaseFilter | null;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** Who the cases of an analysis are, and who is not among them: scope, select, disclose, present. */
export async function cohortTable(context: PortalContext, question: TableQuestion): Promise<CohortTableAnswer> {
  const { by } = question;
  const asked = askedAnalysis(question);
  const filter = checkCaseFilter(question.filter);
  const definition = askedDefinition("definition", question.definition);

  // scope: cases themselves, what the analysis reads, and what the question filters or groups by
  const needs = [...analysisNeeds(asked), ...filterNeeds(filter), ...tableDimensionNeeds(by)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: the cases of the exact cohorts, under the viewer's row policies; courses and visits where they are followed
  const measured = asked.analysis === "CYTOKINE" ? asked.measured : null;
  const cases = await tableCases(context.db, { scope, filter, definition, measured });
  const historyOf =
    asked.analysis === "SURVIVAL" ? await historiesOf(context, { scope, filter, by: [] }) : () => NO_HISTORY;

  // disclose: stored counts of the block, the same for everyone
  const rule = definitionKey(definition);
  const protectedSide = await protectedCohortTable(context, { scope, filter, asked, definition: rule });
  const opening = await lastOpening(context.db);

  // present: the flow, the table of who is in it, and the frame
  const { considered, included, leftOut } = tableFlow(cases, asked, { historyOf, definition });
  const { byKindred: genotypeCohorts } = scope;
  const figures = tableFigures(included, { by, genotypeCohorts });
  const [part, table] = await Promise.all([exactPartOf(context, scope), presentTable(context, figures, by)]);
  return {
    analysis: asked.analysis,
    definition: presentDefinition(definition),
    exact: { ...part, ...table, considered, included: included.length, leftOut: [...leftOut] },
    protected: protectedSide,
    existsOnly: existsOnlyOf(scope, opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "cohortTable",
      parameters: {
        ...{ analysis: asked.analysis, ...measured, event: asked.analysis === "SURVIVAL" ? asked.event : null },
        ...{ definition: definition.code, by, ...filter, cohorts: question.cohorts },
      },
      asOf: question.asOf,
      page: "/explore/table",
      scope,
      opening,
      definitions: [rule, ...(measured ? [`phases: early to day ${DEFAULT_PHASE_PARAMETERS.earlyUntilDay}`] : [])],
      notes: tableNotes(figures),
    }),
  };
}

function askedAnalysis(question: TableQuestion): AskedAnalysis {
  const { analysis, analyte, stimulus, specimen, phase, event } = question;
  if (analysis === "CYTOKINE") return { analysis, measured: { analyte, stimulus, specimen, phase } };
  return analysis === "SURVIVAL" ? { analysis, event } : { analysis };
}

const NO_HISTORY: TreatedHistory = { courses: [], assessments: [], lastFollowUpDay: null };

async function historiesOf(
  context: PortalContext,
  selection: HistorySelection,
): Promise<(one: TableCase) => TreatedHistory> {
  const histories = await treatmentHistories(context.db, selection);
  const byCase = new Map(histories.map((one) => [caseKey(one), one.history]));
  return (one) => byCase.get(caseKey(one)) ?? NO_HISTORY;
}
