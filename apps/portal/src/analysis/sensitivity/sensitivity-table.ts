import { type FigureTable, forestTable, numberCell } from "@nlrp12/figures";
import type { Wording } from "../../language/use-language.ts";
import { forestWords } from "../compare/forest-words.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";

/** Columns of a table twin that not every question fills, by the key a forest's table gives them. */
export type SensitivityColumn = "second" | "test" | "p" | "adjustedP" | "smallestP" | "changed";

const OPTIONAL: readonly string[] = ["second", "test", "p", "adjustedP", "smallestP"] satisfies SensitivityColumn[];

/** The table twin: a row a way, with the columns its question fills. */
export function sensitivityTable(
  { data, changed }: SensitivityChoice,
  columns: readonly SensitivityColumn[],
  wording: Wording,
): FigureTable {
  const { t } = wording;
  const table = forestTable(data, {
    ...forestWords(wording).table,
    analyte: t("sensitivity.variant"),
    first: t(columns.includes("second") ? "sensitivity.numerator" : "sensitivity.persons"),
    second: t("sensitivity.denominator"),
    ratio: data.scale === "share" ? t("sensitivity.value") : t("compare.ratio"),
  });
  const filled: readonly string[] = columns;
  const kept = table.columns.map(({ key }) => key !== "groups" && (!OPTIONAL.includes(key) || filled.includes(key)));
  const of = <Item>(items: readonly Item[]) => items.filter((_, index) => kept[index]);
  const rows = table.rows.map(of);
  if (!columns.includes("changed")) return { ...table, columns: of(table.columns), rows };
  const [first, ...rest] = of(table.columns);
  if (!first) return table;
  return {
    ...table,
    columns: [first, { key: "changed", label: t("sensitivity.changedHeading"), kind: "number" }, ...rest],
    rows: rows.map(([name, ...cells], at) => (name ? [name, numberCell(changed[at] ?? null), ...cells] : cells)),
  };
}
