import { detected } from "@nlrp12/statistics";
import { keptOf } from "../../keyed-drop.ts";
import type { Policy } from "../../policy.ts";
import { protectedLevels } from "../../protected-levels.ts";
import { membersOfCenters } from "../members.ts";
import { normal, seededRandom } from "../seeded-random.ts";
import { SECRET } from "../synthetic-consortium.ts";
import { shuffled } from "./shuffled.ts";

const UNDER_OPENING = { number: 1, date: "2026-01-15" };
const TEN_PERCENT = Math.log(1.1);

/** What an attacker who knows every value of a set but one guesses of it. */
export interface LevelGuesses {
  readonly targets: number;
  /** Targets whose value is guessed within 10 %. */
  readonly within: number;
  /** Targets of sets with a published median, and those placed on the right side of the set's median. */
  readonly sides: number;
  readonly rightSide: number;
}

/** Size of the set, and how often and how thoroughly it is attacked. */
export interface LevelAttack {
  readonly n: number;
  readonly policy: Policy;
  readonly targets: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Exact but one on geometric mean and median. The attacker knows all other values, the policy, and the distribution of
 * values (standard lognormal), and sees the published figures. He does not know the secret: he draws possible drops.
 */
export function attackLevels({ n, policy, targets, draws, seed }: LevelAttack): LevelGuesses {
  const random = seededRandom(seed);
  let within = 0;
  let sides = 0;
  let rightSide = 0;
  for (let turn = 0; turn < targets; turn += 1) {
    const logs = Array.from({ length: n }, () => normal(random));
    const members = membersOfCenters([Math.ceil(n / 2), Math.floor(n / 2)]);
    const kept = keptOf(members, { secret: SECRET, family: `attack ${seed} ${n} ${turn}`, policy });
    const values = kept.map((member) => detected(Math.exp(logs[members.indexOf(member)] ?? 0)));
    const levels = protectedLevels(values, { policy, opening: UNDER_OPENING });
    const [target = 0, ...others] = logs;
    const attack = { others, kept: kept.length, draws, random };
    if (levels.geometricMean.kind === "ESTIMATED") {
      const guess = guessedLog(levels.geometricMean.value, attack);
      if (Math.abs(guess - target) <= TEN_PERCENT) within += 1;
    }
    if (levels.median.kind === "VALUE") {
      sides += 1;
      if (isAbove(Math.log(levels.median.value), attack, policy) === target > middleOf(others)) rightSide += 1;
    }
  }
  return { targets, within, sides, rightSide };
}

interface Guessing {
  readonly others: readonly number[];
  readonly kept: number;
  readonly draws: number;
  readonly random: () => number;
}

/** The value within whose 10 % most posterior mass lies, over drops that keep the target and drops that do not. */
function guessedLog(geometricMean: number, { others, kept, draws, random }: Guessing): number {
  const candidates = Array.from({ length: draws }, () => {
    const sum = shuffled(others, random)
      .slice(0, kept - 1)
      .reduce((total, log) => total + log, 0);
    const log = kept * Math.log(geometricMean) - sum;
    return { log, weight: Math.exp((-log * log) / 2) };
  });
  const massAround = (at: number) =>
    candidates.reduce((mass, { log, weight }) => (Math.abs(log - at) <= TEN_PERCENT ? mass + weight : mass), 0);
  return candidates.reduce((best, { log }) => (massAround(log) > massAround(best) ? log : best), 0);
}

/** The others' median: who lies above it lies in the upper half of the set. */
function middleOf(others: readonly number[]): number {
  return others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
}

/** How near a drawn median must come to the published one: about the step of its rounding. */
const NEAR = 0.03;

/**
 * Whether the target lies above the set's median: targets and drops are drawn, and each draw weighs as much as its
 * median comes near the published one.
 */
function isAbove(logMedian: number, { others, kept, draws, random }: Guessing, policy: Policy): boolean {
  const middle = middleOf(others);
  let balance = 0;
  for (let draw = 0; draw < 2 * draws; draw += 1) {
    const target = normal(random);
    const sorted = shuffled([...others, target], random)
      .slice(0, kept)
      .sort((a, b) => a - b);
    const width = kept % 2 === policy.middleValues % 2 ? policy.middleValues : policy.middleValues + 1;
    const from = (kept - width) / 2;
    const drawn = sorted.slice(from, from + width).reduce((total, log) => total + log, 0) / width;
    const weight = Math.exp(-(((drawn - logMedian) / NEAR) ** 2) / 2);
    balance += target > middle ? weight : -weight;
  }
  return balance > 0;
}
