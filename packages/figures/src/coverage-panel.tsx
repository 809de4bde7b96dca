import type { ChartProps } from "./chart-props.ts";
import { type CoverageMapData, shownCells } from "./coverage-map.data.ts";
import type { CoverageMapLayout, PlacedCoverage } from "./coverage-map.layout.ts";
import { Hatch, round } from "./hatch.tsx";
import { formatConcentration } from "./number-format.ts";
import { inkOn, sequentialColour } from "./sequential-colour.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";

interface CoveragePanelProps extends Pick<ChartProps, "theme" | "locale"> {
  readonly placed: PlacedCoverage;
  readonly layout: CoverageMapLayout;
  readonly data: CoverageMapData;
  /** The largest number of the figure, which has the last shade. */
  readonly most: number;
}

/** One panel: its texts, its columns' and rows' names, its cells. */
export function CoveragePanel({ placed, layout, data, most, theme, locale }: CoveragePanelProps) {
  const { panel, x, top, headLines, noteLines, rows, grid } = placed;
  const { cellWidth, cellHeight } = layout;
  const cells = shownCells(data, panel);
  const columnX = (at: number) => round(grid.x + at * cellWidth);
  const noteTop = 4 + LABEL_TEXT + headLines.length * lineHeight(LABEL_TEXT);
  return (
    <g transform={`translate(${x},${top})`} data-mark="panel" data-key={panel.key}>
      <TextBlock lines={headLines} x={0} y={4 + LABEL_TEXT} theme={theme} fontSize={LABEL_TEXT} bold mark="label" />
      <TextBlock lines={noteLines} x={0} y={noteTop} theme={theme} muted mark="note" />
      {cells.length > 0 ? <ColumnNames placed={placed} layout={layout} data={data} theme={theme} /> : null}
      {rows.map(({ key, label, y }) => (
        <g key={key} data-mark="row">
          <TextBlock lines={[label]} x={grid.x - 6} y={y + cellHeight / 2 + 4} theme={theme} anchor="end" />
          {panel.declared.some(({ row }) => row === key) ? (
            <Hatch
              area={{ x: grid.x, y: y + 1, width: round(grid.width), height: cellHeight - 2 }}
              theme={theme}
              mark="declared"
            />
          ) : (
            data.columns.map((column, at) => {
              const cell = cells.find((one) => one.row === key && one.column === column.key);
              const box = { x: columnX(at) + 1, y: y + 1, width: cellWidth - 2, height: cellHeight - 2 };
              if (!cell) return <rect key={column.key} {...box} fill="none" stroke={theme.grid} />;
              const ground = sequentialColour(cell.value / most);
              return (
                <g key={column.key} data-mark="cell" data-key={cell.key}>
                  <rect {...box} fill={ground} stroke={theme.background} />
                  <text
                    x={round(box.x + box.width / 2)}
                    y={y + cellHeight / 2 + 4}
                    fontSize={SMALL_TEXT}
                    fill={inkOn(ground)}
                    textAnchor="middle"
                  >
                    {formatConcentration(cell.value, locale)}
                  </text>
                </g>
              );
            })
          )}
        </g>
      ))}
    </g>
  );
}

function ColumnNames({ placed, layout, data, theme }: Omit<CoveragePanelProps, "most" | "locale">) {
  const { cellWidth, columnLines, upright } = layout;
  const { grid } = placed;
  return (
    <g data-mark="columns">
      {data.columns.map(({ key, label }, at) => {
        const middle = round(grid.x + (at + 0.5) * cellWidth);
        const lines = columnLines[at] ?? [];
        if (!upright) {
          const y = grid.y - 4 - (lines.length - 1) * lineHeight(SMALL_TEXT);
          return <TextBlock key={key} lines={lines} x={middle} y={y} theme={theme} anchor="middle" mark="column" />;
        }
        return (
          <g key={key} transform={`translate(${middle + 4},${grid.y - 4}) rotate(-90)`}>
            <TextBlock lines={[label]} x={0} y={0} theme={theme} mark="column" />
          </g>
        );
      })}
    </g>
  );
}
