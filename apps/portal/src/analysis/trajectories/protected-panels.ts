import { formatCompared, type Quantile, type TrajectoryPanel, type TrajectoryWindow } from "@nlrp12/figures";
import type {
  CountValueTextFragment,
  ProtectedLevelsFragment,
  ProtectedNumberTextFragment,
  ProtectedTrajectoryCellFragment,
  TrajectoryAnswerFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupKey } from "../frame/answer-texts.ts";
import { panelGroup, panelLabel, windowLabel } from "./trajectory-panels.ts";

type Cell = ProtectedTrajectoryCellFragment;
type Withheld = Extract<CountValueTextFragment, { __typename: "Withheld" }>;

const numberOf = (value: ProtectedNumberTextFragment): Quantile | null => {
  if (value.__typename === "ProtectedNumber") return { value: value.value, comparator: "=" };
  if (value.__typename === "ProtectedUnknown" && value.atMost !== null) return { value: value.atMost, comparator: "<" };
  return null;
};

/** The consortium's panels: one for each published group and class, its windows by themselves. */
export function protectedPanels(
  part: TrajectoryAnswerFragment["protected"],
  classes: readonly string[],
  wording: Wording,
): readonly TrajectoryPanel[] {
  const { t } = wording;
  // Which limits stand behind rounded numbers is not told.
  const frame = {
    source: "PROTECTED" as const,
    lines: [],
    countLabel: "",
    empty: t("analysis.notEstimated"),
    limits: [],
  };
  if (part.withheld) {
    const named = { key: "protected", label: t("analysis.consortium"), group: "PATIENT" };
    return [{ ...frame, ...named, windows: [], withheld: withheldOf(part.withheld, wording) }];
  }
  return [...Map.groupBy(part.cells, (cell) => groupKey(cell.keys)).values()].flatMap((cells): TrajectoryPanel[] => {
    const keys = cells[0]?.keys ?? [];
    const label = (of: string | null) =>
      t("trajectories.ofConsortium", {
        group: panelLabel({ keys, comparabilityClass: of }, classes, wording) || t("analysis.consortium"),
      });
    const own = [...new Set(cells.flatMap((cell) => cell.levels.map((levels) => levels.comparabilityClass)))];
    const group = panelGroup(keys);
    if (own.length === 0) {
      const first = cells.find(({ count }) => count.__typename === "Withheld")?.count;
      const withheld = first?.__typename === "Withheld" ? withheldOf(first, wording) : null;
      return [{ ...frame, key: `protected ${groupKey(keys)}`, label: label(null), group, windows: [], withheld }];
    }
    return own.map((comparabilityClass) => ({
      ...frame,
      key: `protected ${groupKey(keys)} ${comparabilityClass}`,
      label: label(comparabilityClass),
      group,
      windows: cells.map((cell) => windowOf(cell, comparabilityClass, wording)),
    }));
  });
}

function withheldOf(withheld: Pick<Withheld, "reason" | "bound">, { t }: Wording) {
  return { reason: t(`words.withheld.${withheld.reason}`), text: withheld.bound ?? t("cohorts.withheld") };
}

function windowOf(cell: Cell, comparabilityClass: string, wording: Wording): TrajectoryWindow {
  const { t, language } = wording;
  const { targetDay: day, fromDay: from, toDay: to } = cell.window;
  const levels = cell.levels.find((one) => one.comparabilityClass === comparabilityClass);
  const label = windowLabel({ day, from, to }, wording);
  const nothing = { day, label, due: null, belowLimit: null, q1: null, median: null, q3: null, note: "" };
  if (!levels) {
    const { count } = cell;
    // Another class of the window may be published: then nothing is said of this one.
    const withheld =
      count.__typename === "Withheld"
        ? withheldOf(count, wording)
        : { reason: t("words.withheld.TOO_FEW_PERSONS"), text: t("cohorts.withheld") };
    return { ...nothing, countLabel: withheld.text, withheld, spokenLabel: withheld.text };
  }
  const countLabel = countText(levels, wording);
  const median = numberOf(levels.median);
  return {
    ...nothing,
    countLabel,
    q1: numberOf(levels.q1),
    median,
    q3: numberOf(levels.q3),
    spokenLabel: [
      t("analysis.word.protectedAnswer"),
      `n ${countLabel}`,
      median ? `${t("analysis.word.median")} ${formatCompared(median, language)} pg/mL` : t("analysis.notEstimated"),
    ].join(", "),
  };
}

/** "≈ 25", or the bound of a withheld count. */
function countText({ count }: ProtectedLevelsFragment, { language }: Wording): string {
  if (count.__typename === "RoundedCount") return `≈\u00a0${formatNumber(count.about, language)}`;
  return count.__typename === "Withheld" ? (count.bound ?? "") : formatNumber(count.count, language);
}
