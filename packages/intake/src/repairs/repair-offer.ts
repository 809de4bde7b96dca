import type { Tables } from "../reading/table.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { FindingGroup } from "../rules/problem.ts";
import { UNIQUE_KEYS } from "../rules/unique-key.ts";
import { repeatingRows } from "./keep-first.ts";
import { knownTable } from "./known-table.ts";
import type { RepairedColumn, RepairOperation } from "./repair.ts";
import { OFFER_LABELS } from "./repair-label.ts";

/** A repair of everything a problem concerns, or of all its cells that say the same. */
export interface RepairOffer {
  readonly label: Bilingual;
  readonly operations: readonly RepairOperation[];
  /** Cells, or lines, that it is about. */
  readonly cells: number;
}

/** A text of a problem's cells and how many say it. `suggested` is what it nearly is. */
export interface DistinctText {
  readonly text: string | null;
  readonly cells: number;
  readonly suggested: string | null;
}

/** What an offer is made from. */
export interface OfferSource {
  readonly tables: Tables;
  readonly group: FindingGroup;
  readonly columns: readonly RepairedColumn[];
  readonly texts: readonly DistinctText[];
  /** Whether a blank cell would be accepted in the column. */
  readonly mayBeBlank: boolean;
}

function everyText(
  { columns, texts }: OfferSource,
  operationOf: (column: RepairedColumn, text: string) => RepairOperation,
  labelOf: (text: string) => Bilingual,
): readonly RepairOffer[] {
  return texts.flatMap(({ text, cells }) =>
    text === null
      ? []
      : [{ label: labelOf(text), cells, operations: columns.map((column) => operationOf(column, text)) }],
  );
}

function belowLimit(source: OfferSource): readonly RepairOffer[] {
  return everyText(source, (column, text) => ({ kind: "BELOW_LIMIT", ...column, text }), OFFER_LABELS.belowLimit);
}

function decimals({ columns, group }: OfferSource): readonly RepairOffer[] {
  const cells = group.all.length;
  return ([",", "."] as const).map((sign) => ({
    label: OFFER_LABELS.decimals(sign),
    cells,
    operations: columns.map((column) => ({ kind: "READ_DECIMALS" as const, ...column, sign })),
  }));
}

function marks(source: OfferSource): readonly RepairOffer[] {
  const isValue = source.columns.some(({ sheet, column }) => sheet === "measurements" && column === "value");
  if (isValue) {
    const out = everyText(
      source,
      (column, text) => ({ kind: "DROP_ROWS_WITH", ...column, text }),
      OFFER_LABELS.dropRows,
    );
    return [...belowLimit(source), ...out];
  }
  if (!source.mayBeBlank) return [];
  return everyText(
    source,
    (column, text) => ({ kind: "REPLACE_TEXT", ...column, from: text, to: null }),
    OFFER_LABELS.makeBlank,
  );
}

/** The units in which laboratories give CRP and SAA besides mg/L. */
const OTHER_UNITS = ["pg/mL", "ng/mL", "ug/L"] as const;

function units({ columns, group }: OfferSource): readonly RepairOffer[] {
  return OTHER_UNITS.map((unit) => ({
    label: OFFER_LABELS.convertUnit(unit),
    cells: group.all.length,
    operations: columns.map((one) => ({ kind: "CONVERT_UNIT" as const, ...one, unit })),
  }));
}

/** Rows that repeat each other, and how many of them say something else than the first. */
function duplicates({ tables, group: { first } }: OfferSource): readonly RepairOffer[] {
  const key = UNIQUE_KEYS.find(
    ({ rule, columns }) => rule === first.rule && columns.join(" + ") === first.detail?.keys,
  );
  const known = key && knownTable(tables, key.sheet);
  if (!known) return [];
  const saying = (position: number) =>
    JSON.stringify(known.table.rows.at(position)?.cells.map((cell) => cell?.text ?? ""));
  const repeating = [...repeatingRows(known)];
  if (repeating.length === 0) return [];
  const different = repeating.filter(([later, earlier]) => saying(later) !== saying(earlier)).length;
  const operations = [{ kind: "KEEP_FIRST" as const, sheet: key.sheet }];
  return [{ label: OFFER_LABELS.keepFirst(different), cells: repeating.length, operations }];
}

/** The repairs of everything a problem concerns; none where a person has to look at each cell, and never for a date. */
export function offersFor(source: OfferSource): readonly RepairOffer[] {
  switch (source.group.first.rule) {
    case "AMBIGUOUS_NUMBER":
    case "MIXED_DECIMALS":
      return decimals(source);
    case "MISSING_MARK":
      return marks(source);
    case "VALUE_BELOW_LIMIT":
    case "REPEATED_LOWEST_VALUE":
      return belowLimit(source);
    case "UNIT_OF_COLUMN":
      return units(source);
    case "DUPLICATE_CASE":
    case "DUPLICATE_SAMPLE":
    case "DUPLICATE_ROW":
    case "REPEATED_ROW":
      return duplicates(source);
    case "FIRST_DOSE_NOT_DAY_ZERO":
      return [{ label: OFFER_LABELS.shiftDays, cells: source.group.all.length, operations: [{ kind: "SHIFT_DAYS" }] }];
    default:
      return [];
  }
}
