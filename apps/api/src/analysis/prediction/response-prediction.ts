import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import type { MarkerDirection } from "@nlrp12/statistics";
import { scopeOf } from "#access";
import { type CaseFilter, checkCaseFilter, filterNeeds } from "#cases";
import type { PortalContext } from "#context";
import { BadInput } from "#errors";
import { protectedPrediction } from "../block/protected-prediction.ts";
import { existsOnlyOf, provenanceOf } from "../frame/answer-frame.ts";
import { caseKey } from "../frame/case-key.ts";
import { exactPartOf } from "../frame/exact-part.ts";
import { oldBaselineNotes } from "../frame/old-baselines.ts";
import { once } from "../frame/once.ts";
import { lastOpening } from "../opening/opening.sql.ts";
import type { PredictedOutcome } from "../opening/published-menu.ts";
import { askedDefinition, definitionKey, presentDefinition } from "../response/response-definition.ts";
import { treatmentHistories } from "../survival/treatment-history.sql.ts";
import { LANDMARKS, type LandmarkDay, landmarkDays } from "./landmark.ts";
import { predictionCases } from "./prediction-cases.ts";
import { predictionAreas, predictionFigures } from "./prediction-figures.ts";
import { type MarkedPatient, markedPatients } from "./prediction-marker.sql.ts";
import { predictionNotes } from "./prediction-notes.ts";
import {
  type KnownOutcome,
  OUTCOME_WITHIN_DAYS,
  outcomeAfter,
  type PredictionOutcome,
  relapsedWithinYear,
  respondedAs,
} from "./prediction-outcome.ts";
import { hasFamilies } from "./prediction-units.ts";
import { presentCurves, presentCut, presentDeLong, presentPoint, presentWithinCenter } from "./present-prediction.ts";
import type { ResponsePredictionAnswer } from "./response-prediction.type.ts";
import { stopNotes } from "./stop-notes.ts";

/** A question of prediction as the arguments of the API say it. */
export interface ResponsePredictionQuestion {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly landmark: number | null;
  readonly outcome: PredictionOutcome;
  readonly direction: MarkerDirection;
  readonly definition: string;
  readonly filter: CaseFilter | null;
  readonly cohorts: readonly string[] | null;
  readonly asOf: Date | null;
  readonly releases: readonly string[] | null;
}

/** What a measurement tells of an outcome: scope, select, disclose, present. */
export async function responsePrediction(
  context: PortalContext,
  question: ResponsePredictionQuestion,
): Promise<ResponsePredictionAnswer> {
  const { analyte, stimulus, specimen, outcome, direction } = question;
  const landmark = askedLandmark(question.landmark);
  const filter = checkCaseFilter(question.filter);
  const definition = askedDefinition("definition", question.definition);
  const followed = outcome === "RELAPSE" || landmark !== null;

  // scope: the values; courses and assessments too where the outcome is followed in time
  const needs = ["CYTOKINE" as const, ...(followed ? ["CLINICAL" as const] : []), ...filterNeeds(filter)];
  const scope = await scopeOf(context, { ...question, needs });

  // select: treated patients with their values, and their treatment where it is followed, under the viewer's policies
  const culture = { analyte, stimulus, specimen };
  const onDrug = landmark === null ? null : landmarkDays(landmark);
  const patients = await markedPatients(context.db, { scope, filter, ...culture, phase: "BEFORE", onDrug, definition });
  const histories = followed ? await treatmentHistories(context.db, { scope, filter, by: [] }) : [];

  // disclose: the stored area of the block, the same for everyone
  const phase = landmark === null ? "BEFORE" : "ON_EARLY";
  // An outcome that is not on the menu is answered so by the lookup itself.
  const predicted = `${outcome}@${definitionKey(definition)}` as PredictedOutcome;
  const protectedSide = await protectedPrediction(context, {
    ...{ scope, filter, by: [], ...culture, phase },
    outcome: predicted,
  });
  const opening = await lastOpening(context.db);

  // present: areas, curves and points of the exact rows, and the frame
  const historyOf = new Map(histories.map((one) => [caseKey(one), one.history]));
  const outcomeOf = (patient: MarkedPatient): KnownOutcome => {
    const history = historyOf.get(caseKey(patient));
    if (!history) return respondedAs(patient.responseClass);
    return landmark === null
      ? relapsedWithinYear(history, definition)
      : outcomeAfter(history, outcome, { definition, landmark });
  };
  const { cases, leftOut, stops } = predictionCases(patients, landmark, outcomeOf);
  const ofChange = landmark !== null;
  const figures = predictionFigures(cases, { direction, ofChange });
  const byPerson = once(() =>
    hasFamilies(figures.strata) ? predictionAreas(cases, { direction, ofChange, unit: "PERSON" }) : figures,
  );
  const compared = cases.length > 0;
  const { kindredsReadable } = scope;
  const exact = await exactPartOf(context, scope);
  return {
    ...{ outcome, landmark, definition: presentDefinition(definition) },
    exact: {
      ...exact,
      withinCenter: compared ? presentWithinCenter(figures) : null,
      get withinCenterByPerson() {
        return compared ? presentWithinCenter(byPerson()) : null;
      },
      deLong: compared ? presentDeLong(figures) : null,
      get deLongByPerson() {
        return compared ? presentDeLong(byPerson()) : null;
      },
      get curves() {
        return presentCurves(context, figures);
      },
      get points() {
        return cases.map(presentPoint);
      },
      get cut() {
        return compared ? presentCut(context, figures) : null;
      },
      ...{ considered: patients.length, included: cases.length, leftOut: [...leftOut] },
      kindreds: kindredsReadable
        ? new Set(cases.map(({ patient }) => patient.kindredId ?? patient.personId)).size
        : null,
      ground: {
        selection: { scope, filter, specimen, analytes: [analyte], stimuli: [stimulus] },
        ...{ patients, landmark, outcomeOf, cases, direction, kindredsReadable },
      },
    },
    protected: protectedSide,
    existsOnly: existsOnlyOf(scope, opening?.plan.block?.cohortIds ?? []),
    provenance: provenanceOf({
      question: "responsePrediction",
      parameters: {
        ...{ ...culture, landmark: landmark === null ? null : String(landmark), outcome, direction },
        ...{ definition: definition.code, ...filter, cohorts: question.cohorts },
      },
      asOf: question.asOf,
      page: "/explore/prediction",
      scope,
      opening,
      definitions: [definitionKey(definition), `outcome within ${OUTCOME_WITHIN_DAYS} days`, "unit: kindred"],
      restsOn: { filter, definition },
      get notes() {
        const told = { landmark, kindredsReadable, askedProtected: protectedSide.withheld === null };
        const before = cases.flatMap(({ measured: [first] }) => first?.sampleDay ?? []);
        return [
          ...predictionNotes(cases, figures, told),
          ...stopNotes(stops, { outcome, landmark }),
          ...oldBaselineNotes(before),
        ];
      },
    }),
  };
}

function askedLandmark(day: number | null): LandmarkDay | null {
  if (day === null) return null;
  const known = LANDMARKS.find((landmark) => landmark === day);
  if (known) return known;
  const days = LANDMARKS.join(", ");
  throw new BadInput({ en: `\`landmark\` takes ${days}.`, fr: `\`landmark\` prend ${days}.` });
}
