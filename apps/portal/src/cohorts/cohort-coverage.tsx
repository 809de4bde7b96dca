import type { FragmentType } from "@apollo/client";
import { CASE_GROUPS, PHASES } from "@nlrp12/domain";
import { type CohortCoverageFragment, CohortCoverageFragmentDoc } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { analyteLabel } from "../language/word-of.ts";
import { useMasked } from "../session/use-masked.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { WithheldArea } from "../ui/withheld-area.tsx";

/** Controls and carriers, then patients along their treatment. */
const COLUMNS: readonly string[] = [...CASE_GROUPS.toReversed(), ...PHASES];

type Cell = NonNullable<CohortCoverageFragment["coverage"]>[number];

interface CohortCoverageProps {
  readonly cohort: FragmentType<typeof CohortCoverageFragmentDoc>;
}

/** What was measured, in what, in which phase: cases and measurements. */
export function CohortCoverage({ cohort: masked }: CohortCoverageProps) {
  const { t } = useLanguage();
  const { coverage } = useMasked(CohortCoverageFragmentDoc, masked);
  return (
    <Section title={t("cohorts.coverage")}>
      {coverage === null || coverage === undefined ? (
        <WithheldArea reason={t("words.withheld.FIELD_GROUP_NOT_GRANTED")} />
      ) : coverage.length === 0 ? (
        <Empty reason={t("cohorts.nothingMeasured")} />
      ) : (
        <CoverageTable coverage={coverage} />
      )}
    </Section>
  );
}

function CoverageTable({ coverage }: { readonly coverage: readonly Cell[] }) {
  const { t, language } = useLanguage();
  const measured = new Set(coverage.map(columnOf));
  const columns = COLUMNS.filter((column) => measured.has(column));
  const rows = [...new Set(coverage.map((cell) => `${cell.analyte} ${cell.stimulus} ${cell.specimen}`))];
  const heading = (column: string) => {
    const cell = coverage.find((one) => columnOf(one) === column);
    if (!cell) return column;
    return cell.phase ? t(`words.phase.${cell.phase}`) : t(`words.caseGroups.${cell.caseGroup}`);
  };
  return (
    <DataTable
      caption={t("cohorts.coverageCaption")}
      showCaption
      columns={[
        { key: "what", heading: t("cohorts.measured") },
        ...columns.map((column) => ({ key: column, heading: heading(column), numeric: true })),
      ]}
      rows={rows.map((row) => {
        const cells = coverage.filter((cell) => `${cell.analyte} ${cell.stimulus} ${cell.specimen}` === row);
        const first = cells[0];
        const name = first
          ? `${analyteLabel(first.analyte)}, ${t(`words.stimulus.${first.stimulus}`)}, ${t(`words.specimen.${first.specimen}`)}`
          : row;
        const numbers = columns.map((column) => {
          const cell = cells.find((one) => columnOf(one) === column);
          return cell
            ? `${formatNumber(cell.cases, language)} (${formatNumber(cell.measurements, language)})`
            : t("ui.none");
        });
        return { key: row, cells: [name, ...numbers] };
      })}
    />
  );
}

function columnOf(cell: Cell): string {
  return cell.phase ?? cell.caseGroup;
}
