import { ANAKINRA } from "@nlrp12/domain";
import {
  formatCompared,
  type TrajectoryLine,
  type TrajectoryPanel,
  type TrajectoryPoint,
  type TrajectoryWindow,
} from "@nlrp12/figures";
import type { TrajectorySeriesFragment, TrajectoryTrackFragment } from "../../generated/operations.ts";
import { formatDay, formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";
import { classLabel } from "../distribution/comparability-class.ts";
import { exactCountLabel, groupKey, groupLabel, quantileOf, SIGN } from "../frame/answer-texts.ts";

type Track = TrajectoryTrackFragment;
type Point = TrajectorySeriesFragment["points"][number];

/** Quartiles of fewer values say nothing that the points do not. */
const FEWEST_FOR_QUARTILES = 3;

/** The name of a panel: its group, then its class where the figure has several. */
export function panelLabel(
  of: { readonly keys: Track["keys"]; readonly comparabilityClass: string | null },
  classes: readonly string[],
  wording: Wording,
): string {
  const group = groupLabel(of.keys, wording);
  const named = of.comparabilityClass !== null && classes.length > 1;
  return [group, named && of.comparabilityClass ? classLabel(of.comparabilityClass, classes, wording) : ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** The colour of a panel hangs on its group alone, so that its classes and the consortium share it. */
export const panelGroup = (keys: Track["keys"]): string => groupKey(keys) || "PATIENT";

/** The exact panel of a track: its lines and its windows. */
export function exactPanel(track: Track, classes: readonly string[], wording: Wording): TrajectoryPanel {
  const { t } = wording;
  return {
    key: `exact ${groupKey(track.keys)} ${track.comparabilityClass}`,
    label: panelLabel(track, classes, wording) || t("analysis.myCases"),
    group: panelGroup(track.keys),
    source: "EXACT",
    countLabel: `${exactCountLabel(track.cases, wording)} · ${track.centers.map((one) => one.shortName).join(", ")}`,
    lines: track.series.map((series) => lineOf(series, wording)).sort(byLengthOfTreatment),
    windows: track.windows.map((window) => windowOf(window, wording)),
    empty: t("analysis.noCase"),
    limits: lowerLimits(track),
  };
}

/** The lower limits its values state, in the unit of the axis. */
export function lowerLimits({ series }: Pick<Track, "series">): readonly number[] {
  return [...new Set(series.flatMap(({ points }) => points.flatMap(({ value }) => value.lowerLimit ?? [])))];
}

function byLengthOfTreatment(a: TrajectoryLine, b: TrajectoryLine): number {
  const endOf = ({ bands }: TrajectoryLine) => bands.at(-1)?.to ?? Number.MAX_SAFE_INTEGER;
  return endOf(a) - endOf(b) || (a.label < b.label ? -1 : 1);
}

function lineOf(series: TrajectorySeriesFragment, wording: Wording): TrajectoryLine {
  const ofRegimen = series.courses.filter(
    ({ atc, startDay }) => atc === ANAKINRA && startDay <= (series.stopDay ?? startDay),
  );
  const doses = ofRegimen.map(({ dose }) => Number.parseFloat(dose ?? ""));
  const first = doses.find((dose) => Number.isFinite(dose)) ?? 0;
  return {
    key: series.case.id,
    label: series.case.code,
    points: series.points.map((point) => pointOf(point, series, wording)),
    bands: ofRegimen.map(({ startDay, stopDay }, at) => ({
      from: startDay,
      to: stopDay,
      step: (doses[at] ?? 0) > first ? 2 : 1,
    })),
  };
}

function pointOf(point: Point, series: TrajectorySeriesFragment, { t, language }: Wording): TrajectoryPoint {
  const { value, comparator } = { value: point.value.canonical.value, comparator: SIGN[point.value.comparator] };
  const amount = `${formatCompared({ value, comparator: "=" }, language)} ${point.value.canonical.unit}`;
  const compared =
    comparator === "<"
      ? t("analysis.below", { amount })
      : comparator === ">"
        ? t("analysis.above", { amount })
        : amount;
  const dose = series.courses.find(
    ({ atc, startDay, stopDay }) =>
      atc === ANAKINRA && startDay <= point.day && point.day <= (stopDay ?? Number.MAX_SAFE_INTEGER),
  )?.dose;
  const spoken = [
    series.case.code,
    compared,
    formatDay(point.day, language),
    series.case.cohort.center.shortName,
    point.afterStop ? t("trajectories.afterStop") : dose ? t("trajectories.under", { dose }) : "",
    point.stateAtSample === "UNKNOWN" ? "" : wordOf("stateAtSample", point.stateAtSample),
    point.flagged ? t("analysis.flagged") : "",
  ];
  return {
    ...{ day: point.day, value, comparator, segment: point.segment, afterStop: point.afterStop },
    spokenLabel: spoken.filter((part) => part !== "").join(", "),
  };
}

/** "D+30 (D+23 to D+59)". */
export function windowLabel(
  { day, from, to }: { readonly day: number; readonly from: number; readonly to: number },
  { t, language }: Wording,
): string {
  const names = { day: formatDay(day, language), from: formatDay(from, language), to: formatDay(to, language) };
  return t("trajectories.window", names);
}

function windowOf(window: Track["windows"][number], wording: Wording): TrajectoryWindow {
  const { t, language } = wording;
  const { day, earliest, latest, n, due, missing, byState, levels } = window;
  const enough = n >= FEWEST_FOR_QUARTILES;
  const median = quantileOf(levels.median);
  const missed = missing.map(({ reason, cases }) =>
    t("trajectories.counted", { what: wordOf("missingInWindow", reason), count: cases }),
  );
  const states = byState.map(({ state, cases }) =>
    t("trajectories.counted", { what: wordOf("stateAtSample", state), count: cases }),
  );
  const note = [
    missed.length > 0 ? t("trajectories.missing", { reasons: missed.join(", ") }) : "",
    states.length > 0 ? t("trajectories.states", { states: states.join(", ") }) : "",
  ].filter((part) => part !== "");
  return {
    day,
    label: windowLabel({ day, from: earliest, to: latest }, wording),
    countLabel: `${formatNumber(n, language)}/${formatNumber(due, language)}`,
    due,
    belowLimit: levels.belowLimit,
    q1: enough ? quantileOf(levels.q1) : null,
    median,
    q3: enough ? quantileOf(levels.q3) : null,
    note: note.join(t("ui.parts")),
    spokenLabel: [
      t("trajectories.ofDue", { count: n, due }),
      median ? `${t("analysis.word.median")} ${formatCompared(median, language)} pg/mL` : t("analysis.notEstimated"),
      ...note,
    ].join(", "),
  };
}
