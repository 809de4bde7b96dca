import type {
  SurvivalCurveData,
  SurvivalCurveWords,
  SurvivalLine,
  SurvivalPanel,
  SurvivalPoint,
} from "@nlrp12/figures";
import type {
  ExactSurvivalCurveFragment,
  SurvivalAnswerFragment,
  SurvivalStepFigureFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupKey, groupLabel } from "../frame/answer-texts.ts";
import { protectedSurvivalPanels } from "./protected-survival-panels.ts";
import type { SurvivalQuestion } from "./survival.search.ts";
import { causeSign, causeWord, countedLabel, curveSummary, shareText } from "./survival-texts.ts";

type Curve = ExactSurvivalCurveFragment;

/** The figure of time to an event: exact curves, and the consortium's in panels of their own. */
export function survivalData(
  answer: SurvivalAnswerFragment,
  { curve, event }: Pick<SurvivalQuestion, "curve" | "event">,
  wording: Wording,
): SurvivalCurveData {
  const { t, localized } = wording;
  const { curves, riskDays } = answer.exact;
  const exact =
    curve === "causes"
      ? curves.map((one) => causesPanel(one, { riskDays, event }, wording))
      : curves.length === 0
        ? []
        : [freePanel(curves, { riskDays, between: curve === "between" }, wording)];
  const figure = t(`survival.figures.${event}`);
  const { definition } = answer;
  return {
    title: definition ? t("survival.figureUnder", { figure, definition: localized(definition.qualifier) }) : figure,
    shareLabel: t(curve === "causes" ? "survival.shareHad" : `survival.shareFree.${event}`),
    dayLabel: t(event === "RELAPSE" ? "survival.daysFromResponse" : "survival.daysFromDose"),
    days: riskDays.length > 0 ? riskDays : [0, ...protectedDays(answer)],
    panels: [...exact, ...protectedSurvivalPanels(answer.protected, curve === "causes" ? event : null, wording)],
  };
}

function protectedDays({ protected: part }: SurvivalAnswerFragment): number[] {
  return [...new Set(part.curves.flatMap((curve) => curve.points.map(({ day }) => day)))].sort((a, b) => a - b);
}

function freePanel(
  curves: readonly Curve[],
  { riskDays, between }: { riskDays: readonly number[]; between: boolean },
  wording: Wording,
): SurvivalPanel {
  const { t } = wording;
  return {
    key: "exact",
    label: t("analysis.myCases"),
    source: "EXACT",
    countLabel: countedLabel(allOf(curves), wording),
    stack: "LINES",
    lines: curves.map((curve) => freeLine(curve, between, wording)),
    marks: [],
    risk: curves.map((curve) => {
      const group = groupLabel(curve.keys, wording);
      const summary = curveSummary(curve, wording);
      return {
        key: groupKey(curve.keys),
        label: group === "" ? summary : t("survival.groupSummary", { group, summary }),
        line: groupKey(curve.keys),
        counts: riskCounts(curve, riskDays, wording),
      };
    }),
  };
}

/** All persons and units; a family with members in two groups is a unit in each, and so no longer counted as one. */
function allOf(curves: readonly Curve[]) {
  const sum = (count: (curve: Curve) => number) => curves.reduce((total, curve) => total + count(curve), 0);
  const kindreds = curves.length === 1 ? (curves[0]?.kindreds ?? null) : null;
  return { n: sum(({ n }) => n), units: sum(({ units }) => units), kindreds };
}

const riskCounts = (curve: Curve, riskDays: readonly number[], { language }: Wording) =>
  riskDays.map((day, at) => ({ day, text: formatNumber(curve.atRisk[at] ?? 0, language) }));

function freeLine(curve: Curve, between: boolean, wording: Wording): SurvivalLine {
  const { t } = wording;
  const key = groupKey(curve.keys);
  return {
    key,
    label: groupLabel(curve.keys, wording),
    group: key === "" ? "PATIENT" : key,
    followedTo: curve.followedTo,
    points: curve.free.map((step) => pointOf(step, wording)),
    spans: between
      ? (curve.betweenVisits?.steps ?? []).map((span) => ({
          ...span,
          spokenLabel: t("survival.spanSpoken", {
            from: span.fromDay,
            by: span.byDay,
            share: shareText({ share: span.share, lower: null, upper: null }, wording),
          }),
        }))
      : [],
  };
}

function pointOf(step: SurvivalStepFigureFragment, wording: Wording): SurvivalPoint {
  const { t, language } = wording;
  return {
    ...step,
    spokenLabel: t("survival.stepSpoken", {
      day: formatNumber(step.day, language),
      share: shareText(step, wording),
      atRisk: formatNumber(step.atRisk, language),
    }),
  };
}

function causesPanel(
  curve: Curve,
  { riskDays, event }: { riskDays: readonly number[]; event: SurvivalQuestion["event"] },
  wording: Wording,
): SurvivalPanel {
  const { t } = wording;
  const key = groupKey(curve.keys);
  const inOrder = curve.causes.toSorted(
    (a, b) => Number(causeSign(event, a.cause)) - Number(causeSign(event, b.cause)),
  );
  return {
    key: `exact ${key}`,
    label: groupLabel(curve.keys, wording) || t("analysis.myCases"),
    source: "EXACT",
    countLabel: `${countedLabel(curve, wording)}, ${t("survival.eventCount", { count: curve.events })}`,
    stack: "LAYERS",
    lines: inOrder.map(({ cause, steps }) => ({
      key: cause,
      label: causeWord(cause, wording),
      group: cause,
      sign: causeSign(event, cause),
      followedTo: curve.followedTo,
      points: steps.map((step) => ({ ...pointOf(step, wording), censored: null })),
      spans: [],
    })),
    marks: [],
    risk: [
      { key: "all", label: t("survival.followed"), line: null, counts: riskCounts(curve, riskDays, wording) },
      ...inOrder.map(({ cause, events }) => ({
        key: cause,
        label: `${causeSign(event, cause)} ${causeWord(cause, wording)}${t("ui.because", { reason: t("survival.eventCount", { count: events }) })}`,
        line: cause,
        counts: [],
      })),
    ],
  };
}

/** The words the figure and its table are written with. */
export function survivalWords({ t }: Wording): SurvivalCurveWords {
  return {
    interval: t("survival.interval"),
    cutOff: t("survival.cutOff"),
    betweenVisits: t("survival.betweenVisits"),
    firstSeen: t("survival.firstSeen"),
    atRisk: t("survival.atRisk"),
    protectedAnswer: t("analysis.word.protectedAnswer"),
    withheld: t("analysis.word.withheld"),
    table: {
      group: t("analysis.word.group"),
      source: t("analysis.word.source"),
      exact: t("analysis.word.exact"),
      protected: t("analysis.word.protected"),
      curve: t("survival.curve"),
      day: t("survival.day"),
      atRisk: t("survival.atRisk"),
      events: t("survival.eventsHeading"),
      cutOff: t("survival.cutOffHeading"),
      share: t("analysis.word.share"),
      lower: t("analysis.word.intervalLower"),
      upper: t("analysis.word.intervalUpper"),
      note: t("analysis.word.note"),
      spanFrom: t("survival.spanFrom"),
      firstSeen: t("survival.firstSeen"),
    },
  };
}
