import { DEFAULT_PHASE_PARAMETERS, RELAPSE_ACTION_DAYS, type SurvivalEvent } from "@nlrp12/domain";
import { scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { protectedSurvival } from "../block/protected-survival.ts";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { lastOpening } from "../opening/opening.sql.ts";
import { type ResponseDimension, responseDimensionNeeds } from "../response/anakinra-response-dimension.ts";
import { askedDefinition, definitionKey, presentDefinition } from "../response/response-definition.ts";
import { followUpNotes } from "./follow-up-notes.ts";
import { followedCases } from "./followed-cases.ts";
import { followedUnits } from "./followed-units.ts";
import { presentComparison, presentCurve } from "./present-survival.ts";
import { survivalCurves } from "./survival-curves.ts";
import { survivalNotes } from "./survival-notes.ts";
import { survivalComparisons } from "./survival-test.ts";
import { treatmentHistories } from "./treatment-history.sql.ts";
import type { TreatmentSurvivalAnswer } from "./treatment-survival.type.ts";

/** A question of time to an event as the arguments of the API say it. */
export interface TreatmentSurvivalQuestion {
  readonly event: SurvivalEvent;
  readonly definition: string;
  readonly by: readonly ResponseDimension[] | null;
  readonly filter: CaseFilter | null;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** How long until a first response, a relapse or a stop: scope, select, disclose, present. */
export async function treatmentSurvival(
  context: PortalContext,
  question: TreatmentSurvivalQuestion,
): Promise<TreatmentSurvivalAnswer> {
  const { event } = question;
  const by = [...new Set(question.by)];
  const filter = checkCaseFilter(question.filter);
  const asked = askedDefinition("definition", question.definition);
  const definition = event === "DISCONTINUATION" ? null : asked;

  // scope: courses and assessments, and what the question filters or groups by
  const needs = ["CLINICAL" as const, ...filterNeeds(filter), ...responseDimensionNeeds(by)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: the patients of the exact cohorts with their treatment, under the viewer's row policies
  const cases = await treatmentHistories(context.db, { scope, filter, by });

  // disclose: stored curves of the block, the same for everyone
  const rule = definition && definitionKey(definition);
  const protectedSide = await protectedSurvival(context, { scope, filter, by, event, definition: rule });
  const opening = await lastOpening(context.db);

  // present: curves of the exact rows and the frame
  const { followed, leftOut } = followedCases(cases, event, definition);
  const units = followedUnits(followed);
  const { byKindred: genotypeCohorts, kindredsReadable } = scope;
  const { curves, riskDays } = survivalCurves({ followed, units }, { event, by, genotypeCohorts });
  const comparisons = survivalComparisons(units, { event, by });
  const [exact, shownCurves, tests] = await Promise.all([
    exactPartOf(context, scope),
    Promise.all(curves.map((curve) => presentCurve(context, curve, by))),
    Promise.all(comparisons.map((test) => presentComparison(context, test, by))),
  ]);
  return {
    event,
    definition: definition && presentDefinition(definition),
    exact: {
      ...{ ...exact, curves: shownCurves, riskDays: [...riskDays], tests },
      ...{ considered: cases.length, included: followed.length, leftOut: [...leftOut] },
      ground: {
        ...{ event, by, followed, genotypeCohorts },
        kindredsReadable,
      },
    },
    protected: protectedSide,
    existsOnly: existsOnlyOf(scope, opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "treatmentSurvival",
      parameters: { event, definition: definition?.code, by, ...filter, cohorts: question.cohorts },
      asOf: question.asOf,
      page: "/explore/survival",
      scope,
      opening,
      definitions: [
        ...(rule ? [rule] : []),
        `first regimen, split by more than ${DEFAULT_PHASE_PARAMETERS.regimenGapDays} days`,
        ...(event === "RELAPSE" ? [`relapse: two flares in a row, or action within ${RELAPSE_ACTION_DAYS} days`] : []),
        "unit: one member per kindred",
      ],
      restsOn: definition && { filter, definition },
      get notes() {
        return [...survivalNotes(curves, event), ...followUpNotes(units, comparisons)];
      },
    }),
  };
}
