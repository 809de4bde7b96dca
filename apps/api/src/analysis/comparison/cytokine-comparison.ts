import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import { scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { BadInput } from "#errors";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { PHASE_RULE } from "../frame/phase-rule.ts";
import { askedDefinition, definitionKey } from "../response/response-definition.ts";
import { notAnalysed } from "../summary/cytokine-interference.sql.ts";
import { checkGroups, groupNeeds } from "./checked-group.ts";
import { comparisonFigures } from "./compare-in-thread.ts";
import type { ComparisonGroupInput } from "./comparison-group.type.ts";
import { comparisonNotes } from "./comparison-notes.ts";
import { askedComparisons, comparisonRows } from "./comparison-rows.ts";
import { comparisonValues } from "./comparison-value.sql.ts";
import type { CytokineComparisonAnswer } from "./cytokine-comparison.type.ts";
import { groupLabel } from "./group-label.ts";
import { presentComparison } from "./present-comparison.ts";
import { protectedComparison } from "./protected-comparison.ts";

/** A comparison as the arguments of the API say it. */
export interface ComparisonQuestion {
  readonly analytes: readonly Analyte[];
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly a: ComparisonGroupInput;
  readonly b: ComparisonGroupInput;
  readonly others: readonly ComparisonGroupInput[] | null;
  readonly filter: CaseFilter | null;
  readonly definition: string;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** Two to six groups compared in one or more cytokines: scope, select, disclose, present. */
export async function cytokineComparison(
  context: PortalContext,
  question: ComparisonQuestion,
): Promise<CytokineComparisonAnswer> {
  const { stimulus, specimen } = question;
  const analytes = checkAnalytes(question.analytes);
  const groups = checkGroups(question.a, question.b, question.others ?? []);
  const filter = checkCaseFilter(question.filter);
  const definition = askedDefinition("definition", question.definition);
  const byResponse = groups.some((group) => group.responses.length > 0);

  // scope: which cohorts are exact for everything this question measures, filters or groups by
  const needs = ["CYTOKINE" as const, ...filterNeeds(filter), ...groupNeeds(groups)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: the rows of the exact cohorts, under the viewer's row policies
  const selection = { scope, filter, analytes, stimulus, specimen, groups, definition };
  const values = await comparisonValues(context.db, selection);
  const disturbed = await notAnalysed(context.db, { ...selection, stimuli: [stimulus] });

  // disclose: stored cells of each group, the same for everyone
  const protectedSide = await protectedComparison(context, selection);

  // present: figures of the exact rows, the protected side and the frame
  const { kindredsReadable } = scope;
  // Without an exact cohort there is nothing to compare, not even in numbers of nobody.
  const asked = scope.exact.length > 0 ? askedComparisons(values, { analytes, groups, kindredsReadable }) : [];
  const rows = comparisonRows(
    asked,
    await comparisonFigures(
      context.db,
      asked.map(({ units }) => units),
    ),
  );
  const centers = await Promise.all(scope.exact.map((cohort) => context.loaders.center.load(cohort.centerId)));
  return {
    groups: await Promise.all(
      groups.map(async (group) => ({
        key: group.key,
        phase: group.phase,
        text: group.text,
        label: await groupLabel(context, group),
      })),
    ),
    exact: {
      comparisons: await Promise.all(rows.map((row) => presentComparison(context, row))),
      tests: rows.filter(({ figures }) => figures.test.kind === "TESTED").length,
      ...(await exactPartOf(context, scope)),
      ground: { selection, values, rows, kindredsReadable },
    },
    protected: protectedSide.shown,
    existsOnly: existsOnlyOf(scope, protectedSide.opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "cytokineComparison",
      parameters: {
        ...filter,
        // Case groups that all compared groups must pass; `groups` are the compared ones.
        filteredGroups: filter.groups,
        ...{ analytes, stimulus, specimen, groups: groups.map(({ text }) => text) },
        ...(byResponse ? { definition: definition.code } : {}),
        cohorts: question.cohorts,
      },
      asOf: question.asOf,
      page: "/explore/compare",
      scope,
      opening: protectedSide.opening,
      definitions: [
        PHASE_RULE,
        kindredsReadable ? "unit: kindred" : "unit: person",
        ...(byResponse ? [definitionKey(definition)] : []),
      ],
      restsOn: byResponse ? { filter, definition } : null,
      get notes() {
        return comparisonNotes({
          rows,
          disturbed,
          kindredsReadable,
          centerNames: new Map(centers.map((center) => [center.centerId, center.shortName])),
        });
      },
    }),
  };
}

function checkAnalytes(analytes: readonly Analyte[]): Analyte[] {
  if (analytes.length > 0) return [...new Set(analytes)];
  throw new BadInput({
    en: "`analytes` takes at least one cytokine.",
    fr: "`analytes` prend au moins une cytokine.",
  });
}
