import { AGENTS } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import { nodeId } from "#node-id";
import { dimensionValue } from "../frame/dimension-label.ts";
import { presentLevel } from "../frame/present-level.ts";
import type {
  TrajectoryBand,
  TrajectoryPoint,
  TrajectorySeries,
  TrajectoryTrack,
  TrajectoryWindowCell,
} from "./cytokine-trajectory.type.ts";
import type { TrajectoryCourse } from "./trajectory.sql.ts";
import type { Track, TrackPoint, TrackSeries, TrackWindow } from "./trajectory-tracks.ts";

function presentPoint({ value, window, segment }: TrackPoint): TrajectoryPoint {
  return {
    ...{ day: value.day, window, segment, afterStop: value.afterStop },
    phase: value.phase === "NONE" ? null : value.phase,
    stateAtSample: value.stateAtSample,
    value: presentLevel(value),
    flagged: value.interference === "FLAGGED",
  };
}

function presentBand(course: TrajectoryCourse): TrajectoryBand {
  const { agent, startDay, stopDay, stopReason, doseValue, doseUnit } = course;
  return {
    atc: agent,
    agent: AGENTS.find((entry) => entry.atc === agent)?.name ?? agent,
    ...{ startDay, stopDay, stopReason },
    dose: doseValue === null ? null : `${doseValue} ${doseUnit ?? ""}`.trim(),
  };
}

function presentSeries({ of: one, points }: TrackSeries): TrajectorySeries {
  const { cohortId, caseId, caseCode } = one;
  return {
    case: { cohortId, id: nodeId("Case", cohortId, caseId), code: caseCode },
    anchorDay: one.anchorDay,
    stopDay: one.stopDay,
    followedTo: one.followedTo,
    points: points.map(presentPoint),
    courses: one.courses.map(presentBand),
  };
}

function presentWindow(cell: TrackWindow, kindredsReadable: boolean): TrajectoryWindowCell {
  return {
    ...cell.window,
    n: cell.levels.n,
    kindreds: kindredsReadable ? cell.kindreds : null,
    due: cell.due,
    missing: cell.missing.map((one) => ({ ...one })),
    byState: cell.byState.map((one) => ({ ...one })),
    levels: cell.levels,
  };
}

/** A track as the API shows it; lines are made only where they are selected. */
export async function presentTrack(
  context: PortalContext,
  track: Track,
  options: { readonly by: readonly string[]; readonly kindredsReadable: boolean },
): Promise<TrajectoryTrack> {
  const { by, kindredsReadable } = options;
  return {
    keys: await Promise.all(by.map((name, at) => dimensionValue(context, name, track.categories[at] ?? ""))),
    comparabilityClass: track.comparabilityClass,
    platform: track.platform,
    centers: await Promise.all(track.centerIds.map((id) => context.loaders.center.load(id))),
    cases: track.series.length,
    windows: track.windows.map((window) => presentWindow(window, kindredsReadable)),
    get series() {
      return track.series.map(presentSeries);
    },
  };
}
