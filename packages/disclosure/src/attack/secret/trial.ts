import type { BlockContents, BlockPerson } from "../../block-contents.ts";
import { type Policy, SDC_1 } from "../../policy.ts";
import { seededRandom } from "../seeded-random.ts";
import { blockOf, drawnPersons } from "./hidden-yes-or-no.ts";

/** One synthetic consortium with its hidden yes and no. */
export interface Trial {
  readonly persons: readonly BlockPerson[];
  readonly contents: BlockContents;
  readonly isYes: (personKey: string) => boolean;
  readonly secret: Uint8Array;
  readonly random: () => number;
  readonly policy: Policy;
}

/** The consortium of a seed: everyone says yes with probability one half, drawn when first asked. */
export function trialOf(seed: number, size: number): Trial {
  const persons = drawnPersons(seed, size);
  const random = seededRandom(seed + 7_000_000);
  const drawn = new Map<string, boolean>();
  const isYes = (personKey: string): boolean => {
    const known = drawn.get(personKey) ?? random() < 0.5;
    drawn.set(personKey, known);
    return known;
  };
  const secret = new TextEncoder().encode(`the secret of synthetic installation ${seed}, in attacks only`);
  return { persons, contents: blockOf(persons, isYes), isYes, secret, random, policy: SDC_1 };
}
