import { dictionaryColumn } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import { identifierIn } from "../identifiers/identifier.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { Finding, Problem } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import type { Repair, RepairOperation } from "./repair.ts";
import { LONGEST_REPAIR_TEXT, MOST_REPAIRS } from "./repair.ts";
import type { EntryCheck, Json } from "./repair-entry.ts";
import { ENTRIES_BY_KIND, EVERY_ENTRY, EXPECTED_KIND, isObject } from "./repair-entry.ts";

/** Repairs as read, or every fault at once. */
export interface RepairsResult {
  readonly repairs: readonly Repair[] | null;
  readonly problems: readonly Problem[];
}

const TEXTS: readonly string[] = ["from", "to", "text"];

function kindOf(entry: Json): RepairOperation["kind"] | null {
  return (Object.keys(ENTRIES_BY_KIND) as RepairOperation["kind"][]).find((kind) => kind === entry.kind) ?? null;
}

function shape(number: number, entry: string, expected: Bilingual): Finding {
  return { rule: "REPAIR_SHAPE", detail: { number: String(number), entry, expected } };
}

function namesNoColumn(entry: Json): boolean {
  if (entry.column === undefined) return false;
  const sheet = SHEET_NAMES.find((name): name is SheetName => name === entry.sheet);
  return sheet !== undefined && dictionaryColumn(sheet, String(entry.column)) === null;
}

const COLUMN_OF_SHEET: Bilingual = {
  en: "The name of a column of this sheet, such as day.",
  fr: "Le nom d'une colonne de cette feuille, comme day.",
};

function faultsOf(value: unknown, number: number): readonly Finding[] {
  if (!isObject(value)) return [shape(number, "*", EXPECTED_KIND)];
  const kind = kindOf(value);
  if (!kind) return [shape(number, "kind", EXPECTED_KIND)];
  const checks: Readonly<Record<string, EntryCheck>> = { ...EVERY_ENTRY, ...ENTRIES_BY_KIND[kind] };
  const wrong = Object.entries(checks).flatMap(([entry, { holds, expected }]) =>
    holds(value[entry]) ? [] : [shape(number, entry, expected)],
  );
  // Names of entries that are not ours may hold anything, so they are not repeated.
  const surplus = Object.keys(value).some((entry) => entry !== "kind" && !(entry in checks));
  const named = TEXTS.some((entry) => typeof value[entry] === "string" && identifierIn(value[entry]) !== null);
  return [
    ...wrong,
    ...(namesNoColumn(value) ? [shape(number, "column", COLUMN_OF_SHEET)] : []),
    ...(surplus ? [shape(number, "*", { en: entryList(checks), fr: entryList(checks) })] : []),
    ...(named ? [{ rule: "REPAIR_IDENTIFIER" as const, detail: { number: String(number) } }] : []),
  ];
}

function entryList(checks: Readonly<Record<string, EntryCheck>>): string {
  return `${["kind", ...Object.keys(checks)].join(", ")}.`;
}

function repeatedIds(values: readonly unknown[]): readonly Finding[] {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    const id = isObject(value) ? value.id : undefined;
    if (id === undefined || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ rule: "REPAIR_TWICE" as const, detail: { number: String(index + 1) } }];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads recorded repairs from their JSON text and names every fault at once; texts are at most
 * {@link LONGEST_REPAIR_TEXT} letters and hold no direct identifier.
 */
export function parseRepairs(json: string): RepairsResult {
  const values = jsonOf(json);
  if (!Array.isArray(values) || values.length > MOST_REPAIRS) {
    return {
      repairs: null,
      problems: problemsOf([{ rule: "REPAIRS_NOT_A_LIST", detail: { most: String(MOST_REPAIRS) } }]),
    };
  }
  const findings = [...values.flatMap((value, index) => faultsOf(value, index + 1)), ...repeatedIds(values)];
  if (findings.length > 0) return { repairs: null, problems: problemsOf(findings) };
  return { repairs: values as readonly Repair[], problems: [] };
}
