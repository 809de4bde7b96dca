import type { Phase } from "@nlrp12/domain";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { CaseReference, Concentration } from "#cases";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { PhaseEnum } from "../../schema-parts/enums.ts";
import { ProtectedTrajectory } from "../block/protected-trajectory.type.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import { Distribution } from "../summary/distribution.type.ts";

@InputType({ description: "Days around a planned visit, from the anchor, within which a sample stands for it." })
export class TrajectoryWindowInput {
  @Field(() => Int, { description: "Day of the visit." })
  day: number;

  @Field(() => Int, { nullable: true, description: "Days before it that still count; `tolerance` where not given." })
  before?: number | null;

  @Field(() => Int, { nullable: true, description: "Days after it that still count; `tolerance` where not given." })
  after?: number | null;
}

@ObjectType({ description: "One value of a line." })
export class TrajectoryPoint {
  @Field(() => Int, { description: "Days from the anchor." })
  day: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Day of the window it stands for; null where a nearer sample does, after the stop, and between windows.",
  })
  window: number | null;

  @Field(() => Int, {
    description:
      "Points of one number are joined; a visit without a value and the end of treatment begin the next number.",
  })
  segment: number;

  @Field(() => Boolean, { description: "Taken after the treatment that starts on day 0 was stopped; in no window." })
  afterStop: boolean;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase; null between phases." })
  phase: Phase | null;

  @Field(() => String, { description: "FLARE, QUIET or UNKNOWN: the nearest telling assessment within 7 days." })
  stateAtSample: string;

  @Field(() => Concentration, { description: "The value in pg/mL, with the text it was reported as." })
  value: Concentration;

  @Field(() => Boolean, { description: "Taken under a drug the assay may see." })
  flagged: boolean;
}

@ObjectType({ description: "A treatment course of a case, in days from the anchor." })
export class TrajectoryBand {
  @Field(() => String, { description: "ATC code." })
  atc: string;

  @Field(() => String, { description: "International name of the agent." })
  agent: string;

  @Field(() => Int, { description: "First day." })
  startDay: number;

  @Field(() => Int, { nullable: true, description: "Last day; null while it goes on." })
  stopDay: number | null;

  @Field(() => String, { nullable: true, description: "Why it ended." })
  stopReason: string | null;

  @Field(() => String, { nullable: true, description: "Dose as recorded, such as `100 mg/d`." })
  dose: string | null;
}

@ObjectType({
  description: "One case's line: its values of one comparability class between the first and last window.",
})
export class TrajectorySeries {
  @Field(() => CaseReference, { description: "Whose it is." })
  case: CaseReference;

  @Field(() => Int, { description: "The anchor in the case's own days." })
  anchorDay: number;

  @Field(() => Int, { nullable: true, description: "Day the regimen was stopped; null while it goes on." })
  stopDay: number | null;

  @Field(() => Int, {
    description:
      "The last day anything is known of the case: a sample, an assessment, a course begun or stopped, a follow-up.",
  })
  followedTo: number;

  @Field(() => [TrajectoryPoint], { description: "Values in order of time." })
  points: TrajectoryPoint[];

  @Field(() => [TrajectoryBand], { description: "Treatment courses by start day." })
  courses: TrajectoryBand[];
}

@ObjectType({ description: "Cases that have no value in a window for one reason." })
export class MissingInWindow {
  @Field(() => String, {
    description:
      "DISCONTINUED, NOT_YET_DUE, OTHER_ASSAY (its value stands in another track): no value was due; NOT_SAMPLED, NOT_MEASURED (a sample, but not of this), NOT_ANALYSED (the assay sees the drug).",
  })
  reason: string;

  @Field(() => Int, { description: "Cases." })
  cases: number;
}

@ObjectType({ description: "Cases of a window whose disease was in one state when sampled." })
export class StateInWindow {
  @Field(() => String, { description: "FLARE, QUIET or UNKNOWN." })
  state: string;

  @Field(() => Int, { description: "Cases." })
  cases: number;
}

@ObjectType({
  description: "What is said of the cases of a track in one window; one value per case, never an average.",
})
export class TrajectoryWindowCell {
  @Field(() => Int, { description: "Day of the visit." })
  day: number;

  @Field(() => Int, { description: "First day that counts." })
  earliest: number;

  @Field(() => Int, { description: "Last day that counts." })
  latest: number;

  @Field(() => Int, { description: "Cases with a value." })
  n: number;

  @Field(() => Int, { nullable: true, description: "Families they belong to; null where kindreds are not readable." })
  kindreds: number | null;

  @Field(() => Int, { description: "Cases that ought to have one: on treatment and followed to that day." })
  due: number;

  @Field(() => [MissingInWindow], { description: "Cases without a value, by reason." })
  missing: MissingInWindow[];

  @Field(() => [StateInWindow], { description: "Cases with a value, by state of the disease." })
  byState: StateInWindow[];

  @Field(() => Distribution, { description: "Median and quartiles by left-censored Kaplan–Meier, geometric mean." })
  levels: Distribution;
}

@ObjectType({ description: "Cases of one group whose values belong to one comparability class." })
export class TrajectoryTrack {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;

  @Field(() => String, { description: "Platform of the assay." })
  platform: string;

  @Field(() => [Center], { description: "Centers of its cases." })
  centers: Center[];

  @Field(() => Int, { description: "Cases with a line; a person once, by the first record that has one." })
  cases: number;

  @Field(() => [TrajectoryWindowCell], { description: "Window by window, in order of days." })
  windows: TrajectoryWindowCell[];

  @Field(() => [TrajectorySeries], { description: "The single lines." })
  series: TrajectorySeries[];
}

@ObjectType({ description: "Cases that have no line for one reason." })
export class CasesLeftOut {
  @Field(() => String, {
    description:
      "NOT_A_PATIENT, NEVER_TREATED, NO_TELLING_ASSESSMENT, NO_FLARE, FLARE_ONSET_NOT_SEEN, NO_DIAGNOSIS_DAY, SAME_PERSON, NO_VALUE_IN_WINDOWS or NOT_IN_EVERY_WINDOW.",
  })
  reason: string;

  @Field(() => Int, { description: "Cases." })
  cases: number;
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactTrajectory {
  @Field(() => [TrajectoryTrack], { description: "By group, then by comparability class, largest first." })
  tracks: TrajectoryTrack[];

  @Field(() => Int, { description: "Cases of the exact cohorts that pass the filter." })
  considered: number;

  @Field(() => Int, { description: "Cases with a line." })
  included: number;

  @Field(() => [CasesLeftOut], { description: "All others, each counted for one reason." })
  leftOut: CasesLeftOut[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "A cytokine along time: line by line, window by window." })
export class CytokineTrajectoryAnswer {
  @Field(() => ExactTrajectory, { description: "From rows the viewer may read." })
  exact: ExactTrajectory;

  @Field(() => ProtectedTrajectory, { description: "The consortium's published windows, the same for everyone." })
  protected: ProtectedTrajectory;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
