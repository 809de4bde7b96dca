import type { CellAddress } from "../reading/cell.ts";
import { cellKey, cellName } from "../reading/cell.ts";
import type { Bilingual } from "./bilingual.ts";
import { filled, sameInBoth } from "./bilingual.ts";
import type { Places } from "./places.ts";
import { whereOf } from "./problem-place.ts";
import type { RuleCode } from "./rule.ts";
import { RULES } from "./rule.ts";

/** An ERROR keeps the file out; a WARNING asks a person to look. */
export type Severity = "ERROR" | "WARNING";

/** One cause, in one column, with every cell it concerns. It never holds what a cell says. */
export interface Problem {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** The sheet as the owner named it, `#3` for the third sheet of an unknown name, `null` for the file. */
  readonly sheet: string | null;
  /** First cell, such as `D7`. */
  readonly cell: string | null;
  /** Declared name of the column, such as `day`. */
  readonly column: string | null;
  readonly row: number | null;
  /** The first cells, at most five. */
  readonly cells: readonly string[];
  readonly occurrences: number;
  /** Where and what. */
  readonly message: Bilingual;
  /** What would be accepted. */
  readonly accepted: Bilingual;
}

/** One finding before equal causes are brought together. */
export interface Finding {
  readonly rule: RuleCode;
  readonly at?: CellAddress;
  /** Every cell of the same cause, when there may be many; `at` is the first. */
  readonly places?: Places;
  /** A sheet as a whole. */
  readonly sheet?: string;
  readonly column?: string;
  /** Fills the places of the rule's texts: accepted words, limits, column names. Never a cell's content. */
  readonly detail?: Readonly<Record<string, Bilingual | string>>;
}

/** How many cells one problem lists by name. */
const CELLS_LISTED = 5;

function sheetOf(finding: Finding): string | null {
  return finding.at?.sheet ?? finding.sheet ?? null;
}

function keyOf(finding: Finding): string {
  const place = finding.column ?? finding.at?.column ?? "";
  return JSON.stringify([finding.rule, sheetOf(finding), place, finding.detail ?? null]);
}

/** What is wrong with a finding and what would be accepted, without the place; `what` has no full stop. */
export function sayingOf({ rule, detail }: Finding): { readonly what: Bilingual; readonly accepted: Bilingual } {
  const values = Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, text]) => [name, typeof text === "string" ? sameInBoth(text) : text]),
  );
  return { what: filled(RULES[rule].what, values), accepted: filled(RULES[rule].accepted, values) };
}

/** A finding for each of its cells. */
export function* eachPlace(findings: readonly Finding[]): Generator<Finding, void, undefined> {
  for (const { places, ...finding } of findings) {
    if (places) for (const at of places) yield { ...finding, at };
    else yield finding;
  }
}

/** Beyond so many places nobody counts whether one was met twice. */
const MOST_TOLD_APART = 20_000;

/** How many places there are; a cell that a mapping has put on several rows is one. */
function placesIn(findings: readonly Finding[]): number {
  const all = findings.reduce((sum, { places }) => sum + (places?.count ?? 1), 0);
  if (all > MOST_TOLD_APART) return all;
  const keys = [...eachPlace(findings)].map(({ at }, index) => (at && at.column !== null ? cellKey(at) : index));
  return new Set(keys).size;
}

function firstCells(findings: readonly Finding[]): readonly string[] {
  const cells: string[] = [];
  for (const { at } of eachPlace(findings)) {
    const name = at ? cellName(at) : null;
    if (name !== null && !cells.includes(name)) cells.push(name);
    if (cells.length === CELLS_LISTED) break;
  }
  return cells;
}

function problemOf(findings: readonly Finding[], first: Finding): Problem {
  const sheet = sheetOf(first);
  const cells = firstCells(findings);
  const row = first.at?.row ?? null;
  const occurrences = placesIn(findings);
  const where = whereOf({ sheet, cells, row, occurrences });
  const { what, accepted } = sayingOf(first);
  return {
    rule: first.rule,
    severity: RULES[first.rule].severity,
    sheet,
    cell: cells[0] ?? null,
    column: first.column ?? null,
    row,
    cells,
    occurrences,
    message: { en: `${where.en}: ${what.en}.`, fr: `${where.fr} : ${what.fr}.` },
    accepted,
  };
}

/** Findings of one cause in one column, in the order of the file. */
export interface FindingGroup {
  readonly first: Finding;
  readonly all: readonly Finding[];
}

/** Equal causes of one column, in the order in which each was first met: one group for each of {@link problemsOf}. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; all: Finding[] }>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.all.push(finding);
    else groups.set(key, { first: finding, all: [finding] });
  }
  return [...groups.values()];
}

/** Brings equal causes of one column together, in the order in which each was first met. */
export function problemsOf(findings: readonly Finding[]): readonly Problem[] {
  return findingGroups(findings).map(({ first, all }) => problemOf(all, first));
}

/** Whether any problem keeps the file out. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "ERROR");
}
