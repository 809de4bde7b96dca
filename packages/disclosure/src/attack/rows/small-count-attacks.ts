import { type Policy, SDC_1 } from "../../policy.ts";
import { joinerTold } from "../plan/joined-person.ts";
import { trialOf } from "../secret/trial.ts";
import { attackRareEvent } from "../value/rare-event.ts";
import { always, type Measurement, type Tally } from "./measurement.ts";

/** Rule 5's rounding of counts off; all else stands. */
const ROUNDING_OFF: Policy = { ...SDC_1, roundCountsTo: 1 };
/** Rule 2's "<5" off: outcome counts of 0 to 4 are told. */
const FLOOR_OFF: Policy = { ...SDC_1, outcomeFloor: 0 };
/** A rounded size moves for one joiner in five; a third is what the promise allows. */
const MOST_JOINERS = 1 / 3;
/** Kept persons must be k at least for a curve to be drawn: 14 of whom 4 are dropped, and more. */
const CURVE_SIZES: readonly number[] = [20, 40];

function joinersOf({ seed, size }: { seed: number; size: number }, answering: Policy): Tally {
  const { categories, told } = joinerTold(trialOf(seed, size), { joiners: 4, answering });
  return { parts: { told: [told, categories] } };
}

function rareEventOf({ seed, size }: { seed: number; size: number }, policy: Policy): Tally {
  const { targets, right, sure } = attackRareEvent({ n: size, policy, targets: 20, seed });
  return { parts: { right: [right, targets], sure: [sure, targets] } };
}

const JOINER = { key: "told", name: "categories of the joiner told by subtraction" };

export const joiner: Measurement = {
  ...{ id: "joiner", title: "One person joins between two openings", sizes: [60, 112], share: 0.4, kind: "ATTACK" },
  figures: [{ ...JOINER, atMost: always(MOST_JOINERS) }],
  measure: (of) => joinersOf(of, SDC_1),
};

export const rareEvent: Measurement = {
  ...{ id: "rare-event", title: "A rare event that nobody else had", sizes: CURVE_SIZES, share: 0.2, kind: "ATTACK" },
  figures: [
    { key: "right", name: "survival: whether the target had it", atMost: always(0.5) },
    { key: "sure", name: "survival: sure of", atMost: always(0) },
  ],
  measure: (of) => rareEventOf(of, SDC_1),
};

/** Rounding and "<5" switched off, each with the attack that needs it. */
export const smallCountMutations: readonly Measurement[] = [
  {
    ...{ id: "rounding-off", title: "Rounding off (rule 5): one joiner", sizes: [60], share: 0.05, kind: "MUTATION" },
    figures: [{ ...JOINER, name: "categories told beyond a third", atLeast: always(MOST_JOINERS) }],
    measure: (of) => joinersOf(of, ROUNDING_OFF),
  },
  {
    ...{ id: "floor-off", title: '"<5" off (rule 2): a rare event', sizes: CURVE_SIZES, share: 0.05, kind: "MUTATION" },
    figures: [
      { key: "right", name: "whether the target had it beyond 0.75", atLeast: always(0.75) },
      { key: "sure", name: "sure of more than 0.25", atLeast: always(0.25) },
    ],
    measure: (of) => rareEventOf(of, FLOOR_OFF),
  },
];
