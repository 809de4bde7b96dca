import type { Policy } from "../../policy.ts";
import { SHORT_CHAINS } from "../secret/gibbs-attack.ts";
import { attackedBy } from "../secret/known-rows.ts";
import { type Life, openedOver, TEN_YEARS } from "../secret/opening-history.ts";
import { trialOf } from "../secret/trial.ts";
import { bareThreshold } from "../secret/unplanned-sets.ts";
import { SIZES } from "./known-rows-attacks.ts";
import { always, type Measurement, scored, type Tally } from "./measurement.ts";

/** Openings of a history, and who holds it. */
export interface TenYears {
  readonly life: Life;
  readonly openings: number;
  readonly policy?: Policy;
  readonly bare?: boolean;
}

/** Own, and own and one more center, over all figures of a history; the unknown are everyone who ever was in it. */
export function tenYearsTally({ seed, size }: { seed: number; size: number }, of: TenYears): Tally {
  const trial = trialOf(seed, size);
  const { persons, random, isYes, secret } = trial;
  const history = openedOver(persons, of.life, {
    ...{ openings: of.openings, random, isYes },
    conditions: { policy: of.policy ?? trial.policy, secret },
    ...(of.bare ? { published: (contents) => bareThreshold(contents, isYes) } : {}),
  });
  const attack = { ...trial, persons: history.everyone, seen: history.seen, length: SHORT_CHAINS };
  return {
    parts: {
      ...scored("OWN", attackedBy("OWN", attack)),
      ...scored("OWN_AND_ONE", attackedBy("OWN_AND_ONE", attack)),
    },
  };
}

function tenYears(life: Life, bounds: readonly [number, number, number, number]): Measurement {
  const [own, ownSure, one, oneSure] = bounds;
  const whose = life === "CHANGED" ? "changed persons" : "stable persons, corrected records";
  return {
    ...{ id: `ten-years-${life.toLowerCase()}`, title: `Ten years of openings, ${whose}`, sizes: SIZES },
    ...{ share: 1, kind: "ATTACK" },
    figures: [
      { key: "OWN", name: "own rows known: accuracy", atMost: always(own) },
      { key: "OWN sure", name: "own rows known: sure of", atMost: always(ownSure) },
      { key: "OWN_AND_ONE", name: "own and one more center: accuracy", atMost: always(one) },
      { key: "OWN_AND_ONE sure", name: "own and one more center: sure of", atMost: always(oneSure) },
    ],
    measure: (of) => tenYearsTally(of, { life, openings: TEN_YEARS }),
  };
}

export const tenYearsChanged = tenYears("CHANGED", [0.67, 0.05, 0.69, 0.06]);
export const tenYearsStable = tenYears("STABLE", [0.7, 0.05, 0.73, 0.1]);

/** What the design published of ten years without the audit. */
const PUBLISHED = 0.78;

/** The same against a bare threshold of 10: six openings are enough to see that the attack works. */
export const tenYearsBare: Measurement = {
  ...{
    id: "ten-years-bare",
    title: "Six openings, bare threshold of 10",
    sizes: [60, 112],
    share: 0.05,
    kind: "WORKS",
  },
  figures: [
    { key: "OWN", name: "own rows known: accuracy", atLeast: always(0.9 * PUBLISHED) },
    { key: "OWN_AND_ONE", name: "own and one more center: accuracy", atLeast: always(0.9 * PUBLISHED) },
  ],
  measure: (of) => tenYearsTally(of, { life: "STABLE", openings: 6, bare: true }),
};
