import { cellName } from "../reading/cell.ts";
import type { Tables } from "../reading/table.ts";
import { cellAt } from "../reading/table.ts";
import { columnAt } from "../repairs/known-table.ts";
import { lineMark } from "../repairs/line-mark.ts";
import type { ProblemCells } from "../repairs/problem-cells.ts";
import { problemCells } from "../repairs/problem-cells.ts";
import { isProtected } from "../repairs/protected-cell.ts";
import type { RepairedColumn } from "../repairs/repair.ts";
import { OFFER_LABELS } from "../repairs/repair-label.ts";
import type { DistinctText, RepairOffer } from "../repairs/repair-offer.ts";
import { offersFor } from "../repairs/repair-offer.ts";
import { indexOfLine } from "../repairs/rewritten-table.ts";
import { choicesOf, suggestedText } from "../repairs/suggested-text.ts";
import type { FindingGroup } from "../rules/problem.ts";

/** One cell of a problem as the page shows it. `mark` is that of its line; `null` where the cell cannot be set alone. */
export interface ProblemPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly text: string | null;
  readonly mark: string | null;
}

/** What can be seen and done of one problem. It holds what cells say, so it never leaves the page. */
export interface ProblemDetail {
  /** The first places, at most {@link PLACES_LISTED}. */
  readonly places: readonly ProblemPlace[];
  /** What the cells say, the most frequent first, at most {@link TEXTS_LISTED}; none where a person could be told. */
  readonly texts: readonly DistinctText[];
  /** The columns in which a text is replaced. */
  readonly columns: readonly RepairedColumn[];
  /** The accepted texts of a closed column. */
  readonly choices: readonly string[] | null;
  readonly offers: readonly RepairOffer[];
}

/** How many places of a problem are listed. */
export const PLACES_LISTED = 200;
/** How many different texts of a problem are listed. */
export const TEXTS_LISTED = 50;

/** Rules whose remedy is another text in the cell. */
const OF_TEXTS: ReadonlySet<string> = new Set([
  ...["REQUIRED_CELL_EMPTY", "UNKNOWN_WORD", "UNKNOWN_UNIT", "UNKNOWN_ANALYTE", "UNKNOWN_AGENT", "NOT_A_NUMBER"],
  ...["NOT_A_WHOLE_NUMBER", "OUT_OF_RANGE", "MISSING_MARK", "CODE_FORMAT", "HPO_FORMAT", "HGVS_FORMAT"],
  ...["NEGATIVE_CONCENTRATION", "ORPHAN_CASE", "ORPHAN_SAMPLE", "ORPHAN_ASSAY", "ZERO_NEEDS_LIMIT", "UNIT_DIFFERS"],
  ...["VALUE_BELOW_LIMIT", "REPEATED_LOWEST_VALUE", "AMBIGUOUS_NUMBER"],
]);

function distinctTexts({ cells, column }: ProblemCells): readonly DistinctText[] {
  if (!column) return [];
  const counts = new Map<string | null, number>();
  for (const { text } of cells) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .filter(([text]) => text === null || !isProtected({ text, kind: "text" }, column))
    .sort(([, a], [, b]) => b - a)
    .slice(0, TEXTS_LISTED)
    .map(([text, times]) => ({ text, cells: times, suggested: text === null ? null : suggestedText(column, text) }));
}

function placesOf(tables: Tables, found: ProblemCells, all: FindingGroup["all"]): readonly ProblemPlace[] {
  const texts = new Map(found.cells.map(({ at, text }) => [cellName(at), text]));
  return all.slice(0, PLACES_LISTED).flatMap(({ at }): readonly ProblemPlace[] => {
    if (!at) return [];
    const table = tables.read.find(({ label }) => label === at.sheet);
    const line = table && (table.header.row === at.row ? table.header : table.rows.at(indexOfLine(table, at.row)));
    const name = cellName(at);
    const cell = line && at.column !== null ? cellAt(line, at.column) : null;
    const column = table && line !== table.header && at.column !== null ? columnAt(table, at.column) : null;
    const settable = table && line && name !== null && !isProtected(cell, column);
    const text = (name === null ? null : texts.get(name)) ?? (settable ? (cell?.text ?? null) : null);
    const place = { sheet: at.sheet, cell: name ?? String(at.row), row: at.row };
    return [{ ...place, text: settable ? text : null, mark: settable ? lineMark(line.cells) : null }];
  });
}

function renaming({ first }: FindingGroup, places: readonly ProblemPlace[]): readonly RepairOffer[] {
  const to = first.rule === "COLUMN_NAME" ? first.detail?.name : undefined;
  return places.flatMap(({ sheet, cell, mark }) => {
    if (typeof to !== "string" || mark === null) return [];
    return [
      { label: OFFER_LABELS.rename(to), cells: 1, operations: [{ kind: "SET_CELL" as const, sheet, cell, mark, to }] },
    ];
  });
}

function suggestions(texts: readonly DistinctText[], columns: readonly RepairedColumn[]): readonly RepairOffer[] {
  return texts.flatMap(({ text, suggested, cells }) => {
    if (text === null || suggested === null) return [];
    const operations = columns.map((column) => ({
      kind: "REPLACE_TEXT" as const,
      ...column,
      from: text,
      to: suggested,
    }));
    return [{ label: OFFER_LABELS.replace(text, suggested), cells, operations }];
  });
}

/** What can be seen and done of the problem that a group of findings makes. */
export function problemDetail(tables: Tables, group: FindingGroup): ProblemDetail {
  const found = problemCells(tables, group);
  const places = placesOf(tables, found, group.all);
  const texts = OF_TEXTS.has(group.first.rule) ? distinctTexts(found) : [];
  const mayBeBlank = found.column !== null && found.column.required !== true;
  const offers = offersFor({ tables, group, columns: found.columns, texts, mayBeBlank });
  return {
    places,
    texts,
    columns: found.columns,
    choices: found.column && choicesOf(found.column),
    offers: [...offers, ...suggestions(texts, found.columns), ...renaming(group, places)],
  };
}
