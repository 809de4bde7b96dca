import { ANALYTES, PHASES } from "@nlrp12/domain";
import type { CoverageMapData, CoverageMapPanel, CoverageMapWords } from "@nlrp12/figures";
import type { CoverageAnswerFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { countLabel } from "../frame/answer-texts.ts";
import type { CoverageSearch } from "./coverage.search.ts";

type Cell = CoverageAnswerFragment["exact"]["cells"][number];
type NotCounted = CoverageAnswerFragment["notCounted"][number];

/** Controls, then patients along their treatment. */
const COLUMNS: readonly string[] = ["HEALTHY_CONTROL", "DISEASE_CONTROL", "CARRIER", ...PHASES, "BETWEEN_PHASES"];

const keyOf = (cell: Cell, dimension: string) => cell.keys.find((key) => key.dimension === dimension);
const categoryOf = (cell: Cell, dimension: string): string => keyOf(cell, dimension)?.category ?? "";

/** What stands for a cell in the address of the page it opens. */
const cellKey = (panel: string, analyte: string, phase: string): string => `${panel}|${analyte}|${phase}`;

/** The figure of an answer: centers (or cohorts) with cells, then cohorts that are not counted. */
export function coverageData(
  answer: CoverageAnswerFragment,
  search: CoverageSearch,
  wording: Wording,
): CoverageMapData {
  const { t, localized } = wording;
  const { cells } = answer.exact;
  const dimension = search.panels === "cohort" ? "COHORT" : "CENTER";
  const used = new Set(cells.map((cell) => categoryOf(cell, "PHASE")));
  const labels = new Map(cells.flatMap((cell) => keyOf(cell, "PHASE") ?? []).map((key) => [key.category, key.label]));
  const found = [...Map.groupBy(cells, (cell) => categoryOf(cell, dimension)).entries()];
  return {
    title: t("coverage.figureTitle"),
    counted: t(search.count === "samples" ? "coverage.samples" : "coverage.cases"),
    rows: ANALYTES.map(({ code, label }) => ({ key: code, label })),
    columns: COLUMNS.filter((key) => used.has(key)).map((key) => {
      const label = labels.get(key);
      return { key, label: label ? localized(label) : key };
    }),
    panels: [
      ...found.map(([panel, members]) => exactPanel(panel, members, { dimension, search, wording })),
      ...answer.notCounted.map((cohort) => otherPanel(cohort, wording)),
    ],
  };
}

function exactPanel(
  panel: string,
  members: readonly Cell[],
  of: { readonly dimension: string; readonly search: CoverageSearch; readonly wording: Wording },
): CoverageMapPanel {
  const { search, wording } = of;
  const { t, language, localized } = wording;
  const label = members.map((cell) => keyOf(cell, of.dimension)).find((key) => key !== undefined)?.label;
  const most = Math.max(...members.map(({ cases }) => cases));
  return {
    key: panel,
    label: label ? localized(label) : panel,
    note: t("coverage.upTo", { count: most }),
    declared: [],
    cells: members.map((cell) => {
      const [analyte, phase] = [categoryOf(cell, "ANALYTE"), categoryOf(cell, "PHASE")];
      const words = keyOf(cell, "PHASE")?.label;
      const spoken = [
        label ? localized(label) : panel,
        analyteLabel(analyte),
        words ? localized(words) : phase,
        t("analysis.caseCount", { count: cell.cases }),
        t("coverage.sampleCount", { count: cell.samples }),
        cell.notAnalysed > 0 ? t("coverage.notAnalysed", { number: formatNumber(cell.notAnalysed, language) }) : "",
      ];
      return {
        key: cellKey(panel, analyte, phase),
        row: analyte,
        column: phase,
        value: search.count === "samples" ? cell.samples : cell.cases,
        spokenLabel: spoken.filter((part) => part !== "").join(", "),
      };
    }),
  };
}

function otherPanel({ cohort, declaredAnalytes, patients, reason }: NotCounted, wording: Wording): CoverageMapPanel {
  const { t, localized } = wording;
  const label = `${cohort.center.shortName}, ${localized(cohort.title)}`;
  const total =
    patients.__typename === "Withheld" ? "" : t("coverage.patients", { total: countLabel(patients, wording) });
  const why = reason === "LEVEL_TOO_LOW" ? t(`analysis.ownerShares.${cohort.contributes}`) : existsReason(reason, t);
  return {
    key: cohort.id,
    label,
    note: [total, why].filter((part) => part !== "").join(t("ui.parts")),
    cells: [],
    declared: declaredAnalytes.map((row) => ({
      row,
      spokenLabel: t("coverage.declaredBy", { cohort: label, analyte: analyteLabel(row) }),
    })),
  };
}

function existsReason(reason: NotCounted["reason"], t: Wording["t"]): string {
  return reason === "LEVEL_TOO_LOW" ? "" : t(`words.existsOnly.${reason}`);
}

/** The words the figure and its table are written with. */
export function coverageWords({ t }: Wording): CoverageMapWords {
  return {
    few: t("coverage.few"),
    many: t("coverage.many"),
    nothing: t("coverage.nothing"),
    declared: t("coverage.declared"),
    table: { panel: t("coverage.where"), row: t("cases.analyte"), note: t("analysis.word.note") },
  };
}
