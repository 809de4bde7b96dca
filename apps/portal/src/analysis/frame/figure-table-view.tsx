import { cellText, type FigureCell, type FigureTable } from "@nlrp12/figures";
import { useLanguage } from "../../language/use-language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { WithheldText } from "../../ui/withheld-text.tsx";

interface FigureTableViewProps {
  readonly table: FigureTable;
  /** Whether its title is shown above it; it is read out in any case. */
  readonly titled?: boolean;
}

/** The table twin of a figure; a withheld number is hatched and says why, an absent one is a dash. */
export function FigureTableView({ table, titled = false }: FigureTableViewProps) {
  const { t, language } = useLanguage();
  const shown = (cell: FigureCell) => {
    if (cell.kind === "nothing") return t("ui.none");
    if (cell.kind !== "withheld") return cellText(cell, language);
    return <WithheldText text={cell.text} why={cell.reason} />;
  };
  return (
    <DataTable
      caption={table.title}
      showCaption={titled}
      columns={table.columns.map((column) => ({
        key: column.key,
        heading: column.label,
        numeric: column.kind === "number",
      }))}
      rows={table.rows.map((row, index) => ({ key: String(index), cells: row.map(shown) }))}
    />
  );
}
