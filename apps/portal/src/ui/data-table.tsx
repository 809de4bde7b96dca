import { Table } from "@mantine/core";
import type { ReactNode } from "react";

/** A column: its heading, and what its cells hold. */
export interface TableColumn {
  readonly key: string;
  readonly heading: ReactNode;
  readonly numeric?: boolean;
  /** Whether its cells stay on one line: days, moments, codes. */
  readonly unbroken?: boolean;
}

/** A row: one cell a column; the first cell names the row. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface DataTableProps {
  /** What the table holds; read out, and shown where `showCaption` is set. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A table that scrolls in its own box, so that the page never scrolls sideways. */
export function DataTable({ caption, showCaption = false, columns, rows }: DataTableProps) {
  return (
    // A box that scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of form fields
    <div className="scroll-x" role="group" aria-label={caption} tabIndex={0}>
      <Table withRowBorders highlightOnHover verticalSpacing={6} fz="sm">
        <Table.Caption style={showCaption ? { captionSide: "top", textAlign: "left" } : hidden}>
          {caption}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} scope="col" ta={column.numeric ? "right" : undefined}>
                {column.heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const align = column?.numeric ? "right" : undefined;
                return index === 0 ? (
                  <Table.Th key={column?.key ?? index} scope="row" fw={500} ta={align}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td
                    key={column?.key ?? index}
                    ta={align}
                    style={column?.unbroken ? { whiteSpace: "nowrap" } : undefined}
                  >
                    {cell}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const hidden = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
