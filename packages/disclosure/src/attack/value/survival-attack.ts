import { dropCount } from "../../keyed-drop.ts";
import type { Policy } from "../../policy.ts";
import { roundedCount } from "../../rounding.ts";
import { seededRandom } from "../seeded-random.ts";
import { shuffled } from "./shuffled.ts";

/** Months to the end of follow-up, and whether the event ended it. */
interface Months {
  readonly months: number;
  readonly event: boolean;
}

/** What of a survival curve is published: rule 5's grid, or every step of it as usual figures show. */
export type CurveShape = "GRID" | "EVERY_STEP";

/** Size of the set, and how often and how thoroughly it is attacked. */
export interface SurvivalAttack {
  readonly n: number;
  readonly policy: Policy;
  readonly shape: CurveShape;
  readonly targets: number;
  readonly draws: number;
  readonly seed: number;
}

/** Targets whose event time is guessed to the month before or after and whose status too, and those with the status. */
export interface SurvivalGuesses {
  readonly targets: number;
  readonly timeAndStatus: number;
  readonly status: number;
}

/** Event times are even over six years, follow-up ends between one and six years: no month is likely by itself. */
const LONGEST = 72;
const SHORTEST_FOLLOW_UP = 12;

/**
 * Exact but one on a survival curve: the attacker knows every other follow-up and how such times are distributed
 * (in whole months), and weighs each month and status of the target by how often a random drop
 * reproduces the published curve.
 */
export function attackSurvival({ n, policy, shape, targets, draws, seed }: SurvivalAttack): SurvivalGuesses {
  const random = seededRandom(seed);
  let timeAndStatus = 0;
  let status = 0;
  for (let turn = 0; turn < targets; turn += 1) {
    const all = Array.from({ length: n }, () => drawn(random));
    const kept = n - dropCount(n, policy);
    const published = textOf(shuffled(all, random).slice(0, kept), shape, policy);
    const [target = { months: 0, event: false }, ...others] = all;
    const drops = Array.from({ length: dropCount(n, policy) === 0 ? 1 : draws }, () => shuffled(others, random));
    // The target is among the kept in kept / n of all drops; the others say nothing of it and cancel out.
    const candidates = [false, true].flatMap((event) =>
      Array.from({ length: LONGEST }, (_, at) => {
        const candidate = { months: at + 1, event };
        const hits = drops.filter(
          (drop) => textOf([candidate, ...drop.slice(0, kept - 1)], shape, policy) === published,
        );
        return {
          ...candidate,
          weight: prior(candidate) * ((kept / n) * (hits.length / drops.length) + (n - kept) / n / 1e3),
        };
      }),
    );
    const near = (at: Months) =>
      candidates
        .filter(({ months, event }) => event === at.event && Math.abs(months - at.months) <= 1)
        .reduce((sum, { weight }) => sum + weight, 0);
    const [guess = target] = candidates.toSorted((a, b) => near(b) - near(a));
    const mass = (event: boolean) =>
      candidates.filter((one) => one.event === event).reduce((sum, { weight }) => sum + weight, 0);
    if (guess.event === target.event && Math.abs(guess.months - target.months) <= 1) timeAndStatus += 1;
    if (mass(true) > mass(false) === target.event) status += 1;
  }
  return { targets, timeAndStatus, status };
}

function drawn(random: () => number): Months {
  const event = Math.ceil(random() * LONGEST);
  const cutOff = SHORTEST_FOLLOW_UP + Math.ceil(random() * (LONGEST - SHORTEST_FOLLOW_UP));
  return { months: Math.max(1, Math.min(event, cutOff)), event: event <= cutOff };
}

/** Probability of a month and status, to a factor. */
function prior({ months, event }: Months): number {
  const followed = LONGEST - SHORTEST_FOLLOW_UP;
  if (event) return Math.min(1, (LONGEST - months + 1) / followed) / LONGEST;
  return months <= SHORTEST_FOLLOW_UP ? 0 : (LONGEST - months) / LONGEST / followed;
}

/**
 * The published curve as text: every month exactly, or what `protectedSurvival` says of it on the 12-month grid while
 * k are at risk: persons at risk to 5, and the share free to 0.05 unless fewer than 5 had the event. Its intervals are
 * made of these numbers and add nothing.
 */
function textOf(followUps: readonly Months[], shape: CurveShape, policy: Policy): string {
  const ended = new Int32Array(LONGEST + 2);
  const events = new Int32Array(LONGEST + 2);
  for (const { months, event } of followUps) {
    ended[months] = (ended[months] ?? 0) + 1;
    if (event) events[months] = (events[months] ?? 0) + 1;
  }
  let atRisk = followUps.length;
  let hadEvent = 0;
  let survival = 1;
  const said: (string | number)[] = [];
  for (let month = 1; month <= LONGEST; month += 1) {
    if (shape === "GRID" && month % 12 === 0 && atRisk < policy.k) break;
    if (atRisk > 0) survival *= 1 - (events[month] ?? 0) / atRisk;
    hadEvent += events[month] ?? 0;
    if (shape === "EVERY_STEP") said.push(survival.toFixed(6));
    else if (month % 12 === 0) {
      said.push(
        roundedCount(atRisk, policy),
        hadEvent < policy.outcomeFloor ? "<" : (Math.round(survival * 20) / 20).toFixed(2),
      );
    }
    atRisk -= ended[month] ?? 0;
  }
  return said.join(" ");
}
