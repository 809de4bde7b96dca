import type { BlockPerson } from "../../block-contents.ts";
import { type ChainLength, posteriorYes, type Score, scoreOf, summed } from "./gibbs-attack.ts";
import type { SeenSet } from "./seen-set.ts";

/** Whose rows the attacker holds. */
export type Knowledge = "OWN" | "OWN_AND_ONE" | "ALL_BUT_ONE_CENTER" | "ALL_BUT_ONE_PERSON";

/** Every group of persons an attacker of this kind may not know, one for each attacker. */
export function unknownGroups(persons: readonly BlockPerson[], knowledge: Knowledge): readonly (readonly string[])[] {
  const keys = (of: readonly BlockPerson[]) => of.map((person) => person.personKey);
  if (knowledge === "ALL_BUT_ONE_PERSON") return persons.map(({ personKey }) => [personKey]);
  const centers = [...new Set(persons.map((person) => person.centerId))].sort((a, b) => a - b);
  const outside = (known: readonly number[]) => keys(persons.filter(({ centerId }) => !known.includes(centerId)));
  if (knowledge === "OWN") return centers.map((own) => outside([own]));
  if (knowledge === "ALL_BUT_ONE_CENTER")
    return centers.map((one) => outside(centers.filter((other) => other !== one)));
  return centers.flatMap((own, at) => centers.slice(at + 1).map((other) => outside([own, other])));
}

/** The score of every attacker of a kind over the same published figures. */
export function attackedBy(
  knowledge: Knowledge,
  of: {
    seen: readonly SeenSet[];
    persons: readonly BlockPerson[];
    isYes: (personKey: string) => boolean;
    random: () => number;
    length: ChainLength;
  },
): Score {
  const { seen, persons, isYes, random, length } = of;
  // A single unknown person needs no long chain: every draw has the exact probability.
  const chains = knowledge === "ALL_BUT_ONE_PERSON" ? { chains: 1, warming: 1, counted: 1 } : length;
  return summed(
    unknownGroups(persons, knowledge).map((unknown) =>
      scoreOf(posteriorYes({ sets: seen, unknown, knownYes: isYes }, random, chains), unknown, isYes),
    ),
  );
}
