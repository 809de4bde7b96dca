import { ANAKINRA } from "@nlrp12/domain";
import type { CaseTimelineData, CaseTimelineWords, TimelineEvent, TimelineLane } from "@nlrp12/figures";
import type { CaseTimelineAnswerFragment } from "../../generated/operations.ts";
import { formatDay, formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";
import { clinicalPlots, cytokinePlots } from "./timeline-plots.ts";

type Course = CaseTimelineAnswerFragment["case"]["courses"][number];
type Assessment = CaseTimelineAnswerFragment["case"]["assessments"][number];

/** The figure of one case; its table and files are made from the same object. */
export function timelineData(answer: CaseTimelineAnswerFragment, wording: Wording): CaseTimelineData {
  const { t, language } = wording;
  const { measurements } = answer;
  const { code, courses, assessments } = answer.case;
  const items = measurements.__typename === "TimelineSeriesList" ? measurements.items : [];
  const samples = new Map(items.flatMap((series) => series.points.map((point) => [point.sample, point] as const)));
  const rows = [
    { key: "assessments", label: t("cases.assessments"), events: assessments.map((one) => eventOf(one, wording)) },
    {
      key: "samples",
      label: t("cases.samples"),
      events: [...samples.values()]
        .sort((a, b) => a.day - b.day)
        .map(({ sample, day, phase }): TimelineEvent => {
          const said = [sample, formatDay(day, language), phase ? t(`words.phase.${phase}`) : ""];
          return { key: sample, day, kind: "sample", spokenLabel: said.filter((part) => part !== "").join(", ") };
        }),
    },
  ];
  return {
    title: t("timeline.figureTitle", { code }),
    firstDay: answer.firstDay,
    lastDay: answer.lastDay,
    dayLabel: (day) => formatDay(day, language),
    phases: answer.phases.map(({ phase, fromDay, toDay }) => ({
      ...{ key: phase, from: fromDay, to: toDay },
      label: t(`words.phase.${phase}`),
    })),
    lanes: lanesOf(courses, wording),
    rows: rows.filter(({ events }) => events.length > 0),
    plots: [...clinicalPlots(assessments, wording), ...cytokinePlots(items, wording)],
    withheld:
      measurements.__typename === "Withheld"
        ? { reason: t(`words.withheld.${measurements.reason}`), text: measurements.bound ?? t("cohorts.withheld") }
        : null,
  };
}

/** One lane an agent, anakinra first, then by the day each began. */
function lanesOf(courses: readonly Course[], { t, language }: Wording): TimelineLane[] {
  const firstDay = (members: readonly Course[]) => Math.min(...members.map(({ startDay }) => startDay));
  return [...Map.groupBy(courses, ({ atc }) => atc).entries()]
    .sort(([a, ofA], [b, ofB]) => Number(b === ANAKINRA) - Number(a === ANAKINRA) || firstDay(ofA) - firstDay(ofB))
    .map(([atc, members]) => {
      const doses = [...new Set(members.flatMap(({ doseValue }) => doseValue ?? []))].sort((a, b) => a - b);
      return {
        key: atc,
        label: members[0]?.agent ?? atc,
        courses: members.map(({ agent, startDay, stopDay, stopReason, doseValue, doseUnit }, at) => {
          const dose = doseValue === null ? "" : `${formatNumber(doseValue, language)} ${doseUnit ?? ""}`.trim();
          const spoken = [
            `${agent} ${dose}`.trim(),
            stopDay === null
              ? t("timeline.since", { from: formatDay(startDay, language) })
              : t("timeline.fromTo", { from: formatDay(startDay, language), to: formatDay(stopDay, language) }),
            stopReason ? wordOf("stopReason", stopReason) : "",
          ];
          return {
            ...{ key: `${atc} ${at}`, from: startDay, to: stopDay, label: dose },
            step: doseValue === null ? 1 : Math.min(3, doses.indexOf(doseValue) + 1),
            spokenLabel: spoken.filter((part) => part !== "").join(", "),
          };
        }),
      };
    });
}

function eventOf(assessment: Assessment, { t, language }: Wording): TimelineEvent {
  const { day, flare, infection, adverseEvent, pga, crpMgPerL, responseRecorded } = assessment;
  const said = [
    formatDay(day, language),
    flare ? t("timeline.flare") : "",
    infection ? t("cases.infection") : "",
    adverseEvent ? t("cases.adverseEvent") : "",
    pga === null ? "" : `${t("cases.pga")} ${formatNumber(pga, language)}`,
    crpMgPerL === null ? "" : `${t("cases.crp")} ${formatNumber(crpMgPerL, language)}`,
    responseRecorded ? `${t("cases.responseRecorded")} ${t(`words.responseClass.${responseRecorded}`)}` : "",
  ];
  return {
    ...{ key: `assessment ${day}`, day },
    kind: flare ? "flare" : infection || adverseEvent ? "event" : "visit",
    spokenLabel: said.filter((part) => part !== "").join(", "),
  };
}

/** The words the figure and its table are written with. */
export function timelineWords({ t }: Wording): CaseTimelineWords {
  return {
    flare: t("timeline.flare"),
    event: t("timeline.event"),
    visit: t("timeline.visit"),
    sample: t("timeline.sample"),
    course: t("timeline.course"),
    belowLimit: t("analysis.word.belowLimit"),
    limit: t("timeline.limit"),
    withheld: t("analysis.word.withheld"),
    table: {
      what: t("timeline.what"),
      from: t("timeline.from"),
      to: t("timeline.to"),
      value: t("analysis.word.value"),
      note: t("analysis.word.note"),
    },
  };
}
