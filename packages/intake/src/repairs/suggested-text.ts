import { AGENTS, ANALYTES, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { DictionaryColumn } from "../dictionary/dictionary-column.ts";
import { foldWord, nearestOf } from "../dictionary/written-form.ts";
import { WRITTEN_WORDS, YES_NO_WORDS } from "../dictionary/written-words.ts";

interface Candidate {
  readonly name: string;
  readonly writtenAs: readonly string[];
}

function candidatesOf(column: DictionaryColumn): readonly Candidate[] | null {
  if (column.words) return WRITTEN_WORDS[column.words].map(({ code, writtenAs }) => ({ name: code, writtenAs }));
  if (column.kind === "yesNo") return YES_NO_WORDS.map(({ code, writtenAs }) => ({ name: code, writtenAs }));
  if (column.kind === "agent") return AGENTS.map(({ name, writtenAs }) => ({ name, writtenAs }));
  if (column.kind === "analyte") {
    return ANALYTES.map(({ code, label, writtenAs }) => ({ name: code, writtenAs: [label, ...writtenAs] }));
  }
  if (column.kind === "unit") return Object.keys(PG_PER_ML_BY_UCUM).map((name) => ({ name, writtenAs: [] }));
  return null;
}

/** The texts among which a cell of a closed column may choose; `null` for an open one. */
export function choicesOf(column: DictionaryColumn): readonly string[] | null {
  return candidatesOf(column)?.map(({ name }) => name) ?? null;
}

const digitsOf = (text: string) => foldWord(text).replace(/\D/g, "");

/** The accepted text that a misspelt one nearly is, or `null`; never one with another number in it: IL-7 is not IL-6. */
export function suggestedText(column: DictionaryColumn, text: string): string | null {
  const candidates = candidatesOf(column)?.map(({ name, writtenAs }) => ({
    name,
    writtenAs: [name, ...writtenAs].filter((form) => digitsOf(form) === digitsOf(text)),
  }));
  const possible = candidates?.filter(({ writtenAs }) => writtenAs.length > 0) ?? [];
  return (
    nearestOf(
      possible.map(({ name, writtenAs }) => ({ name: writtenAs[0] ?? name, writtenAs, means: name })),
      text,
    )?.means ?? null
  );
}
