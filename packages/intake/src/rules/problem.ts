import type { CellAddress } from "../reading/cell.ts";
import { cellName } from "../reading/cell.ts";
import type { Bilingual } from "./bilingual.ts";
import { filled, sameInBoth } from "./bilingual.ts";
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

function problemOf(findings: readonly Finding[], first: Finding): Problem {
  const rule = RULES[first.rule];
  const sheet = sheetOf(first);
  const names = findings
    .flatMap((finding) => (finding.at ? [cellName(finding.at)] : []))
    .filter((name) => name !== null);
  const cells = names.slice(0, CELLS_LISTED);
  const row = first.at?.row ?? null;
  const where = whereOf({ sheet, cells, row, occurrences: findings.length });
  const values = Object.fromEntries(
    Object.entries(first.detail ?? {}).map(([name, text]) => [
      name,
      typeof text === "string" ? sameInBoth(text) : text,
    ]),
  );
  const what = filled(rule.what, values);
  return {
    rule: first.rule,
    severity: rule.severity,
    sheet,
    cell: cells[0] ?? null,
    column: first.column ?? null,
    row,
    cells,
    occurrences: findings.length,
    message: { en: `${where.en}: ${what.en}.`, fr: `${where.fr} : ${what.fr}.` },
    accepted: filled(rule.accepted, values),
  };
}

/** Brings equal causes of one column together, in the order in which each was first met. */
export function problemsOf(findings: readonly Finding[]): readonly Problem[] {
  const groups = new Map<string, { first: Finding; all: Finding[] }>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.all.push(finding);
    else groups.set(key, { first: finding, all: [finding] });
  }
  return [...groups.values()].map(({ first, all }) => problemOf(all, first));
}

/** Whether any problem keeps the file out. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "ERROR");
}
