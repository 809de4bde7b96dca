import type { MarkerDirection } from "@nlrp12/statistics";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { caseKey } from "../frame/case-key.ts";
import type { LandmarkDay } from "../prediction/landmark.ts";
import { type PredictionCase, predictionCases } from "../prediction/prediction-cases.ts";
import { predictionAreas } from "../prediction/prediction-figures.ts";
import type { MarkedPatient } from "../prediction/prediction-marker.sql.ts";
import { stratumKey } from "../prediction/prediction-units.ts";
import { presentDeLong, presentWithinCenter } from "../prediction/present-prediction.ts";
import { type SampleFacts, type SampleSelection, sampleFacts } from "../sensitivity/sensitivity-facts.sql.ts";
import { atHalfItsLimit, factsBySample } from "../sensitivity/sensitivity-step.ts";
import { presentWay, presentWithout } from "../sensitivity/sensitivity-way.type.ts";
import type { PredictionSensitivity, PredictionWay } from "./outcome-sensitivity.type.ts";
import {
  eachPerson,
  leavingOut,
  type OutcomeWay,
  oneOfEachFamily,
  withoutEachCenter,
  withoutSteroids,
} from "./outcome-ways.ts";

/** What areas keep at hand so that they can be made again. */
export interface PredictionGround {
  readonly selection: SampleSelection;
  readonly patients: readonly MarkedPatient[];
  readonly landmark: LandmarkDay | null;
  readonly outcomeOf: Parameters<typeof predictionCases>[2];
  readonly cases: readonly PredictionCase[];
  readonly direction: MarkerDirection;
  readonly kindredsReadable: boolean;
}

/** A case as ways leave it out. */
type Marked = PredictionCase & Pick<MarkedPatient, "centerId" | "kindredId">;

const marked = (one: PredictionCase): Marked => {
  const { centerId, kindredId } = one.patient;
  return { ...one, centerId, kindredId };
};

/** The sensitivity set of areas, in which a family is one with the outcome and one without. */
export async function predictionSensitivity(
  context: PortalContext,
  ground: PredictionGround,
): Promise<PredictionSensitivity> {
  const { selection, kindredsReadable, landmark } = ground;
  if (ground.cases.length === 0) return { ways: [], without: [] };
  const clinicalReadable = requireViewer(context).readsAll(selection.scope.exact, "CLINICAL");
  const facts = factsOf(await sampleFacts(context.db, selection));
  const cases = ground.cases.map(marked);
  const ways: OutcomeWay<Marked>[] = [
    leavingOut(cases, { code: "AS_ANSWERED", kept: (all) => all }),
    atHalfTheLimit(ground),
    oneOfEachFamily(cases, {
      kindredsReadable,
      within: () => "",
      isIndex: (one) => facts(one).some((fact) => fact.indexMember === true),
    }),
    eachPerson(cases, (one) => `${stratumKey(one, landmark !== null)} ${one.outcome}`),
    ...withoutEachCenter(cases),
    withoutSteroids(cases, clinicalReadable ? (one) => facts(one).some((fact) => fact.underSteroids === true) : null),
    leavingOut(cases, {
      code: "FLARE_ONLY",
      kept: (all) => all.filter((one) => facts(one)[0]?.stateAtSample === "FLARE"),
    }),
  ];
  return {
    ways: await Promise.all(ways.map((way) => presentPredictionWay(context, way, ground))),
    without: [
      { code: "WITHIN_CULTURE_RUNS", reason: "NO_CONTROLS_BELOW_LINE" } as const,
      { code: "SAME_STATE", reason: landmark === null ? "NO_PAIRS_OF_SAMPLES" : "STATE_IS_TOLD" } as const,
    ].map(presentWithout),
  };
}

/** What is known of the samples a case was measured in, that before treatment first. */
function factsOf(facts: readonly SampleFacts[]): (one: PredictionCase) => readonly SampleFacts[] {
  const factOf = factsBySample(facts);
  return ({ patient: { cohortId, caseId }, measured }) =>
    measured.flatMap(({ sampleNo }) => factOf({ cohortId, caseId, sampleNo }) ?? []);
}

function atHalfTheLimit({ patients, landmark, outcomeOf, cases }: PredictionGround): OutcomeWay<Marked> {
  const substituted = patients.map((patient) => ({
    ...patient,
    values: patient.values.map((value) => atHalfItsLimit(value)),
  }));
  const members = predictionCases(substituted, landmark, outcomeOf).cases;
  const before = new Map(cases.map(({ patient, value }) => [caseKey(patient), value]));
  const changed = members.filter((one) => {
    const value = before.get(caseKey(one.patient));
    return value?.logLower !== one.value.logLower || value.logUpper !== one.value.logUpper;
  });
  const head = { code: "HALF_LIMIT", centerId: null, reason: null, changed: changed.length } as const;
  return { ...head, members: members.map(marked) };
}

async function presentPredictionWay(
  context: PortalContext,
  { members, ...head }: OutcomeWay<Marked>,
  { direction, landmark }: PredictionGround,
): Promise<PredictionWay> {
  const unit = head.code === "EACH_PERSON" ? "PERSON" : "KINDRED";
  const areas = predictionAreas(members, { direction, ofChange: landmark !== null, unit });
  const made = members.length > 0;
  return {
    ...(await presentWay(context, head)),
    included: members.length,
    withinCenter: made ? presentWithinCenter(areas) : null,
    deLong: made ? presentDeLong(areas) : null,
  };
}
