import { areaUnderCurve } from "@nlrp12/statistics";
import { dropCount } from "../../keyed-drop.ts";
import type { Policy } from "../../policy.ts";
import { protectedFraction } from "../../protected-fraction.ts";
import { normal, seededRandom } from "../seeded-random.ts";
import { shuffled } from "./shuffled.ts";

/** Size of each arm on average, and how often and how thoroughly the curve is attacked. */
export interface RocAttack {
  readonly n: number;
  readonly policy: Policy;
  /** Rule 5: to 0.05 with 2k in each arm; EXACT: as usual figures show it, whatever the arms. */
  readonly shape: "ROUNDED" | "EXACT";
  readonly targets: number;
  readonly draws: number;
  readonly seed: number;
}

/** Targets whose outcome is guessed, from the curve and from their own score alone. */
export interface RocGuesses {
  readonly targets: number;
  readonly right: number;
  readonly rightFromScore: number;
}

/** Distance of the two arms' scores in standard deviations: the own score alone guesses about 0.70 right. */
const DISTANCE = 1.05;

/**
 * Exact but one on an area under the ROC curve: the attacker knows every score and every outcome but the target's, and
 * weighs both outcomes by how often random drops of either arm reproduce the published area, times what the target's
 * own score says.
 */
export function attackRoc({ n, policy, shape, targets, draws, seed }: RocAttack): RocGuesses {
  const random = seededRandom(seed);
  let right = 0;
  let rightFromScore = 0;
  for (let turn = 0; turn < targets; turn += 1) {
    const all = Array.from({ length: 2 * n }, () => {
      const outcome = random() < 0.5;
      return { outcome, score: normal(random) + (outcome ? DISTANCE : 0) };
    });
    const [target, ...others] = all;
    if (!target) continue;
    const arms = (outcome: boolean) => [{ ...target, outcome }, ...others];
    const published = textOf(arms(target.outcome), { policy, shape, random });
    const fromScore = Math.exp(-((target.score - DISTANCE) ** 2) / 2 + target.score ** 2 / 2);
    const matched = (outcome: boolean) => {
      let hits = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        if (textOf(arms(outcome), { policy, shape, random }) === published) hits += 1;
      }
      return hits + 0.5;
    };
    const odds = (fromScore * matched(true)) / matched(false);
    if (odds > 1 === target.outcome) right += 1;
    if (fromScore > 1 === target.outcome) rightFromScore += 1;
  }
  return { targets, right, rightFromScore };
}

/** The published area with its interval; `null` where an arm is too small for one. */
function textOf(
  all: readonly { readonly outcome: boolean; readonly score: number }[],
  { policy, shape, random }: Pick<RocAttack, "policy" | "shape"> & { random: () => number },
): string | null {
  const arms = [true, false].map((outcome) => all.filter((one) => one.outcome === outcome));
  if (shape === "ROUNDED" && arms.some((arm) => arm.length < 2 * policy.k)) return null;
  const kept = arms.flatMap((arm) => shuffled(arm, random).slice(dropCount(arm.length, policy)));
  const cases = kept.map(({ outcome, score }) => ({ outcome, value: { logLower: score, logUpper: score } }));
  const area = areaUnderCurve(cases, "HIGH_WITH_OUTCOME");
  if (area.kind !== "ESTIMATED") return null;
  const { lower, upper } = area.newcombe;
  if (shape === "EXACT") return area.auc.toFixed(6);
  return JSON.stringify(protectedFraction({ value: area.auc, lower, upper }, policy));
}
