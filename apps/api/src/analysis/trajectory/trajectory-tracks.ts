import type { Platform } from "@nlrp12/domain";
import { type DistributionFigure, distributionOf } from "../summary/distribution.ts";
import { type AnchoredCase, type AnchoredValue, valueInWindow } from "./trajectory-case.ts";
import { isWithin, type TrajectoryWindow } from "./trajectory-window.ts";

/** Why a case has no value of a track in a window; with the first three none was due. */
const MISSING_REASONS = [
  ...["DISCONTINUED", "NOT_YET_DUE", "OTHER_ASSAY"],
  ...["NOT_SAMPLED", "NOT_MEASURED", "NOT_ANALYSED"],
] as const;
type MissingReason = (typeof MISSING_REASONS)[number];

const NO_VISIT: readonly MissingReason[] = ["DISCONTINUED", "NOT_YET_DUE"];
const NOT_DUE: readonly MissingReason[] = [...NO_VISIT, "OTHER_ASSAY"];

/** A value as a point of a line. */
export interface TrackPoint {
  readonly value: AnchoredValue;
  /** Day of the window it stands for; null where a nearer one does, or it lies in none. */
  readonly window: number | null;
  /** Points of one number are joined; a visit without a value and the end of treatment begin the next number. */
  readonly segment: number;
}

/** One case's values of one comparability class. */
export interface TrackSeries {
  readonly of: AnchoredCase;
  readonly points: readonly TrackPoint[];
}

/** What is said of the cases of a track in one window. */
export interface TrackWindow {
  readonly window: TrajectoryWindow;
  readonly due: number;
  readonly kindreds: number;
  readonly missing: readonly { readonly reason: MissingReason; readonly cases: number }[];
  readonly byState: readonly { readonly state: string; readonly cases: number }[];
  readonly levels: DistributionFigure;
}

/** The cases of one group whose values belong to one comparability class: only these are ever summarised together. */
export interface Track {
  readonly categories: readonly string[];
  readonly comparabilityClass: string;
  readonly platform: Platform;
  readonly centerIds: readonly number[];
  readonly windows: readonly TrackWindow[];
  readonly series: readonly TrackSeries[];
}

const STATES = ["FLARE", "QUIET", "UNKNOWN"] as const;

/** The tracks of the included cases: one for each group and class, largest class first within a group. */
export function tracksOf(
  included: readonly AnchoredCase[],
  windows: readonly TrajectoryWindow[],
  meanOf: "KINDRED" | "PERSON",
): Track[] {
  // In key order, so that sums round alike whatever order the rows come in.
  const inOrder = included.toSorted(
    (a, b) => a.centerId - b.centerId || a.cohortId - b.cohortId || a.caseId - b.caseId,
  );
  const parts = inOrder.flatMap((one) =>
    [...Map.groupBy(one.values, (value) => value.comparabilityClass)].map(([comparabilityClass, values]) => ({
      of: one,
      comparabilityClass,
      values,
    })),
  );
  return [...Map.groupBy(parts, (part) => JSON.stringify([...part.of.categories, part.comparabilityClass])).values()]
    .flatMap((members): Track[] => {
      const [first] = members;
      if (!first) return [];
      return [
        {
          categories: first.of.categories,
          comparabilityClass: first.comparabilityClass,
          platform: first.values[0]?.platform ?? "OTHER",
          centerIds: [...new Set(members.map((member) => member.of.centerId))],
          windows: windows.map((window) => windowOf(members, window, meanOf)),
          series: members.map((member) => ({
            of: member.of,
            get points() {
              return pointsOf(member.of, member.values, windows);
            },
          })),
        },
      ];
    })
    .sort((a, b) => b.series.length - a.series.length || (a.comparabilityClass < b.comparabilityClass ? -1 : 1));
}

interface Member {
  readonly of: AnchoredCase;
  readonly values: readonly AnchoredValue[];
}

function windowOf(members: readonly Member[], window: TrajectoryWindow, meanOf: "KINDRED" | "PERSON"): TrackWindow {
  const found = members.map((member) => ({ member, value: valueInWindow(member.values, window) }));
  const values = found.flatMap(({ member, value }) => (value ? { ...value, kindredId: member.of.kindredId } : []));
  const missing = found.filter(({ value }) => value === null).map(({ member }) => missingReason(member, window));
  const counted = (reason: MissingReason): number => missing.filter((one) => one === reason).length;
  const measured = found.filter(({ value }) => value !== null).map(({ member }) => member.of);
  return {
    window,
    due: members.length - NOT_DUE.reduce((sum, reason) => sum + counted(reason), 0),
    kindreds: new Set(measured.map((one) => one.kindredId ?? one.personId)).size,
    missing: MISSING_REASONS.map((reason) => ({ reason, cases: counted(reason) })).filter(({ cases }) => cases > 0),
    byState: STATES.map((state) => ({
      state,
      cases: values.filter((value) => value.stateAtSample === state).length,
    })).filter(({ cases }) => cases > 0),
    levels: distributionOf({ values, unit: "pg/mL", meanOf, meanHasInterval: true }),
  };
}

/** Asked where a case has no value of the track; a case that changes its assay on the way is of two tracks. */
function missingReason({ of: one }: Member, window: TrajectoryWindow): MissingReason {
  if (valueInWindow(one.values, window) !== null) return "OTHER_ASSAY";
  if (window.day > 0 && one.stopDay !== null && one.stopDay < window.day) return "DISCONTINUED";
  if (one.followedTo < window.day) return "NOT_YET_DUE";
  const inWindow = (day: number): boolean => isWithin(window, { day, afterFirstDose: false });
  if (one.disturbedDays.some(inWindow)) return "NOT_ANALYSED";
  return one.sampleDays.some(inWindow) ? "NOT_MEASURED" : "NOT_SAMPLED";
}

function pointsOf(
  one: AnchoredCase,
  values: readonly AnchoredValue[],
  windows: readonly TrajectoryWindow[],
): TrackPoint[] {
  const standing = windows.map((window) => ({ window, value: valueInWindow(values, window) }));
  const missed = standing
    .filter(({ window, value }) => value === null && !NO_VISIT.includes(missingReason({ of: one, values }, window)))
    .map(({ window }) => window.day);
  let segment = 1;
  return values.map((value, at): TrackPoint => {
    const before = values[at - 1];
    const apart = before && missed.some((day) => before.day < day && day < value.day);
    if (before && (apart || before.afterStop !== value.afterStop)) segment += 1;
    return { value, window: standing.find((place) => place.value === value)?.window.day ?? null, segment };
  });
}
