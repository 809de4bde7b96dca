import type {
  SurvivalCurveData,
  SurvivalCurveWords,
  SurvivalLine,
  SurvivalPanel,
  SurvivalPoint,
} from "./survival-curve.data.ts";

/** Words of the tests. */
export const words: SurvivalCurveWords = {
  interval: "95 % interval",
  cutOff: "cut off",
  betweenVisits: "between visits",
  firstSeen: "first seen",
  atRisk: "At risk",
  protectedAnswer: "protected answer",
  withheld: "withheld",
  table: {
    ...{ group: "Group", source: "Source", exact: "exact", protected: "protected", curve: "Curve", day: "Day" },
    ...{ atRisk: "At risk", events: "Events", cutOff: "Cut off", share: "Share", lower: "Lower", upper: "Upper" },
    ...{ note: "Note", spanFrom: "from day", firstSeen: "first seen" },
  },
};

/** A step of a curve with an interval of ten points either side. */
export function step(day: number, share: number, given: Partial<SurvivalPoint> = {}): SurvivalPoint {
  return {
    ...{ day, share, lower: share - 0.1, upper: share + 0.1, atRisk: 10, events: 1, censored: 0 },
    spokenLabel: `day ${day}`,
    ...given,
  };
}

/** A curve without spans. */
export function curve(key: string, points: readonly SurvivalPoint[]): SurvivalLine {
  return { key, label: key, group: key, points, followedTo: 400, spans: [] };
}

/** An exact panel without anything. */
export function survivalPanel(key: string, given: Partial<SurvivalPanel> = {}): SurvivalPanel {
  return {
    ...{ key, label: key, source: "EXACT", countLabel: "n = 6", stack: "LINES", lines: [], marks: [], risk: [] },
    ...given,
  };
}

/** Two curves with those at risk; beside them the consortium, a day published and a day withheld. */
export const onDrug: SurvivalCurveData = {
  title: "Time on drug",
  shareLabel: "Share on drug",
  dayLabel: "Days since the first dose",
  days: [0, 180, 360],
  panels: [
    survivalPanel("Own", {
      lines: [
        curve("Women", [step(0, 1, { events: 0 }), step(100, 0.67, { censored: 1 }), step(200, 0.33)]),
        curve("Men", [step(0, 1, { events: 0 }), step(150, 0.5)]),
      ],
      risk: ["Women", "Men"].map((key) => ({
        ...{ key, label: `${key}: n = 3`, line: key },
        counts: [0, 180, 360].map((day) => ({ day, text: String(3 - day / 180) })),
      })),
    }),
    survivalPanel("Consortium", {
      source: "PROTECTED",
      marks: [
        {
          ...{ key: "all", label: "", group: "PATIENT", day: 365, share: 0.7, lower: 0.55, upper: 0.85 },
          spokenLabel: "day 365, about 70 %",
        },
        {
          ...{ key: "all", label: "", group: "PATIENT", day: 730, share: 0.6, lower: 0.5, upper: 0.7 },
          ...{ spokenLabel: "day 730", withheld: { reason: "Fewer than 5", text: "<5" } },
        },
      ],
      risk: [{ key: "all", label: "n ≈ 60", line: null, counts: [{ day: 365, text: "≈ 30" }] }],
    }),
  ],
};
