import { type FigureCell, formatConcentration, formatShare, numberCell, textCell } from "@nlrp12/figures";
import type {
  BaselineRowFragment,
  ProtectedBaselineCellFragment,
  TableAnswerFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupLabel } from "../frame/answer-texts.ts";

type Cell = BaselineRowFragment["cells"][number];

/** A line of the table; `exact` is null for a category that only the consortium publishes. */
export interface TableLine {
  readonly key: string;
  readonly label: string;
  readonly exact: readonly Cell[] | null;
  readonly protected: FigureCell;
}

/** The lines of one characteristic under its name. */
export interface TableSection {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly TableLine[];
}

type Variable = keyof typeof VARIABLES;
const VARIABLES = {
  CASE_GROUP: true,
  SEX: true,
  AGE_BAND: true,
  AGE_AT_ONSET: true,
  VARIANT_GROUP: true,
  FEATURE: true,
  TREATMENT: true,
  PRIOR_TREATMENT: true,
  CONCOMITANT_TREATMENT: true,
  RESPONSE_CLASS: true,
};
const isVariable = (text: string): text is Variable => text in VARIABLES;
const POPULATIONS = ["PATIENTS", "PATIENTS_AND_CARRIERS", "TREATED_PATIENTS"] as const;

/** The table of an answer, characteristic by characteristic, the consortium's counts beside the exact ones. */
export function tableSections(answer: TableAnswerFragment, wording: Wording): readonly TableSection[] {
  const rows = Map.groupBy(answer.exact.rows, ({ variable }) => variable);
  const published = new Map(answer.protected.rows.map(({ variable, cells }) => [variable, cells]));
  return Object.keys(VARIABLES)
    .filter(isVariable)
    .flatMap((variable) => {
      const exact = rows.get(variable) ?? [];
      const lines = linesOf(exact, published.get(variable) ?? [], wording);
      return lines.length === 0 ? [] : [{ key: variable, label: nameOf(variable, exact, wording), lines }];
    });
}

/** "Age at onset, years (patients)". */
function nameOf(variable: Variable, rows: readonly BaselineRowFragment[], { t }: Wording): string {
  const name = t(`table.variable.${variable}`);
  const population = POPULATIONS.find((one) => one === rows[0]?.population);
  return population ? `${name} (${t(`table.population.${population}`)})` : name;
}

function linesOf(
  rows: readonly BaselineRowFragment[],
  cells: readonly ProtectedBaselineCellFragment[],
  wording: Wording,
): readonly TableLine[] {
  const countOf = (category: string | undefined) => cells.find(({ keys }) => keys[0]?.category === category);
  const exact = rows.map(
    (row): TableLine => ({
      key: row.category?.category ?? row.variable,
      label: labelOf(row, wording),
      exact: row.cells,
      protected: protectedCell(row.category ? countOf(row.category.category) : undefined, wording),
    }),
  );
  const others = cells.filter(({ keys }) => !rows.some(({ category }) => category?.category === keys[0]?.category));
  return [
    ...exact,
    ...others.map(
      (cell): TableLine => ({
        key: `protected ${cell.keys[0]?.category ?? ""}`,
        label: groupLabel(cell.keys, wording) || wording.t("table.all"),
        exact: null,
        protected: protectedCell(cell, wording),
      }),
    ),
  ];
}

function labelOf({ category, variable }: BaselineRowFragment, { t, localized }: Wording): string {
  if (category) return localized(category.label);
  if (variable === "AGE_AT_ONSET") return t("table.medianAndQuartiles");
  return t(variable.endsWith("_TREATMENT") ? "table.noneGiven" : "table.noneRecorded");
}

/** A protected count, or its bound with the reason. */
export function protectedCell(
  cell: Pick<ProtectedBaselineCellFragment, "count"> | undefined,
  { t, language }: Wording,
): FigureCell {
  if (!cell) return textCell(null);
  const { count } = cell;
  if (count.__typename === "ExactCount") return numberCell(count.count);
  if (count.__typename === "RoundedCount") return textCell(`≈\u00a0${formatNumber(count.about, language)}`);
  return {
    kind: "withheld",
    text: count.bound ?? t("analysis.word.withheld"),
    reason: t(`words.withheld.${count.reason}`),
  };
}

/** "12 (32 %)", "12/38 (32 %)" where not all are recorded, "3.5 (2–6)", a dash where nothing is. */
export function cellTextOf(cell: Cell, { language }: Wording): string {
  if (cell.known === 0) return "–";
  if (cell.cases === null) {
    const [median, q1, q3] = [cell.median, cell.q1, cell.q3].map((one) =>
      one === null ? "–" : formatConcentration(one, language),
    );
    return `${median} (${q1}–${q3})`;
  }
  const number = (count: number) => formatNumber(count, language);
  const counts = cell.known < cell.of ? `${number(cell.cases)}/${number(cell.known)}` : number(cell.cases);
  return `${counts} (${formatShare(cell.share ?? 0, language)})`;
}
