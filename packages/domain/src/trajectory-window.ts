/** A published window of a trajectory; whole days from the start of the first anakinra regimen, both ends within. */
export interface TrajectoryWindow {
  readonly code: string;
  readonly fromDay: number;
  readonly toDay: number;
  /** Of several samples in the window the one nearest to this day stands for the case. */
  readonly targetDay: number;
}

/** The windows the consortium publishes for the anchor "first dose", in time order; none overlaps another. */
export const TRAJECTORY_WINDOWS: readonly TrajectoryWindow[] = [
  { code: "BASELINE", fromDay: -90, toDay: 0, targetDay: 0 },
  { code: "DAY_15", fromDay: 8, toDay: 22, targetDay: 15 },
  { code: "DAY_30", fromDay: 23, toDay: 59, targetDay: 30 },
  { code: "DAY_90", fromDay: 60, toDay: 134, targetDay: 90 },
  { code: "DAY_180", fromDay: 135, toDay: 269, targetDay: 180 },
  { code: "DAY_365", fromDay: 270, toDay: 449, targetDay: 365 },
  { code: "DAY_540", fromDay: 450, toDay: 629, targetDay: 540 },
];

/** What decides which window a sample falls into. */
export interface WindowedSample {
  /** Days from the start of the first regimen. */
  readonly day: number;
  /** Taken after that day's dose; a sample of day 0 after the first dose is no baseline. */
  readonly postDose: boolean | null;
}

/** The published window of a sample, or `null` between windows. */
export function windowOf({ day, postDose }: WindowedSample): TrajectoryWindow | null {
  if (day === 0 && postDose === true) return null;
  return TRAJECTORY_WINDOWS.find(({ fromDay, toDay }) => day >= fromDay && day <= toDay) ?? null;
}

/** The sample that stands for a case in a window: nearest to its target day, of two equally near the earlier. */
export function sampleOfWindow<Sample extends WindowedSample>(
  samples: readonly Sample[],
  { code, targetDay }: TrajectoryWindow,
): Sample | null {
  const inWindow = samples.filter((sample) => windowOf(sample)?.code === code);
  const distance = ({ day }: Sample) => Math.abs(day - targetDay);
  return inWindow.toSorted((a, b) => distance(a) - distance(b) || a.day - b.day)[0] ?? null;
}
