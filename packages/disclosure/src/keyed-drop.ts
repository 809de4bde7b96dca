import { keyedHash } from "./keyed-hash.ts";
import type { Member } from "./member.ts";
import type { Policy } from "./policy.ts";

/** Persons left out of an arm of n: q = max(3, ⌈n/4⌉) (rule 4). */
export function dropCount(n: number, policy: Policy): number {
  return Math.min(n, Math.max(policy.dropMinimum, Math.ceil(n * policy.dropShare)));
}

/** What the keyed drop depends on besides the arm's own persons. */
export interface DropKey {
  readonly secret: Uint8Array;
  readonly family: string;
  readonly policy: Policy;
}

/**
 * The persons of an arm that are kept (rule 4): q are left out, chosen by HMAC-SHA-256(installation secret, variable
 * family ‖ sorted person versions). The same persons lose the same q, whatever question reaches them, so that no
 * rephrasing averages the drop away.
 */
export function keptOf(members: readonly Member[], key: DropKey): readonly Member[] {
  const ranked = inDropOrder(members, key);
  return ranked.slice(dropCount(members.length, key.policy));
}

/**
 * The kept persons of a fold change's controls: the drop falls on every stratum (center and comparability class), at
 * least ⌈r/4⌉ of its r, so that no center's few controls can be kept whole; together at least max(3, ⌈n/4⌉).
 */
export function keptByStratum(strata: readonly (readonly Member[])[], key: DropKey): readonly (readonly Member[])[] {
  const all = strata.flat();
  const rank = new Map(inDropOrder(all, key).map((member, index) => [member.personKey, index]));
  const counts = stratumDropCounts(
    strata.map((members) => members.length),
    key.policy,
  );
  return strata.map((members, index) =>
    members
      .toSorted((a, b) => (rank.get(a.personKey) ?? 0) - (rank.get(b.personKey) ?? 0))
      .slice(counts[index] ?? members.length),
  );
}

/** How many each stratum loses; what is missing to max(3, ⌈n/4⌉) is taken from the largest strata, one each. */
export function stratumDropCounts(sizes: readonly number[], policy: Policy): readonly number[] {
  const counts = sizes.map((size) => Math.ceil(size * policy.dropShare));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const bySize = sizes.map((_, index) => index).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  let missing = dropCount(total, policy) - counts.reduce((sum, count) => sum + count, 0);
  for (let turn = 0; missing > 0 && bySize.length > 0; turn += 1) {
    const index = bySize[turn % bySize.length] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
    missing -= 1;
  }
  return counts;
}

function inDropOrder(members: readonly Member[], { secret, family }: DropKey): readonly Member[] {
  const versions = members.map((member) => member.version).sort();
  const setKey = keyedHash(secret, ["drop", family, ...versions]);
  const rank = new Map(versions.map((version) => [version, keyedHash(secret, ["rank", setKey, version])]));
  return members.toSorted((a, b) => ((rank.get(a.version) ?? "") < (rank.get(b.version) ?? "") ? -1 : 1));
}
