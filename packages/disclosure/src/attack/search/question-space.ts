import type { ProtectedQuestion } from "../../protected-question.ts";
import { HIDDEN } from "../secret/hidden-yes-or-no.ts";
import { pick } from "../seeded-random.ts";
import { SIX_DIMENSIONS } from "../synthetic-consortium.ts";

/** A question of the search: filters and grouping, as anyone can ask them; many are hostile, most overlap. */
export type SearchedQuestion = Pick<ProtectedQuestion, "filters" | "by">;

/** Most questions one set may ask. */
const MOST_QUESTIONS = 16;

/** A question drawn at random: up to three dimensions, each filtered to one category or grouped by. */
export function drawnQuestion(random: () => number): SearchedQuestion {
  const many = pick(random, [
    [0, 1],
    [1, 4],
    [2, 6],
    [3, 1],
  ] as const);
  const dimensions = new Set<(typeof SIX_DIMENSIONS)[number]>();
  for (let turn = 0; turn < many; turn += 1) {
    const dimension = SIX_DIMENSIONS[Math.floor(random() * SIX_DIMENSIONS.length)];
    if (dimension) dimensions.add(dimension);
  }
  const chosen = [...dimensions].map((dimension) => ({ dimension, isFilter: random() < 0.5 }));
  return {
    filters: chosen.flatMap(({ dimension: { dimension, categories }, isFilter }) => {
      const category = categories[Math.floor(random() * categories.length)];
      return isFilter && category !== undefined ? [{ dimension, category }] : [];
    }),
    by: chosen.flatMap(({ dimension: { dimension }, isFilter }) => (isFilter ? [] : [dimension])),
  };
}

/** The question as the engine is asked it. */
export function asProtected(question: SearchedQuestion): ProtectedQuestion {
  return { ...question, family: HIDDEN, statistic: "OUTCOMES" };
}

/** Some questions of both parents, and now and then a new one or one less. */
export function offspring(
  mother: readonly SearchedQuestion[],
  father: readonly SearchedQuestion[],
  random: () => number,
): readonly SearchedQuestion[] {
  const kept = [...mother, ...father].filter(() => random() < 0.55);
  const changed = kept.map((question) => (random() < 0.1 ? drawnQuestion(random) : question));
  const grown = random() < 0.7 || changed.length === 0 ? [...changed, drawnQuestion(random)] : changed;
  return grown.slice(-MOST_QUESTIONS);
}
