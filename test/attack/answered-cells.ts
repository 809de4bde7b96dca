import type { HostileQuestion } from "./hostile-questions.ts";

/** The protected part of an answer, as far as the attacks read it. */
export interface ProtectedPart {
  readonly withheld: Readonly<Record<string, unknown>> | null;
  readonly cells: readonly ProtectedCell[];
}

interface ProtectedCell {
  readonly keys: readonly { readonly dimension: string; readonly category: string }[];
  readonly caseGroup?: string;
  readonly phase?: string | null;
  readonly count: Readonly<Record<string, unknown>>;
  readonly classes?: readonly unknown[];
  readonly vsControls?: Readonly<Record<string, unknown>> | null;
  readonly vsBaseline?: Readonly<Record<string, unknown>> | null;
  readonly levels?: readonly { readonly comparabilityClass: string }[];
}

/**
 * Every published number of an answer: which set of persons and which statistic it is of, and all it says. Figures of
 * one cytokine cell are told apart, because each statistic merges categories by its own persons.
 */
export function answeredCells(question: HostileQuestion, part: ProtectedPart): readonly (readonly [string, string])[] {
  const described = question.written.filter(([name]) => !["by", "filter", "phases"].includes(name));
  return part.cells.flatMap((cell) => {
    const { keys, count, caseGroup, phase, levels = [], classes, vsControls, vsBaseline } = cell;
    const named = keys.map(({ dimension, category }) => `${dimension}=${category}`);
    const unnamed = question.filters.filter(([dimension]) => keys.every((key) => key.dimension !== dimension));
    const set = [...named, ...unnamed.map(([dimension, category]) => `${dimension}=${category}`)].sort();
    const variable = [question.root, ...described.map(String).sort(), caseGroup, phase];
    const figures: readonly (readonly [string, unknown])[] =
      question.root === "cytokineSummary"
        ? [
            ["vsControls", hasNumber(vsControls) ? vsControls : null],
            ["vsBaseline", hasNumber(vsBaseline) ? vsBaseline : null],
            ...levels.map((level) => [`levels ${level.comparabilityClass}`, level] as const),
          ]
        : [["cell", "about" in count ? { count, classes } : null]];
    return figures.flatMap(([name, said]) =>
      said === null ? [] : [[JSON.stringify([...variable, name, set]), JSON.stringify(said)] as const],
    );
  });
}

const hasNumber = (value: Readonly<Record<string, unknown>> | null | undefined) =>
  value !== null && value !== undefined && !("reason" in value);

/** Everything withheld in an answer, wherever it stands, as text. */
export function withheldTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(withheldTexts);
  if (value === null || typeof value !== "object") return [];
  const inside = Object.values(value).flatMap(withheldTexts);
  return "reason" in value ? [JSON.stringify(value), ...inside] : inside;
}
