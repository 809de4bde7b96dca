import { scopeOf } from "#access";
import {
  type CaseDimension,
  type CaseFilter,
  caseDimensionNeeds,
  checkCaseDimensions,
  checkCaseFilter,
  exactCaseCounts,
  filterNeeds,
} from "#cases";
import type { PortalContext } from "#context";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { storedCells } from "../opening/stored-cells.ts";
import type { CaseCountsAnswer } from "./case-counts.type.ts";
import { presentExactCounts, presentProtectedCounts } from "./present-case-counts.ts";

/** A question of counts as the arguments of the API say it. */
export interface CaseCountsQuestion {
  readonly filter: CaseFilter | null;
  readonly by: readonly CaseDimension[] | null;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** How many persons there are, by up to two dimensions: scope, select, disclose, present. */
export async function caseCounts(context: PortalContext, question: CaseCountsQuestion): Promise<CaseCountsAnswer> {
  const by = checkCaseDimensions(question.by);
  const filter = checkCaseFilter(question.filter);

  // scope: which cohorts are exact for everything this question counts, filters or groups by
  const scope = await scopeOf(context, {
    ...question,
    needs: ["CLINICAL", ...caseDimensionNeeds(by), ...filterNeeds(filter)],
  });

  // select: counts of the exact cohorts, under the viewer's row policies
  const { byKindred: genotypeCohorts } = scope;
  const counts = await exactCaseCounts(context.db, scope, { filter, by, genotypeCohorts });

  // disclose: stored counts of the block, the same for everyone
  const stored = await storedCells(context, { scope, filter, by, family: "cases", statistic: "PERSONS" });

  // present: both sides and the frame
  const [exact, protectedSide] = await Promise.all([
    presentExactCounts(context, counts, scope),
    presentProtectedCounts(context, stored, by),
  ]);
  return {
    exact,
    protected: protectedSide,
    existsOnly: existsOnlyOf(scope, stored.opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "caseCounts",
      parameters: { by, ...filter, cohorts: question.cohorts },
      asOf: question.asOf,
      page: null,
      scope,
      opening: stored.opening,
      definitions: [],
      notes: [],
    }),
  };
}
