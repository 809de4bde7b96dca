import { formatConcentration, type TrajectoryData, type TrajectoryWords } from "@nlrp12/figures";
import type { TrajectoryAnswerFragment } from "../../generated/operations.ts";
import { formatDay } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { protectedPanels } from "./protected-panels.ts";
import type { TrajectoryQuestion } from "./trajectory.search.ts";
import { exactPanel, lowerLimits } from "./trajectory-panels.ts";

/** More lines than these would hide the points. */
const LIMITS_DRAWN = 3;

/** The figure of an answer; its tables and files are made from the same object. */
export function trajectoryData(
  answer: TrajectoryAnswerFragment,
  question: TrajectoryQuestion,
  wording: Wording,
): TrajectoryData {
  const { t, language } = wording;
  const classes = [
    ...new Set([
      ...answer.exact.tracks.map((track) => track.comparabilityClass),
      ...answer.protected.cells.flatMap((cell) => cell.levels.map((levels) => levels.comparabilityClass)),
    ]),
  ];
  const ofConsortium = protectedPanels(answer.protected, classes, wording);
  const panels = [...answer.exact.tracks.map((track) => exactPanel(track, classes, wording)), ...ofConsortium];
  const days = new Set([
    ...answer.exact.tracks.flatMap((track) => track.windows.map(({ day }) => day)),
    ...ofConsortium.flatMap((panel) => panel.windows.map(({ day }) => day)),
  ]);
  return {
    title: trajectoryTitle(question, wording),
    unitLabel: "pg/mL",
    scale: "log",
    dayAxis: question.days === "scale" ? "DAYS" : "WINDOWS",
    visits: [...days].sort((a, b) => a - b).map((day) => ({ day, label: formatDay(day, language) })),
    panels,
    limits: limitsOf(answer).map((value) => ({
      value,
      label: t("analysis.limit", { value: formatConcentration(value, language) }),
    })),
  };
}

function trajectoryTitle(question: TrajectoryQuestion, { t }: Wording): string {
  const specimen = t(`words.specimen.${question.specimen}`);
  const parts = [
    analyteLabel(question.analyte),
    question.stimulus === "NONE" ? t("analysis.spontaneous") : t(`words.stimulus.${question.stimulus}`),
    /^\p{Lu}\p{Ll}/u.test(specimen) ? specimen.charAt(0).toLowerCase() + specimen.slice(1) : specimen,
  ];
  const what = t(`trajectories.along.${question.anchor}`);
  return t("analysis.figureTitle", { subject: parts.join(", "), what });
}

function limitsOf(answer: TrajectoryAnswerFragment): number[] {
  const limits = [...new Set(answer.exact.tracks.flatMap(lowerLimits))].sort((a, b) => a - b);
  return limits.length > LIMITS_DRAWN ? [] : limits;
}

/** The words the figure and its tables are written with. */
export function trajectoryWords({ t }: Wording): TrajectoryWords {
  const word = (key: "median" | "group" | "source" | "exact" | "protected" | "note" | "case" | "value") =>
    t(`analysis.word.${key}`);
  return {
    oneCase: t("trajectories.oneCase"),
    medianAndQuartiles: t("trajectories.medianAndQuartiles"),
    belowLimit: t("analysis.word.belowLimit"),
    aboveLimit: t("analysis.word.aboveLimit"),
    afterStop: t("trajectories.afterStop"),
    treatment: t("trajectories.treatment"),
    protectedAnswer: t("analysis.word.protectedAnswer"),
    withheld: t("analysis.word.withheld"),
    counts: t("trajectories.counts"),
    table: {
      group: word("group"),
      source: word("source"),
      exact: word("exact"),
      protected: word("protected"),
      window: t("trajectories.windowHeading"),
      count: t("trajectories.countHeading"),
      due: t("trajectories.due"),
      belowLimit: t("analysis.word.belowLimit"),
      firstQuartile: t("analysis.word.firstQuartile"),
      median: word("median"),
      thirdQuartile: t("analysis.word.thirdQuartile"),
      note: word("note"),
      case: word("case"),
      day: t("cases.day"),
      value: word("value"),
      onTreatment: t("trajectories.onTreatment"),
      yes: t("ui.yes"),
      no: t("ui.no"),
    },
  };
}
