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
  const alone = cases.map(({ value, kindred }): KindredUnit => ({ kindred, members: 1, value }));
  return joinKindreds(alone, {
    kindredOf: ({ kindred }) => kindred,
    joined: (family) => ({
      kindred: family[0]?.kindred ?? null,
      members: family.length,
      value: geometricMeanOfReplicates(family.map(({ value }) => value)),
    }),
  });
}

/**
 * One unit per kindred, in order of first appearance: what `joined` makes of two or more of its members. Who has no
 * relative among the members is a unit as it is, so that of thousands only families are made anew.
 */
export function joinKindreds<Unit, Member extends Unit>(
  members: readonly Member[],
  how: {
    readonly kindredOf: (member: Member) => string | null;
    readonly joined: (family: readonly Member[]) => Unit;
  },
): Unit[] {
  const families = new Map<string, Member[]>();
  const firsts = members.filter((member) => {
    const kindred = how.kindredOf(member);
    if (kindred === null) return true;
    const family = families.get(kindred);
    family?.push(member);
    if (!family) families.set(kindred, [member]);
    return !family;
  });
  return firsts.map((member) => {
    const kindred = how.kindredOf(member);
    const family = kindred === null ? undefined : families.get(kindred);
    return family === undefined || family.length === 1 ? member : how.joined(family);
  });
}

/**
 * Technical replicates as one value: their mean log; with a censored replicate the interval of log bounds that must
 * hold it, so one replicate below its limit leaves only an upper bound. Throws RangeError without replicates.
 */
export function geometricMeanOfReplicates(replicates: readonly LogInterval[]): LogInterval {
  return meanOfBounds(replicates);
}
