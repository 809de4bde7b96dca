import { expect, test } from "vitest";
import { membersOfCenters } from "./attack/members.ts";
import { SECRET } from "./attack/synthetic-consortium.ts";
import { dropCount, keptByStratum, keptOf, stratumDropCounts } from "./keyed-drop.ts";
import { SDC_1 } from "./policy.ts";

const key = { secret: SECRET, family: "cytokine:IL-6:NONE:PLASMA", policy: SDC_1 };
const keysOf = (members: readonly { personKey: string }[]) => members.map((member) => member.personKey).sort();

test("a quarter of an arm is left out, and never fewer than three", () => {
  // 10 -> max(3, 2.5 up) = 3; 12 -> 3; 13 -> 3.25 up = 4; 40 -> 10; 41 -> 11.
  expect([10, 12, 13, 40, 41].map((n) => dropCount(n, SDC_1))).toEqual([3, 3, 4, 10, 11]);
});

test("the same persons lose the same ones in whatever order they come", () => {
  const members = membersOfCenters([8, 7, 5]);
  const kept = keptOf(members, key);
  expect(kept).toHaveLength(15);
  expect(keysOf(keptOf(members.toReversed(), key))).toEqual(keysOf(kept));
});

test("another family, another secret or one corrected case draws anew", () => {
  const members = membersOfCenters([20, 20, 20]);
  const kept = keysOf(keptOf(members, key));
  expect(keysOf(keptOf(members, { ...key, family: "cases" }))).not.toEqual(kept);
  expect(keysOf(keptOf(members, { ...key, secret: SECRET.toReversed() }))).not.toEqual(kept);
  const corrected = members.map((member, at) => (at === 0 ? { ...member, version: "p-1-0@2" } : member));
  expect(keysOf(keptOf(corrected, key))).not.toEqual(kept);
});

test("every person is left out about equally often", () => {
  // 12 persons, q = 3: each is left out of a quarter of 2000 draws, 500 with SD 19.
  const members = membersOfCenters([4, 4, 4]);
  const dropped = new Map(members.map((member) => [member.personKey, 0]));
  for (let draw = 0; draw < 2000; draw += 1) {
    const kept = new Set(keptOf(members, { ...key, family: `family ${draw}` }));
    for (const member of members)
      if (!kept.has(member)) dropped.set(member.personKey, (dropped.get(member.personKey) ?? 0) + 1);
  }
  expect(Math.min(...dropped.values())).toBeGreaterThan(420);
  expect(Math.max(...dropped.values())).toBeLessThan(580);
});

test("controls of a fold change lose someone in every center, so that three controls are never kept whole", () => {
  // 3, 4, 13: a quarter up each is 1, 1, 4; ⌈20/4⌉ = 5 is reached. 3 alone: 1, two more to reach 3.
  expect(stratumDropCounts([3, 4, 13], SDC_1)).toEqual([1, 1, 4]);
  expect(stratumDropCounts([4, 4], SDC_1)).toEqual([2, 1]);
  const strata = [membersOfCenters([3]), membersOfCenters([0, 4]), membersOfCenters([0, 0, 13])];
  expect(keptByStratum(strata, key).map((members) => members.length)).toEqual([2, 3, 9]);
});
