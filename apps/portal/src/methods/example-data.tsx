import { Title } from "@mantine/core";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { MethodExample, MethodWords } from "./method.ts";

/** Rows above which the data stand folded. */
const MOST_SHOWN = 16;

/** Width that a column is given at most: in a wide table of two columns the eye loses the row. */
const COLUMN_REM = 11;

type Rows = MethodExample["golden"]["rows"];

/** The data of an example as a table; a value below its limit is written as one writes it. */
export function ExampleData({ rows, words }: { readonly rows: Rows; readonly words: MethodWords }) {
  const { t, language } = useLanguage();
  const columns = Object.keys(words.columns);
  const text = (row: Rows[number], column: string) => {
    const value = row[column];
    if (value === null || value === undefined) return t("ui.none");
    if (typeof value !== "number") return words.cells[String(value)] ?? String(value);
    return `${column === "value" && row.below ? "<\u00a0" : ""}${formatNumber(value, language)}`;
  };
  const table = (
    <DataTable
      caption={t("methods.data")}
      columns={columns.map((column) => ({
        key: column,
        heading: words.columns[column],
        numeric: rows.every((row) => typeof row[column] !== "string" && typeof row[column] !== "boolean"),
      }))}
      rows={rows.map((row, index) => ({ key: `${index}`, cells: columns.map((column) => text(row, column)) }))}
    />
  );
  return (
    <div style={{ maxWidth: `${Math.max(2, columns.length) * COLUMN_REM}rem` }}>
      <Title order={3} size="h5" mb={4}>
        {t("methods.data")}
      </Title>
      {rows.length > MOST_SHOWN ? (
        <details>
          <summary>{t("methods.rowCount", { count: rows.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </div>
  );
}
