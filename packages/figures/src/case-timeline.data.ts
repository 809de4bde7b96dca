import type { Comparator } from "@nlrp12/domain";
import type { WithheldAnswer } from "./strip-box.data.ts";

/** A stretch of treatment: one agent at one dose; `to` is null while it goes on. */
export interface TimelineCourse {
  readonly key: string;
  readonly from: number;
  readonly to: number | null;
  /** Dose steps of one agent are drawn thicker: 1 the lowest, 3 the highest. */
  readonly step: number;
  readonly label: string;
  readonly spokenLabel: string;
}

/** The courses of one agent, on one lane. */
export interface TimelineLane {
  readonly key: string;
  readonly label: string;
  readonly courses: readonly TimelineCourse[];
}

/** A phase over the plots. */
export interface TimelinePhaseBand {
  readonly key: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly label: string;
}

/** Something that happened on a day: a flare, an infection, a visit, a sample. */
export interface TimelineEvent {
  readonly key: string;
  readonly day: number;
  readonly kind: "flare" | "event" | "visit" | "sample";
  readonly spokenLabel: string;
}

/** A row of events ("assessments", "samples"). */
export interface TimelineEventRow {
  readonly key: string;
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}

/** One value on a day; points of one segment are joined. */
export interface TimelineValue {
  readonly key: string;
  readonly day: number;
  readonly value: number;
  readonly comparator: Comparator;
  readonly segment: string;
  /** Marked: the assay may see a drug. */
  readonly open: boolean;
  readonly spokenLabel: string;
}

/** A small plot of its own: CRP, PGA, one cytokine. */
export interface TimelinePlot {
  readonly key: string;
  readonly label: string;
  readonly unitLabel: string;
  readonly scale: "log" | "linear";
  readonly values: readonly TimelineValue[];
  /** Limits of quantification, or a threshold of a definition. */
  readonly limits: readonly number[];
}

/** One case along time, top to bottom on one day axis. */
export interface CaseTimelineData {
  readonly title: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly dayLabel: (day: number) => string;
  readonly phases: readonly TimelinePhaseBand[];
  readonly lanes: readonly TimelineLane[];
  readonly rows: readonly TimelineEventRow[];
  readonly plots: readonly TimelinePlot[];
  /** Set where the plots of cytokines may not be read. */
  readonly withheld?: WithheldAnswer | null;
}

/** The words of the figure and of its table, translated by the caller. */
export interface CaseTimelineWords {
  readonly flare: string;
  readonly event: string;
  readonly visit: string;
  readonly sample: string;
  readonly course: string;
  readonly belowLimit: string;
  readonly limit: string;
  readonly withheld: string;
  readonly table: {
    readonly what: string;
    readonly from: string;
    readonly to: string;
    readonly value: string;
    readonly note: string;
  };
}
