import type { StripBoxColumn } from "@nlrp12/figures";
import type {
  CellDistributionFragment,
  DistributionAnswerFragment,
  ExactCytokineCellFragment,
  ProtectedCytokineCellFragment,
} from "../generated/operations.ts";
import type { Wording } from "../language/use-language.ts";
import { cellRatioText, countLabel, groupKey, groupLabel, protectedText, quantileOf } from "./answer-texts.ts";
import { classLabel } from "./comparability-class.ts";
import { type Measure, stripPoints } from "./distribution-point.ts";

type Slotted = Pick<ExactCytokineCellFragment, "phase" | "caseGroup" | "keys">;

/** Controls, then patients along their treatment. */
const SLOTS = [
  "HEALTHY_CONTROL",
  "DISEASE_CONTROL",
  "CARRIER",
  "UNTREATED",
  "BEFORE",
  "BEFORE_OTHER",
  "ON_EARLY",
  "ON_LATE",
  "ON_COMBINED",
  "AFTER",
  "AFTER_OTHER",
];

const slotOf = (cell: Slotted) => cell.phase ?? cell.caseGroup;

/** Columns of the figure: group by group, phase by phase, the exact answer and beside it the consortium's. */
export function distributionColumns(
  answer: DistributionAnswerFragment,
  measure: Measure,
  wording: Wording,
): readonly StripBoxColumn[] {
  // A fold change over controls says nothing of the controls themselves.
  const isShown = (cell: Slotted) => measure === "level" || cell.phase !== null;
  const exact = answer.exact.cells.filter(isShown);
  const protectedCells = answer.protected.cells.filter(isShown);
  const cells = [...exact, ...protectedCells];
  const groups = [...new Set(cells.map((cell) => groupKey(cell.keys)))];
  const columns = groups.flatMap((group) =>
    SLOTS.flatMap((slot) => {
      const isHere = (cell: Slotted) => groupKey(cell.keys) === group && slotOf(cell) === slot;
      return [
        ...exact.filter(isHere).flatMap((cell) => exactColumns(cell, { answer, measure, wording })),
        ...protectedCells.filter(isHere).map((cell) => protectedColumn(cell, measure, wording)),
      ];
    }),
  );
  const whole = answer.protected.withheld;
  return whole ? [...columns, wholeWithheldColumn(whole, wording)] : columns;
}

function cellLabel(cell: Slotted, wording: Wording): string {
  const { t } = wording;
  const slot = cell.phase ? t(`words.phase.${cell.phase}`) : t(`words.caseGroups.${cell.caseGroup}`);
  const group = groupLabel(cell.keys, wording);
  return group === "" ? slot : `${slot}, ${group}`;
}

interface ExactContext {
  readonly answer: DistributionAnswerFragment;
  readonly measure: Measure;
  readonly wording: Wording;
}

/** One column a cell; where the gate keeps assays apart, one a comparability class. */
function exactColumns(cell: ExactCytokineCellFragment, { answer, measure, wording }: ExactContext): StripBoxColumn[] {
  const label = cellLabel(cell, wording);
  const key = `exact ${groupKey(cell.keys)} ${slotOf(cell)}`;
  const apart = measure === "level" && cell.levels === null && cell.byClass.length > 0;
  if (!apart) {
    const distribution = measure === "level" ? cell.levels : cell.foldChanges;
    const column = { key, label, ratio: cellRatioText(cell, wording) };
    return [exactColumn(cell, column, { distribution, points: stripPoints(cell.points, measure, wording), wording })];
  }
  return cell.byClass.map((part) => {
    const points = cell.points.filter((point) => point.comparabilityClass === part.comparabilityClass);
    const name = classLabel(part.comparabilityClass, answer.exact.gate.classes);
    const column = { key: `${key} ${part.comparabilityClass}`, label: `${label}, ${name}`, ratio: undefined };
    return exactColumn(cell, column, {
      distribution: part.distribution,
      points: stripPoints(points, measure, wording),
      wording,
    });
  });
}

interface DrawnPart {
  readonly distribution: CellDistributionFragment | null;
  readonly points: StripBoxColumn["points"];
  readonly wording: Wording;
}

function exactColumn(
  cell: ExactCytokineCellFragment,
  { key, label, ratio }: { key: string; label: string; ratio: string | undefined },
  { distribution, points, wording }: DrawnPart,
): StripBoxColumn {
  const { t } = wording;
  const count = distribution?.n ?? points.length;
  const mean = distribution?.geometricMean ?? null;
  return {
    key,
    label,
    group: slotOf(cell),
    source: "EXACT",
    countLabel: `n = ${count}`,
    points,
    box: distribution && {
      q1: quantileOf(distribution.q1),
      median: quantileOf(distribution.median),
      q3: quantileOf(distribution.q3),
    },
    geometricMean:
      mean && mean.lower !== null && mean.upper !== null
        ? { value: mean.value, lower: mean.lower, upper: mean.upper }
        : null,
    ratioLabel: ratio,
    empty: points.length === 0 ? t(cell.n === 0 ? "analysis.noCase" : "analysis.notEstimated") : undefined,
  };
}

function protectedColumn(cell: ProtectedCytokineCellFragment, measure: Measure, wording: Wording): StripBoxColumn {
  const { t } = wording;
  const main = measure === "level" ? cell.geometricMean : cell.vsControls;
  const withheld = [cell.count, main].find((value) => value.__typename === "Withheld");
  const number = (value: ProtectedCytokineCellFragment["median"]) =>
    value.__typename === "ProtectedNumber" ? { value: value.value, comparator: "=" as const } : null;
  const mean =
    main.__typename === "ProtectedNumber" && main.lower !== null && main.upper !== null
      ? { value: main.value, lower: main.lower, upper: main.upper }
      : null;
  const box = { q1: number(cell.q1), median: number(cell.median), q3: number(cell.q3) };
  return {
    key: `protected ${groupKey(cell.keys)} ${slotOf(cell)}`,
    label: t("analysis.consortiumColumn", { label: cellLabel(cell, wording) }),
    group: slotOf(cell),
    source: "PROTECTED",
    countLabel: countLabel(cell.count, wording),
    points: [],
    box: measure === "level" ? box : null,
    geometricMean: mean,
    ratioLabel: protectedText(cell.vsControls, wording),
    withheld:
      withheld?.__typename === "Withheld"
        ? { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") }
        : null,
  };
}

function wholeWithheldColumn(
  withheld: NonNullable<DistributionAnswerFragment["protected"]["withheld"]>,
  { t }: Wording,
): StripBoxColumn {
  return {
    key: "protected",
    label: t("analysis.consortium"),
    group: "CONSORTIUM",
    source: "PROTECTED",
    countLabel: "",
    points: [],
    box: null,
    withheld: { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") },
  };
}
