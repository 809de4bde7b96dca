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
  const units: { readonly kindred: string | null; readonly values: LogInterval[] }[] = [];
  const ofKindred = new Map<string, LogInterval[]>();
  for (const { value, kindred } of cases) {
    const known = kindred === null ? undefined : ofKindred.get(kindred);
    if (known) {
      known.push(value);
      continue;
    }
    const values = [value];
    units.push({ kindred, values });
    if (kindred !== null) ofKindred.set(kindred, values);
  }
  return units.map(({ kindred, values }) => ({
    kindred,
    members: values.length,
    value: geometricMeanOfReplicates(values),
  }));
}

/**
 * Technical replicates as one value: their mean log; with a censored replicate the interval of log bounds that must
 * hold it, so one replicate below its limit leaves only an upper bound. Throws RangeError without replicates.
 */
export function geometricMeanOfReplicates(replicates: readonly LogInterval[]): LogInterval {
  return meanOfBounds(replicates);
}
