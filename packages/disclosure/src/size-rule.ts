import type { Member } from "./member.ts";
import type { Policy } from "./policy.ts";

/**
 * Whether a set may be described at all: at least 5 kindreds, none above half of it (rule 1); at least k persons, at
 * least 5 of them outside any single center (rule 2). Reads memberships only.
 */
export function isLargeEnough(members: readonly Member[], policy: Policy): boolean {
  const n = members.length;
  if (n < policy.k) return false;
  const perKindred = countsBy(members, (member) => [member.kindredKey]);
  if (perKindred.size < policy.minimumKindreds) return false;
  if (Math.max(...perKindred.values()) > n * policy.largestKindredShare) return false;
  const perCenter = countsBy(members, (member) => member.centerIds);
  return n - Math.max(...perCenter.values()) >= policy.minimumOutsideCenter;
}

function countsBy<Key>(members: readonly Member[], keysOf: (member: Member) => readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of members.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
