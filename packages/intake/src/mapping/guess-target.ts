import { agentOf, concentrationUnitOf } from "@nlrp12/domain";
import { DICTIONARY, dictionaryColumn } from "../dictionary/dictionary.ts";
import type { DictionaryColumn, SheetName } from "../dictionary/dictionary-column.ts";
import { codeOf, editDistance, foldWord } from "../dictionary/written-form.ts";
import { WRITTEN_WORDS, YES_NO_WORDS } from "../dictionary/written-words.ts";
import { analyteWritten } from "../header/analyte-written.ts";
import type { ColumnContent } from "./column-content.ts";
import type { MappingTarget } from "./column-mapping.ts";
import { sharedTarget } from "./draft-of-mapping.ts";
import { TARGET_NAMES } from "./target-names.ts";

/** A target that a column may be, from 0 (no idea) to 1 (certain), and what speaks for it. */
export interface TargetGuess {
  readonly target: MappingTarget;
  readonly confidence: number;
  readonly reason: "NAME" | "CONTENT";
}

const DECLARED = 1;
const KNOWN_NAME = 0.9;
const MISSPELT = 0.6;
const BY_CONTENT = 0.6;
/** Content that does not fit takes most of what the name gives. */
const MISFIT = 0.4;

const NAMES: ReadonlyMap<string, readonly { readonly target: MappingTarget; readonly confidence: number }[]> =
  namesOf();

function namesOf() {
  const names = new Map<string, { target: MappingTarget; confidence: number }[]>();
  const add = (name: string, target: MappingTarget, confidence: number) => {
    const folded = foldWord(name);
    names.set(folded, [...(names.get(folded) ?? []), { target: sharedTarget(target), confidence }]);
  };
  for (const sheet of DICTIONARY) {
    for (const { name, writtenAs } of sheet.columns) {
      for (const form of [name, ...writtenAs]) {
        add(form, `${sheet.name}.${name}`, DECLARED);
      }
    }
  }
  for (const [target, lists] of Object.entries(TARGET_NAMES)) {
    for (const form of (lists ?? []).flatMap((list) => list.split(", ")))
      add(form, target as MappingTarget, KNOWN_NAME);
  }
  return names;
}

/** The dictionary's column of a target. */
export function columnOfTarget(target: MappingTarget): DictionaryColumn | null {
  const [sheet, column = ""] = target.split(".");
  return dictionaryColumn(sheet as SheetName, column);
}

/** What a cell's text means in a column of words, or `null` when a person must say it. */
export function wordMeaning(column: DictionaryColumn, text: string): string | null {
  if (column.kind === "yesNo") return codeOf(YES_NO_WORDS, text);
  if (column.kind === "analyte") return analyteWritten(text);
  if (column.kind === "unit") return concentrationUnitOf(text);
  if (column.kind === "agent") return agentOf(text)?.atc ?? null;
  return column.words ? codeOf(WRITTEN_WORDS[column.words], text) : null;
}

/** Whether a column's cells are words of a closed list. */
export function takesWords(column: DictionaryColumn): boolean {
  return ["word", "yesNo", "analyte", "unit", "agent"].includes(column.kind);
}

/** Share of a column's cells whose words are known, from 0 to 1. */
function knownShare(column: DictionaryColumn, content: ColumnContent): number {
  const counted = content.texts.reduce((sum, { count }) => sum + count, 0);
  const known = content.texts.filter(({ text }) => wordMeaning(column, text) !== null);
  return counted === 0 ? 0 : known.reduce((sum, { count }) => sum + count, 0) / counted;
}

const NUMERIC = ["day", "whole", "decimal", "age", "concentration"];

/** Whether the cells of a column may be what the target wants. */
function fits(target: MappingTarget, content: ColumnContent): boolean {
  const column = columnOfTarget(target);
  if (!column || content.kind === "EMPTY") return true;
  if (column.words === "ageBand") return content.kind !== "NUMBERS";
  if (NUMERIC.includes(column.kind)) return content.kind === "NUMBERS";
  if (takesWords(column)) return content.distinct <= 30 && content.kind !== "DATES";
  if (column.kind === "code") return content.kind !== "DATES" && content.censored === 0;
  return content.kind !== "DATES";
}

function byName(name: string, content: ColumnContent): readonly TargetGuess[] {
  const wanted = foldWord(name);
  const exact = NAMES.get(wanted) ?? [];
  const near = exact.length > 0 || wanted.length < 5 ? [] : misspelt(wanted);
  return [...exact, ...near].map(({ target, confidence }) => ({
    target,
    confidence: fits(target, content) ? confidence : confidence * MISFIT,
    reason: "NAME",
  }));
}

function misspelt(wanted: string) {
  return [...NAMES].flatMap(([name, targets]) => {
    const distance = name.length < 5 ? wanted.length : editDistance(name, wanted);
    const close = distance <= 2 && distance * 3 < wanted.length;
    return close ? targets.map(({ target }) => ({ target, confidence: MISSPELT })) : [];
  });
}

const TOLD_BY_WORDS: readonly MappingTarget[] = [
  "cases.sex",
  "cases.group",
  "measurements.analyte",
  "measurements.unit",
  "samples.specimen",
  "samples.stimulus",
  "assays.platform",
  "variants.zygosity",
  "courses.agent",
];

function byContent(content: ColumnContent): readonly TargetGuess[] {
  if (content.kind === "EMPTY" || content.kind === "NUMBERS") return [];
  return TOLD_BY_WORDS.flatMap((target) => {
    const column = columnOfTarget(target);
    return column && content.distinct <= 24 && knownShare(column, content) === 1
      ? [{ target, confidence: BY_CONTENT, reason: "CONTENT" as const }]
      : [];
  });
}

/** What a column may be, best first, by its name and by its content; the parts of a joined name count from the last. */
export function guessTargets(name: string, rest: string, content: ColumnContent): readonly TargetGuess[] {
  const parts = name.split(" / ");
  const asked = [name, rest, ...(parts.length > 1 ? [parts.at(-1) ?? "", parts[0] ?? ""] : [])];
  const all = [...asked.filter((text) => text !== "").flatMap((text) => byName(text, content)), ...byContent(content)];
  const best = new Map<MappingTarget, TargetGuess>();
  for (const guess of all) {
    const known = best.get(guess.target);
    if (!known || known.confidence < guess.confidence) best.set(guess.target, guess);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}
