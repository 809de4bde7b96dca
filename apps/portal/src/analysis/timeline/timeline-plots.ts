import { ANALYTE_CODES } from "@nlrp12/domain";
import { formatCompared, type TimelinePlot, type TimelineValue } from "@nlrp12/figures";
import type { CaseTimelineAnswerFragment, TimelineSeriesFragment } from "../../generated/operations.ts";
import { formatDay, formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel, wordOf } from "../../language/word-of.ts";
import { classLabel } from "../distribution/comparability-class.ts";
import { SIGN } from "../frame/answer-texts.ts";

type Assessment = CaseTimelineAnswerFragment["case"]["assessments"][number];

/** C-reactive protein and global assessment, each where anything was recorded. */
export function clinicalPlots(assessments: readonly Assessment[], wording: Wording): TimelinePlot[] {
  const { t, language } = wording;
  const plot = (
    of: "crpMgPerL" | "pga",
    named: Pick<TimelinePlot, "key" | "label" | "unitLabel" | "limits">,
  ): TimelinePlot => ({
    ...named,
    scale: "linear",
    values: assessments.flatMap((assessment): TimelineValue[] => {
      const value = assessment[of];
      if (value === null) return [];
      const { day } = assessment;
      const amount = `${formatNumber(value, language)} ${named.unitLabel}`.trim();
      return [
        {
          ...{ key: `${of} ${day}`, day, value, comparator: "=", segment: of, open: false },
          spokenLabel: `${named.label} ${amount}, ${formatDay(day, language)}`,
        },
      ];
    }),
  });
  return [
    plot("crpMgPerL", { key: "CRP", label: t("cases.crp"), unitLabel: "", limits: [] }),
    plot("pga", { key: "PGA", label: t("cases.pga"), unitLabel: "", limits: [] }),
  ].filter(({ values }) => values.length > 0);
}

/** One small plot a cytokine and culture; values of two classes of assay stand in one plot and are never joined. */
export function cytokinePlots(items: readonly TimelineSeriesFragment[], wording: Wording): TimelinePlot[] {
  const cultures = Map.groupBy(items, ({ analyte, stimulus, specimen }) => `${analyte} ${stimulus} ${specimen}`);
  const rank = ({ analyte }: TimelineSeriesFragment) => ANALYTE_CODES.indexOf(analyte);
  return [...cultures.entries()]
    .sort(([, [a]], [, [b]]) => (a && b ? rank(a) - rank(b) : 0))
    .map(([key, series]) => {
      const classes = series.map((one) => one.comparabilityClass);
      const limits = series.flatMap((one) => one.points.flatMap(({ value }) => value.lowerLimit ?? []));
      return {
        key,
        label: plotLabel(series, wording),
        unitLabel: "pg/mL",
        scale: "log" as const,
        limits: [...new Set(limits)].slice(0, 3),
        values: series.flatMap((one) => valuesOf(one, classes, wording)),
      };
    });
}

function plotLabel([first]: readonly TimelineSeriesFragment[], { t }: Wording): string {
  if (!first) return "";
  const parts = [
    analyteLabel(first.analyte),
    first.stimulus === "NONE" ? "" : t(`words.stimulus.${first.stimulus}`),
    first.specimen === "PBMC_SUPERNATANT" ? "" : t(`words.specimen.${first.specimen}`),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function valuesOf(
  series: TimelineSeriesFragment,
  classes: readonly string[],
  { t, language, ...rest }: Wording,
): TimelineValue[] {
  return series.points.map((point, at) => {
    const { value, unit } = point.value.canonical;
    const comparator = SIGN[point.value.comparator];
    const amount = `${formatCompared({ value, comparator: "=" }, language)} ${unit}`;
    const compared =
      comparator === "<"
        ? t("analysis.below", { amount })
        : comparator === ">"
          ? t("analysis.above", { amount })
          : amount;
    const spoken = [
      analyteLabel(series.analyte),
      compared,
      formatDay(point.day, language),
      point.phase ? t(`words.phase.${point.phase}`) : "",
      point.stateAtSample === "UNKNOWN" ? "" : wordOf("stateAtSample", point.stateAtSample),
      classes.length > 1 ? classLabel(series.comparabilityClass, classes, { t, language, ...rest }) : "",
      point.interference === null ? "" : t("timeline.disturbed"),
    ];
    return {
      ...{ key: `${series.analyte} ${point.sample} ${at}`, day: point.day, value, comparator },
      // What a drug disturbs is drawn, marked and joined with nothing.
      segment: point.interference === "NOT_ANALYSED" ? `alone ${at}` : series.comparabilityClass,
      open: point.interference !== null,
      spokenLabel: spoken.filter((part) => part !== "").join(", "),
    };
  });
}
