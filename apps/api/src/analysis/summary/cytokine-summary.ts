import {
  type Analyte,
  type Phase,
  RESPONSE_DEFINITIONS,
  responseDefinition,
  type Specimen,
  type Stimulus,
} from "@nlrp12/domain";
import { type CohortScope, scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { BadInput } from "#errors";
import { cohortsReadable } from "../frame/also-read.ts";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { askedList } from "../frame/asked-list.ts";
import { comparabilityGate } from "../frame/comparability-gate.ts";
import { once } from "../frame/once.ts";
import { PHASE_RULE } from "../frame/phase-rule.ts";
import { cytokineCases } from "./cytokine-case.sql.ts";
import { cytokineCells } from "./cytokine-cells.ts";
import { type CytokineDimension, cytokineDimensionNeeds } from "./cytokine-dimension.ts";
import { notAnalysed } from "./cytokine-interference.sql.ts";
import { cytokineNotes } from "./cytokine-notes.ts";
import type { CytokineSummaryAnswer } from "./cytokine-summary.type.ts";
import { cytokineLevels, cytokineValues, spontaneousLevels, wholeValue } from "./cytokine-value.sql.ts";
import { presentCytokineCell } from "./present-cytokine-cell.ts";
import { presentProtectedCytokine } from "./present-protected-cytokine.ts";
import { protectedCytokine } from "./protected-cytokine.ts";

/** A cytokine question as the arguments of the API say it. */
export interface CytokineQuestion {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly phases: readonly Phase[] | null;
  readonly by: readonly CytokineDimension[];
  readonly filter: CaseFilter | null;
  readonly definition: string;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
  /** Whether persons without a value are asked for, which takes a look at all samples of the cohorts. */
  readonly countsMissing: boolean;
  /** Whether the stimulation index is asked for, which takes the values of the samples beside. */
  readonly comparesStimulation: boolean;
  /** Whether anything is asked for that single values tell: points, the gate, notes. */
  readonly showsValues: boolean;
}

/** What a cytokine looks like before, during and after anakinra, against controls: scope, select, disclose, present. */
export async function cytokineSummary(
  context: PortalContext,
  question: CytokineQuestion,
): Promise<CytokineSummaryAnswer> {
  const { analyte, stimulus, specimen } = question;
  const phases = askedList("phases", question.phases);
  const by = [...new Set(question.by)];
  const filter = checkCaseFilter(question.filter);
  const definition = definitionOf(question.definition);

  // scope: which cohorts are exact for everything this question measures, filters or groups by
  const needs = ["CYTOKINE" as const, ...filterNeeds(filter), ...cytokineDimensionNeeds(by)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: the rows of the exact cohorts, under the viewer's row policies
  const selection = { scope, filter, analyte, specimen, by, definition };
  const read: typeof cytokineLevels = question.showsValues ? cytokineValues : cytokineLevels;
  const values = await read(context.db, { ...selection, stimuli: [stimulus] });
  const stimulated = question.comparesStimulation && stimulus !== "NONE";
  const spontaneous = stimulated ? await spontaneousLevels(context.db, selection) : [];
  const cases = question.countsMissing ? await cytokineCases(context.db, selection) : [];
  const disturbed = await notAnalysed(context.db, { ...selection, analytes: [analyte], stimuli: [stimulus] });

  // disclose: stored answers of the block, the same for everyone
  const protectedSide = await protectedCytokine(context, { ...question, phases, scope, filter, by });

  // Every cohort the answer names, in one statement: exact, in the block, or merely existing.
  const block = protectedSide.opening?.plan.block?.cohortIds ?? [];
  const named = [...scope.exact, ...scope.notExact].map((cohort) => cohort.cohortId).concat(block);
  await Promise.all(named.map((cohortId) => context.loaders.cohort.load(cohortId)));

  // present: figures of the exact rows, the protected side and the frame
  const whole = once(() => values.map(wholeValue));
  const { kindredsReadable } = scope;
  const withCourses = cohortsReadable(context, scope, "CLINICAL");
  const cells = cytokineCells({
    values,
    spontaneous,
    cases,
    phases,
    dimensions: by,
    kindredsReadable,
  });
  const centers = await Promise.all(scope.exact.map((cohort) => context.loaders.center.load(cohort.centerId)));
  const centerNames = new Map(centers.map((center) => [center.centerId, center.shortName]));
  return {
    exact: {
      cells: await Promise.all(cells.map((cell) => presentCytokineCell(context, cell, by))),
      cohorts: await Promise.all(scope.exact.map((cohort) => context.loaders.cohort.load(cohort.cohortId))),
      releases: await Promise.all(scope.exact.map((release) => context.loaders.release.load(release))),
      get gate() {
        return comparabilityGate(context, whole());
      },
      ground: {
        selection: { ...selection, stimuli: [stimulus] },
        values,
        cells,
        phases,
        dimensions: by,
        kindredsReadable,
      },
    },
    protected: await presentProtectedCytokine(context, protectedSide),
    existsOnly: existsOnlyOf(scope, block),
    provenance: provenanceOf({
      question: "cytokineSummary",
      parameters: {
        ...{ analyte, stimulus, specimen, phases, by, ...filter },
        definition: by.includes("RESPONSE_CLASS") ? definition.code : null,
        cohorts: question.cohorts,
      },
      asOf: question.asOf,
      page: "/explore/distribution",
      scope,
      opening: protectedSide.opening,
      definitions: [
        PHASE_RULE,
        kindredsReadable ? "unit: kindred" : "unit: person",
        ...coursesClosed(scope.exact, withCourses),
        ...(by.includes("RESPONSE_CLASS") ? [`${definition.code}@${definition.version}`] : []),
      ],
      // Courses and assessments say in which phases a value was due.
      alsoReads: { CLINICAL: withCourses },
      restsOn: by.includes("RESPONSE_CLASS") ? { filter, definition } : null,
      get notes() {
        return cytokineNotes({ analyte, values: whole(), cells, disturbed, kindredsReadable, centerNames });
      },
    }),
  };
}

/** Cohorts whose courses stay closed to the viewer: there a value is due only in phases a case was sampled in. */
function coursesClosed(exact: CohortScope["exact"], withCourses: readonly number[]): string[] {
  const closed = exact.map(({ cohortId }) => cohortId).filter((cohortId) => !withCourses.includes(cohortId));
  return closed.length > 0
    ? [`due: only phases sampled in, in cohorts ${closed.toSorted((a, b) => a - b).join(", ")}`]
    : [];
}

function definitionOf(code: string): { readonly code: string; readonly version: number } {
  const definition = responseDefinition(code);
  if (definition) return definition;
  const known = [...new Set(RESPONSE_DEFINITIONS.map((candidate) => candidate.code))].join(", ");
  throw new BadInput({ en: `\`definition\` takes ${known}.`, fr: `\`definition\` prend ${known}.` });
}
