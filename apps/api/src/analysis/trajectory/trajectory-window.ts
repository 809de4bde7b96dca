import { TRAJECTORY_WINDOWS } from "@nlrp12/domain";
import { BadInput } from "#errors";
import type { TrajectoryAnchor } from "./trajectory-anchor.ts";

/** Days around a planned visit, counted from the anchor, within which a sample stands for it. */
export interface TrajectoryWindow {
  /** The day of the visit. */
  readonly day: number;
  readonly earliest: number;
  readonly latest: number;
}

/** A window as it is asked for: days before and after the visit that still count, where they differ from the tolerance. */
export interface AskedWindow {
  readonly day: number;
  readonly before?: number | null;
  readonly after?: number | null;
}

const MOST_WINDOWS = 20;
const FARTHEST_DAY = 20_000;
const WIDEST = 3_650;

/** Days either side of a visit, where the question says nothing. */
export const DEFAULT_TOLERANCE = 7;

/** The windows the consortium publishes, so that exact and protected ones stand for the same days. */
const onTreatment: readonly AskedWindow[] = TRAJECTORY_WINDOWS.map(({ targetDay, fromDay, toDay }) => ({
  day: targetDay,
  before: targetDay - fromDay,
  after: toDay - targetDay,
}));

const aroundFlare: readonly AskedWindow[] = [
  { day: -180, before: 60, after: 60 },
  { day: -60, before: 30, after: 30 },
  { day: 0, before: 7, after: 7 },
  { day: 60, before: 30, after: 30 },
  { day: 180, before: 60, after: 60 },
];

/** The windows looked at where none are named. */
const DEFAULTS: Readonly<Record<TrajectoryAnchor, readonly AskedWindow[]>> = {
  FIRST_DOSE: onTreatment,
  DIAGNOSIS: onTreatment,
  FLARE_ONSET: aroundFlare,
};

const inRange = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/**
 * The windows of a question in order of days. Throws BadInput for more than 20, for days or tolerances out of range,
 * and for windows that share a day, since one sample would then stand for two visits.
 */
export function trajectoryWindows(
  anchor: TrajectoryAnchor,
  asked: readonly AskedWindow[] | null,
  tolerance: number,
): TrajectoryWindow[] {
  if (!inRange(tolerance, 0, WIDEST)) {
    throw new BadInput({
      en: `\`tolerance\` takes whole days from 0 to ${WIDEST}.`,
      fr: `\`tolerance\` prend des jours entiers de 0 à ${WIDEST}.`,
    });
  }
  const named = asked && asked.length > 0 ? asked : DEFAULTS[anchor];
  if (named.length > MOST_WINDOWS) {
    throw new BadInput({
      en: `\`windows\` takes ${MOST_WINDOWS} at most.`,
      fr: `\`windows\` en prend ${MOST_WINDOWS} au plus.`,
    });
  }
  const windows = named.map(({ day, before, after }): TrajectoryWindow => {
    const [left, right] = [before ?? tolerance, after ?? tolerance];
    if (!inRange(day, -FARTHEST_DAY, FARTHEST_DAY) || !inRange(left, 0, WIDEST) || !inRange(right, 0, WIDEST)) {
      throw new BadInput({
        en: `A window takes a \`day\` from −${FARTHEST_DAY} to ${FARTHEST_DAY}, with \`before\` and \`after\` from 0 to ${WIDEST} days.`,
        fr: `Une fenêtre prend un \`day\` de −${FARTHEST_DAY} à ${FARTHEST_DAY}, avec \`before\` et \`after\` de 0 à ${WIDEST} jours.`,
      });
    }
    return { day, earliest: day - left, latest: day + right };
  });
  const inOrder = windows.sort((a, b) => a.day - b.day);
  const touching = inOrder.find((window, at) => at > 0 && window.earliest <= (inOrder[at - 1]?.latest ?? 0));
  if (touching) {
    throw new BadInput({
      en: `The window of day ${touching.day} shares days with the one before it; make one of them narrower.`,
      fr: `La fenêtre du jour ${touching.day} partage des jours avec la précédente ; rétrécissez l'une des deux.`,
    });
  }
  return inOrder;
}

/** A window as an address and a list of parameters write it: day, days before, days after. */
export function windowText({ day, earliest, latest }: TrajectoryWindow): string {
  return `${day}:${day - earliest}:${latest - day}`;
}

/** When a sample was taken, from the anchor; a sample after the dose of day 0 is no longer one before treatment. */
export interface TakenDay {
  readonly day: number;
  readonly afterFirstDose: boolean;
}

/** Whether a sample lies in a window; one that ends on day 0 holds only what was taken before the first dose. */
export function isWithin(window: TrajectoryWindow, taken: TakenDay): boolean {
  if (window.latest === 0 && taken.day === 0 && taken.afterFirstDose) return false;
  return window.earliest <= taken.day && taken.day <= window.latest;
}
