import { type Analyte, DEFAULT_PHASE_PARAMETERS, reaches, type Specimen, type Stimulus } from "@nlrp12/domain";
import { type CohortNotExact, requireViewer, scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { withheldBecause } from "../../schema-parts/count-value.type.ts";
import { protectedPartOf } from "../block/protected-part.ts";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { askedList } from "../frame/asked-list.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { lastOpening } from "../opening/opening.sql.ts";
import type { CohortCoverageAnswer, CohortNotCounted } from "./cohort-coverage.type.ts";
import { coverageCounts } from "./coverage.sql.ts";
import { type CoverageDimension, DEFAULT_COVERAGE } from "./coverage-dimension.ts";
import { compareCoverage, coverageLabel } from "./coverage-label.ts";

/** A question of coverage as the arguments of the API say it. */
export interface CoverageQuestion {
  readonly by: readonly CoverageDimension[] | null;
  readonly analytes: readonly Analyte[] | null;
  readonly stimuli: readonly Stimulus[] | null;
  readonly specimens: readonly Specimen[] | null;
  readonly filter: CaseFilter | null;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** What was measured where: scope, select, present; the block is asked nothing, as no opening publishes it. */
export async function cohortCoverage(
  context: PortalContext,
  question: CoverageQuestion,
): Promise<CohortCoverageAnswer> {
  const analytes = askedList("analytes", question.analytes);
  const stimuli = askedList("stimuli", question.stimuli);
  const specimens = askedList("specimens", question.specimens);
  const by = [...new Set(question.by ?? DEFAULT_COVERAGE)];
  const filter = checkCaseFilter(question.filter);

  // scope: which cohorts are exact for measurements and for what the filter reads
  const scope = await scopeOf(context, { ...question, needs: ["CYTOKINE", ...filterNeeds(filter)] });

  // select: counts of the exact cohorts, under the viewer's row policies
  const counts = await coverageCounts(context.db, { scope, filter, by, analytes, stimuli, specimens });

  // present: the cells, what the other owners share, and the frame
  const opening = await lastOpening(context.db);
  const reason = scope.readsProtected ? "NOT_ON_MENU" : "LEVEL_TOO_LOW";
  const [exact, block, cells, notCounted] = await Promise.all([
    exactPartOf(context, scope),
    protectedPartOf(context, { opening, reason }, withheldBecause(reason)),
    Promise.all(
      counts
        .toSorted((a, b) => compareCoverage(by, a.categories, b.categories))
        .map(async ({ categories, ...numbers }) => ({
          ...numbers,
          keys: await Promise.all(by.map((name, at) => coverageLabel(context, name, categories[at] ?? ""))),
        })),
    ),
    Promise.all(scope.notExact.map((cohort) => cohortNotCounted(context, cohort))),
  ]);
  return {
    exact: { ...exact, cells },
    notCounted,
    protected: block,
    existsOnly: existsOnlyOf(scope, opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "cohortCoverage",
      parameters: { by, analytes, stimuli, specimens, ...filter, cohorts: question.cohorts },
      asOf: question.asOf,
      page: "/explore/coverage",
      scope,
      opening,
      definitions: [`phases: early to day ${DEFAULT_PHASE_PARAMETERS.earlyUntilDay}`],
      notes: [],
    }),
  };
}

/** What a cohort without readable rows still shows: declared analytes, and a rounded total if its owner shares that. */
async function cohortNotCounted(
  context: PortalContext,
  { cohortId, reason }: CohortNotExact,
): Promise<CohortNotCounted> {
  const cohort = await context.loaders.cohort.load(cohortId);
  const maySeeTotal = cohort.contributes === "COUNT" && reaches(requireViewer(context).levelOf(cohortId), "COUNT");
  const size = maySeeTotal ? await context.loaders.cohortSize.load(cohortId) : null;
  return {
    ...{ cohort, reason, declaredAnalytes: cohort.declaredAnalytes },
    patients: size?.patients ?? withheldBecause("LEVEL_TOO_LOW"),
    controls: size?.controls ?? withheldBecause("LEVEL_TOO_LOW"),
  };
}
