import type { BlockContents } from "../../block-contents.ts";
import { rawParts } from "../../category-part.ts";
import { keptOf } from "../../keyed-drop.ts";
import { categoryOf, type Member, membersOf } from "../../member.ts";
import { crossing } from "../../merged-grid.ts";
import type { Policy } from "../../policy.ts";
import { isLargeEnough } from "../../size-rule.ts";
import { menuCells } from "../../small-groups.ts";
import { SIX_DIMENSIONS } from "../synthetic-consortium.ts";
import { HIDDEN } from "./hidden-yes-or-no.ts";
import { exactly, logLikelihoodOf, publishedText, type SeenSet } from "./seen-set.ts";

/** Spread of an exact count in the attacker's likelihood: small against 1, yet leaving his chain a way to move. */
const SOFTNESS = 0.5;

/** What a system with a bare threshold of 10 answers: every cell of at most two dimensions, exact from 10 persons on. */
export function bareThreshold(contents: BlockContents, isYes: (personKey: string) => boolean): readonly SeenSet[] {
  return distinct(menuCells(membersOf(contents), SIX_DIMENSIONS))
    .filter((members) => members.length >= 10)
    .map((members) => {
      const personKeys = members.map((member) => member.personKey);
      const logLikelihood = exactly(personKeys.filter(isYes).length, personKeys.length, SOFTNESS);
      return { key: personKeys.join(), personKeys, logLikelihood };
    });
}

/** The blocks of a system that leaves each viewer's own cases out: everyone's, and the block without each center. */
export function blocksOfViewers(contents: BlockContents): readonly BlockContents[] {
  const { cohorts } = contents;
  return [null, ...cohorts.map(({ cohortId }) => cohortId)].map((left) => ({
    ...contents,
    cohorts: cohorts.filter(({ cohortId }) => cohortId !== left),
    persons: contents.persons.filter(({ cohortId }) => cohortId !== left),
    outcomes: contents.outcomes.filter(({ cohortId }) => cohortId !== left),
  }));
}

/** What answers a set that no plan holds, with the engine's own drop and shape. */
export interface Answering {
  readonly isYes: (personKey: string) => boolean;
  readonly secret: Uint8Array;
  readonly policy: Policy;
}

/** Figures of the sets that pass the size rule, with keyed drop and published shape, but no plan and no audit. */
export function answeredSets(sets: readonly (readonly Member[])[], by: Answering): readonly SeenSet[] {
  const { isYes, secret, policy } = by;
  return distinct(sets)
    .filter((members) => isLargeEnough(members, policy))
    .map((members) => {
      const personKeys = members.map((member) => member.personKey);
      const kept = keptOf(members, { secret, family: HIDDEN, policy });
      const yes = kept.filter((member) => isYes(member.personKey)).length;
      const texts = {
        yes: publishedText(yes, kept.length, policy),
        no: publishedText(kept.length - yes, kept.length, policy),
      };
      const logLikelihood = logLikelihoodOf({ n: members.length, kept: kept.length, ...texts }, policy);
      return { key: personKeys.join(), personKeys, logLikelihood };
    });
}

/** Merging off: the menu's own cells, failing ones left out, as systems do that suppress single cells. */
export function unmergedCells(contents: BlockContents, policy: Policy): readonly (readonly Member[])[] {
  const members = membersOf(contents);
  const parts = SIX_DIMENSIONS.map((dimension) => rawParts(members, dimension));
  const pairs = parts.flatMap((first, at) =>
    parts.slice(at + 1).flatMap((second) => first.flatMap((a) => second.map((b) => crossing(a, b)))),
  );
  const cells = [members, ...parts.flat().map((part) => part.persons), ...pairs];
  return cells.filter((persons) => isLargeEnough(persons, policy));
}

/** Menu off: sets of freely chosen categories of two or three dimensions, as `IN` filters allow. */
export function freeFilters(
  contents: BlockContents,
  questions: number,
  random: () => number,
): readonly (readonly Member[])[] {
  const members = membersOf(contents);
  return Array.from({ length: questions }, () => {
    const chosen = SIX_DIMENSIONS.filter(() => random() < 0.4).map((dimension) => ({
      dimension,
      categories: new Set(dimension.categories.filter(() => random() < 0.6)),
    }));
    return members.filter((member) =>
      chosen.every(({ dimension, categories }) => categories.has(categoryOf(member, dimension))),
    );
  });
}

function distinct(sets: readonly (readonly Member[])[]): readonly (readonly Member[])[] {
  const byKey = new Map(
    sets.map((members) => [
      members
        .map((member) => member.personKey)
        .sort()
        .join(),
      members,
    ]),
  );
  return [...byKey.values()];
}
