import type { BlockContents } from "../../block-contents.ts";
import { type Member, membersOf } from "../../member.ts";
import type { OpeningInput } from "../../plan-opening.ts";
import type { Policy } from "../../policy.ts";
import { centerSubsets, menuCells } from "../../small-groups.ts";
import { planOf } from "../plan-inputs.ts";
import { type PublishedSet, publishedSets } from "../published-sets.ts";
import { seededRandom } from "../seeded-random.ts";
import { SIX_DIMENSIONS } from "../synthetic-consortium.ts";
import { modularRowSpace } from "./modular-row-space.ts";

/**
 * Rank test: how many unions of menu × center cells of 1 to 9 persons are combinations of the published sets. Every
 * cell of at most two dimensions with every subset of centers, and 4,000 seeded unions of two such cells, within each
 * family and phase; exact modulo a prime, independent of the engine's own guard.
 */
export function solvableUnions(contents: BlockContents, policy: Policy, differing: Partial<OpeningInput> = {}): number {
  const plan = planOf(contents, { policy, ...differing });
  return solvableFrom(publishedSets(plan, contents), contents);
}

/** The same over any published sets, whoever chose them. */
export function solvableFrom(published: readonly PublishedSet[], contents: BlockContents): number {
  const sets = published.filter((set) => set.baselinePhase === null);
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
