import { Text, Title } from "@mantine/core";
import type { ProblemStrip } from "@nlrp12/intake";
import { useId } from "react";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import classes from "./problem-map.module.css";
import { useSheetName } from "./use-sheet-name.ts";

const WIDTH = 240;
const STRIP = 16;

/** A count as darkness: one is seen, a hundred is full. */
function darkness(count: number): number {
  return count === 0 ? 0 : Math.min(1, 0.5 + 0.25 * Math.log10(count));
}

/** A strip for each sheet, from its first row to its last: errors above, warnings below, and the same as a table. */
export function ProblemMap({ strips }: { readonly strips: readonly ProblemStrip[] }) {
  const { t } = useLanguage();
  const sheetName = useSheetName();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h6" id={id} mb={4}>
        {t("checkStep.map")}
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        {t("checkStep.mapText")}
      </Text>
      <div aria-hidden="true" className={classes.map}>
        {strips.map((strip) => (
          <div key={strip.sheet} className={classes.sheet}>
            <span>{sheetName(strip.sheet)}</span>
            <Strip strip={strip} />
          </div>
        ))}
      </div>
      <details>
        <summary>{t("checkStep.mapTable")}</summary>
        <MapTable strips={strips} />
      </details>
    </section>
  );
}

function Strip({ strip }: { readonly strip: ProblemStrip }) {
  const width = WIDTH / strip.errors.length;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${STRIP}`} className={classes.strip} preserveAspectRatio="none" aria-hidden="true">
      {strip.errors.map((count, band) => {
        const warnings = strip.warnings[band] ?? 0;
        const line = strip.starts[band] ?? band;
        return (
          <g key={line} transform={`translate(${band * width} 0)`}>
            {count > 0 ? (
              <rect width={width} height={STRIP / 2} className={classes.error} opacity={darkness(count)} />
            ) : null}
            {warnings > 0 ? (
              <rect
                y={STRIP / 2}
                width={width}
                height={STRIP / 2}
                className={classes.warning}
                opacity={darkness(warnings)}
              />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function MapTable({ strips }: { readonly strips: readonly ProblemStrip[] }) {
  const { t } = useLanguage();
  const sheetName = useSheetName();
  const rows = strips.flatMap((strip) =>
    strip.errors.flatMap((errors, band) => {
      const warnings = strip.warnings[band] ?? 0;
      if (errors + warnings === 0) return [];
      const from = strip.starts[band] ?? 1;
      const to = (strip.starts[band + 1] ?? strip.lines + 1) - 1;
      return [
        {
          key: `${strip.sheet} ${from}`,
          cells: [sheetName(strip.sheet), t("checkStep.rowsFrom", { from, to }), errors, warnings],
        },
      ];
    }),
  );
  return (
    <DataTable
      caption={t("checkStep.map")}
      columns={[
        { key: "sheet", heading: t("checkStep.sheet") },
        { key: "rows", heading: t("checkStep.rows") },
        { key: "errors", heading: t("checkStep.errors"), numeric: true },
        { key: "warnings", heading: t("checkStep.warnings"), numeric: true },
      ]}
      rows={rows}
    />
  );
}
