import type { BlockContents, BlockPerson } from "../../block-contents.ts";
import { blockOf, drawnPerson } from "./hidden-yes-or-no.ts";
import { heldOpening, type OpeningConditions, type SeenOpening } from "./seen-opening.ts";
import type { SeenSet } from "./seen-set.ts";

/** Twice a year (rule 7). */
export const TEN_YEARS = 20;
/** Share of the block that is new at each opening: patients of a rare disease come slowly. */
const SHARE_OF_CHANGES = 0.1;

/**
 * What happens to a tenth of the block before each opening. CHANGED: they leave and others join, whose secrets are
 * their own. STABLE: their records are corrected; to the engine they are new (rule 1), the attacker knows better.
 */
export type Life = "CHANGED" | "STABLE";

/** Ten years as the attacker saw them. */
export interface History {
  readonly seen: readonly SeenSet[];
  /** Everyone ever in the block. */
  readonly everyone: readonly BlockPerson[];
}

/** Holds openings one after another and collects every figure ever published. */
export function openedOver(
  start: readonly BlockPerson[],
  life: Life,
  of: {
    openings: number;
    random: () => number;
    isYes: (personKey: string) => boolean;
    conditions: Omit<OpeningConditions, "number" | "previous">;
    /** What something else than the engine publishes of each opening. */
    published?: (contents: BlockContents) => readonly SeenSet[];
  },
): History {
  const { openings, random, isYes, conditions } = of;
  const everyone = new Map(start.map((person) => [person.personKey, person]));
  const seen = new Map<string, SeenSet>();
  let persons = start;
  let previous: SeenOpening | null = null;
  for (let number = 1; number <= openings; number += 1) {
    if (number > 1) persons = persons.map((person) => (random() < SHARE_OF_CHANGES ? after(person, number) : person));
    for (const person of persons) everyone.set(person.personKey, person);
    const contents = blockOf(persons, isYes);
    if (!of.published) previous = heldOpening(contents, { ...conditions, number, previous });
    for (const set of of.published?.(contents) ?? previous?.seen ?? []) seen.set(set.key, set);
  }
  return { seen: [...seen.values()], everyone: [...everyone.values()] };

  function after(person: BlockPerson, number: number): BlockPerson {
    if (life === "STABLE") return { ...person, versionKey: `${number}` };
    return drawnPerson({ centerId: person.centerId, key: `${person.personKey.split("@")[0]}@${number}` }, random);
  }
}
