import { type BlockContents, type BlockPerson, responseFamily } from "../../block-contents.ts";
import { pick, seededRandom } from "../seeded-random.ts";
import { FEVER, FOUR_CENTERS } from "../synthetic-consortium.ts";

/** The family that carries the hidden yes/no: COMPLETE is yes, NONE is no, and everyone of the block has one. */
export const HIDDEN = responseFamily("hidden@1");

/** Four centers in the proportions of the demonstration's, at least 8 persons each, N together. */
export function centerSizes(persons: number): readonly number[] {
  const weights = FOUR_CENTERS.map(({ patients, controls }) => patients + controls);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => Math.max(8, Math.round((persons * weight) / whole)));
  return sizes.map((size, at) => (at === 0 ? size + persons - sizes.reduce((sum, one) => sum + one, 0) : size));
}

/** One person with independent attributes: independence makes the most sets distinct, which favours the attacker. */
export function drawnPerson(of: { centerId: number; key: string }, random: () => number): BlockPerson {
  const { centerId, key } = of;
  return {
    ...{ personKey: key, kindredKey: key, centerId, cohortId: centerId * 10, versionKey: "1" },
    attributes: {
      SEX: random() < 0.5 ? "FEMALE" : "MALE",
      AGE_BAND: pick(random, [
        ["0-5", 10],
        ["6-11", 18],
        ["12-17", 18],
        ["18-39", 30],
        ["40-64", 20],
        ["65+", 4],
      ] as const),
      VARIANT_GROUP: pick(random, [
        ["TRUNCATING", 30],
        ["MISSENSE", 40],
        ["SPLICE", 12],
        ["REGULATORY", 10],
        ["OTHER", 8],
      ] as const),
      CASE_GROUP: pick(random, [
        ["PATIENT", 70],
        ["CARRIER", 15],
        ["HEALTHY_CONTROL", 15],
      ] as const),
      TREATMENT: pick(random, [
        ["ANAKINRA", 50],
        ["OTHER_BIOLOGIC", 25],
        ["NO_BIOLOGIC", 25],
      ] as const),
      [FEVER]: random() < 0.6 ? "PRESENT" : "EXCLUDED",
    },
  };
}

/** N persons of four centers, without their secrets. */
export function drawnPersons(seed: number, persons: number): readonly BlockPerson[] {
  const random = seededRandom(seed);
  return centerSizes(persons).flatMap((size, center) =>
    Array.from({ length: size }, (_, at) =>
      drawnPerson({ centerId: center + 1, key: `p-${center + 1}-${String(at).padStart(3, "0")}` }, random),
    ),
  );
}

/** Contents of a block with these persons, who answer yes or no as told. */
export function blockOf(persons: readonly BlockPerson[], isYes: (personKey: string) => boolean): BlockContents {
  const centers = [...new Set(persons.map(({ centerId }) => centerId))].sort((a, b) => a - b);
  return {
    cohorts: centers.map((centerId) => ({
      ...{ cohortId: centerId * 10, centerId, fromLiterature: false, openToEveryone: false },
      contributes: "SUMMARY" as const,
    })),
    persons,
    cytokineValues: [],
    outcomes: persons.map(({ personKey, cohortId }) => ({
      ...{ family: HIDDEN, personKey, cohortId },
      outcome: isYes(personKey) ? "COMPLETE" : "NONE",
    })),
  };
}
