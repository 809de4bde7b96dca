import { expect, test } from "vitest";
import type { BlockContents } from "../block-contents.ts";
import { type Member, membersOf } from "../member.ts";
import { type Policy, SDC_1 } from "../policy.ts";
import { centerSubsets, menuCells } from "../small-groups.ts";
import { modularRowSpace } from "./modular-row-space.ts";
import { planOf } from "./plan-inputs.ts";
import { publishedSets } from "./published-sets.ts";
import { seededRandom } from "./seeded-random.ts";
import { SIX_DIMENSIONS, syntheticConsortium } from "./synthetic-consortium.ts";

/**
 * Rank test: how many unions of menu × center cells of 1 to 9 persons are combinations of the published sets. Every
 * cell of at most two dimensions with every subset of centers, and 4,000 seeded unions of two such cells, within each
 * family and phase; exact modulo a prime, independent of the engine's own guard.
 */
function solvableUnions(contents: BlockContents, policy: Policy): number {
  const plan = planOf(contents, { policy });
  const sets = publishedSets(plan, contents).filter((set) => set.baselinePhase === null);
  const order = new Map(membersOf(contents).map((member, at) => [member.personKey, at]));
  const indicator = (persons: Iterable<Member>) => {
    const vector = Array.from({ length: order.size }, () => 0);
    for (const person of persons) vector[order.get(person.personKey) ?? 0] = 1;
    return vector;
  };
  let solvable = 0;
  for (const inPhase of Map.groupBy(sets, (set) => `${set.family} ${set.phase}`).values()) {
    const space = modularRowSpace();
    for (const set of inPhase) space.add(indicator(set.persons));
    const everyone = [
      ...new Map(inPhase.flatMap((set) => set.persons).map((person) => [person.personKey, person])).values(),
    ];
    const random = seededRandom(99);
    const cells = menuCells(everyone, SIX_DIMENSIONS).flatMap((cell) =>
      centerSubsets(cell).map((centers) =>
        cell.filter((member) => member.centerIds.some((id) => centers.includes(id))),
      ),
    );
    const small = cells.filter((persons) => persons.length > 0 && persons.length < 10);
    const one = () => small[Math.floor(random() * small.length)] ?? [];
    const unions = Array.from({ length: 4000 }, () => [...new Set([...one(), ...one()])]);
    for (const persons of [...small, ...unions]) {
      if (persons.length > 0 && persons.length < 10 && space.contains(indicator(persons))) solvable += 1;
    }
  }
  return solvable;
}

test("no union of one to nine persons can be solved from all published sets", () => {
  const solved = [1, 2].map((seed) => solvableUnions(syntheticConsortium({ seed, twoClasses: seed === 2 }), SDC_1));
  console.log(`rank test: solvable unions ${solved.join(", ")} (passes at 0)`);
  expect(solved).toEqual([0, 0]);
});

test("with the size rule and merging switched off the rank test goes red", () => {
  const off = { ...SDC_1, k: 1, minimumOutsideCenter: 0, minimumKindreds: 1, largestKindredShare: 1 };
  const solved = solvableUnions(syntheticConsortium({ seed: 1 }), off);
  console.log(`rank test, rule 2 off: solvable unions ${solved}`);
  expect(solved).toBeGreaterThan(0);
});

test("with the refusal of remainders switched off the rank test goes red on two platforms", () => {
  const solved = solvableUnions(syntheticConsortium({ seed: 2, twoClasses: true }), {
    ...SDC_1,
    refuseRemainders: false,
  });
  console.log(`rank test, remainders allowed: solvable unions ${solved}`);
  expect(solved).toBeGreaterThan(0);
});
