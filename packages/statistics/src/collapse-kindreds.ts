import type { LogInterval } from "./log-interval.ts";
import { meanOfBounds } from "./moments.ts";

/** One unit of analysis: a kindred, or a case without known relatives (`kindred` null). */
export type KindredUnit = { readonly kindred: string | null; readonly value: LogInterval; readonly members: number };

/**
 * One unit per kindred, in order of first appearance: the mean log of its members, and with a censored member the
 * interval from the mean of the lower to the mean of the upper bounds. Cases without a kindred are units of their own.
 */
export function collapseKindreds(
  cases: readonly { readonly value: LogInterval; readonly kindred: string | null }[],
): KindredUnit[] {
  const families = new Map<string, LogInterval[]>();
  const firsts = cases.filter(({ value, kindred }) => {
    if (kindred === null) return true;
    const family = families.get(kindred);
    family?.push(value);
    if (!family) families.set(kindred, [value]);
    return !family;
  });
  return firsts.map(({ value, kindred }) => {
    const family = kindred === null ? undefined : families.get(kindred);
    return family === undefined || family.length === 1
      ? { kindred, members: 1, value }
      : { kindred, members: family.length, value: geometricMeanOfReplicates(family) };
  });
}

/**
 * Technical replicates as one value: their mean log; with a censored replicate the interval of log bounds that must
 * hold it, so one replicate below its limit leaves only an upper bound. Throws RangeError without replicates.
 */
export function geometricMeanOfReplicates(replicates: readonly LogInterval[]): LogInterval {
  return meanOfBounds(replicates);
}
