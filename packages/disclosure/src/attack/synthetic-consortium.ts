import type { BlockContents, BlockCytokineValue, BlockOutcome, BlockPerson } from "../block-contents.ts";
import { cytokineFamily, responseFamily } from "../block-contents.ts";
import type { MenuDimension } from "../menu.ts";
import { normal, pick, seededRandom } from "./seeded-random.ts";

/** Patients and controls of one center. */
export interface SyntheticCenter {
  readonly centerId: number;
  readonly patients: number;
  readonly controls: number;
}

/** The demonstration consortium: inserm, versailles, poitiers, aphp. */
export const FOUR_CENTERS: readonly SyntheticCenter[] = [
  { centerId: 1, patients: 45, controls: 24 },
  { centerId: 2, patients: 25, controls: 20 },
  { centerId: 3, patients: 14, controls: 12 },
  { centerId: 4, patients: 40, controls: 24 },
];

export const FEVER = "HPO_GROUP:HP:0001945" as const;

/** The default six dimensions in the consortium's order. */
export const SIX_DIMENSIONS: readonly MenuDimension[] = [
  { dimension: "SEX", ordered: false, categories: ["FEMALE", "MALE", "OTHER", "UNKNOWN"] },
  { dimension: "AGE_BAND", ordered: true, categories: ["0-5", "6-11", "12-17", "18-39", "40-64", "65+"] },
  {
    dimension: "VARIANT_GROUP",
    ordered: false,
    categories: ["TRUNCATING", "SPLICE", "MISSENSE", "REGULATORY", "OTHER", "NONE_REPORTED"],
  },
  {
    dimension: "CASE_GROUP",
    ordered: false,
    categories: ["PATIENT", "CARRIER", "HEALTHY_CONTROL", "DISEASE_CONTROL"],
  },
  { dimension: "TREATMENT", ordered: false, categories: ["ANAKINRA", "OTHER_BIOLOGIC", "NO_BIOLOGIC"] },
  { dimension: FEVER, ordered: false, categories: ["PRESENT", "EXCLUDED", "UNKNOWN"] },
];

export const IL1B = cytokineFamily({ analyte: "IL-1beta", stimulus: "NONE", specimen: "PBMC_SUPERNATANT" });
export const CLINICIAN = responseFamily("clinician@1");
export const THREE_FAMILIES = ["cases", IL1B, CLINICIAN] as const;
export const SECRET = new TextEncoder().encode("a secret of an installation used in tests only");

/** How a synthetic consortium is made. */
export interface SyntheticInput {
  readonly seed: number;
  readonly centers?: readonly SyntheticCenter[];
  /** Two platforms of which one (center 4) reads half, so that raw levels fall into two classes. */
  readonly twoClasses?: boolean;
}

/**
 * A consortium of independent attributes and lognormal IL-1β, 100-fold in patients before anakinra and 2-fold on it;
 * those treated with it have a response.
 */
export function syntheticConsortium({
  seed,
  centers = FOUR_CENTERS,
  twoClasses = false,
}: SyntheticInput): BlockContents {
  const random = seededRandom(seed);
  const persons: BlockPerson[] = [];
  const cytokineValues: BlockCytokineValue[] = [];
  const outcomes: BlockOutcome[] = [];
  for (const { centerId, patients, controls } of centers) {
    const cohortId = centerId * 10;
    const classOf = twoClasses && centerId === 4 ? "MSD" : "ELISA";
    for (let at = 0; at < patients + controls; at += 1) {
      const isPatient = at < patients;
      const personKey = `p-${centerId}-${at}`;
      const attributes = attributesOf(isPatient, random);
      persons.push({
        ...{ personKey, centerId, cohortId, versionKey: "1", attributes },
        // Pairs of affected siblings: every fourth patient shares the kindred of the one before.
        kindredKey: `k-${centerId}-${isPatient && at % 4 === 1 ? at - 1 : at}`,
      });
      const own = normal(random);
      const phases = isPatient ? ["BEFORE", "ON_EARLY", "ON_LATE", "AFTER"] : ["CONTROL"];
      for (const phase of phases) {
        if (random() > (PRESENT_SHARE[phase] ?? 1)) continue;
        const log =
          Math.log(10) + (LOG_FOLD[phase] ?? 0) + 0.6 * own + 0.6 * normal(random) - (classOf === "MSD" ? Math.LN2 : 0);
        const limit = Math.log(5);
        const value = log < limit ? { logLower: -Infinity, logUpper: limit } : { logLower: log, logUpper: log };
        cytokineValues.push({ family: IL1B, personKey, cohortId, phase, comparabilityClass: classOf, value });
      }
      if (attributes.TREATMENT === "ANAKINRA" && random() < 0.85) {
        const outcome = pick(random, [
          ["COMPLETE", 45],
          ["PARTIAL", 25],
          ["NONE", 20],
          ["UNKNOWN", 10],
        ] as const);
        outcomes.push({ family: CLINICIAN, personKey, cohortId, outcome });
      }
    }
  }
  const cohorts = centers.map(({ centerId }) => ({
    ...{ cohortId: centerId * 10, centerId, fromLiterature: false, openToEveryone: false },
    contributes: "SUMMARY" as const,
  }));
  return { cohorts, persons, cytokineValues, outcomes };
}

const LOG_FOLD: Readonly<Record<string, number>> = {
  BEFORE: Math.log(100),
  ON_EARLY: Math.log(2),
  ON_LATE: Math.log(8),
  AFTER: Math.log(60),
};
const PRESENT_SHARE: Readonly<Record<string, number>> = {
  BEFORE: 0.9,
  ON_EARLY: 0.8,
  ON_LATE: 0.7,
  AFTER: 0.5,
  CONTROL: 0.95,
};

function attributesOf(isPatient: boolean, random: () => number): BlockPerson["attributes"] {
  const SEX = random() < 0.5 ? "FEMALE" : "MALE";
  const AGE_BAND = pick(random, [
    ["0-5", 10],
    ["6-11", 18],
    ["12-17", 18],
    ["18-39", 30],
    ["40-64", 20],
    ["65+", 4],
  ] as const);
  if (!isPatient) {
    return {
      ...{ SEX, AGE_BAND, VARIANT_GROUP: "NONE_REPORTED", CASE_GROUP: "HEALTHY_CONTROL", TREATMENT: "NO_BIOLOGIC" },
      [FEVER]: "EXCLUDED",
    };
  }
  return {
    ...{ SEX, AGE_BAND, CASE_GROUP: "PATIENT" },
    VARIANT_GROUP: pick(random, [
      ["TRUNCATING", 30],
      ["MISSENSE", 40],
      ["SPLICE", 12],
      ["REGULATORY", 10],
      ["OTHER", 8],
    ] as const),
    TREATMENT: random() < 0.75 ? "ANAKINRA" : "OTHER_BIOLOGIC",
    [FEVER]: random() < 0.6 ? "PRESENT" : "EXCLUDED",
  };
}

/** The four centers scaled to about so many persons. */
export function scaledCenters(persons: number): readonly SyntheticCenter[] {
  const whole = FOUR_CENTERS.reduce((sum, { patients, controls }) => sum + patients + controls, 0);
  return FOUR_CENTERS.map(({ centerId, patients, controls }) => ({
    centerId,
    patients: Math.round((patients * persons) / whole),
    controls: Math.round((controls * persons) / whole),
  }));
}
