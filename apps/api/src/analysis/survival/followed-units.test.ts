import { describe, expect, it } from "vitest";
import type { FollowedCase } from "./followed-cases.ts";
import { followedUnits } from "./followed-units.ts";
import { survivalCurves } from "./survival-curves.ts";
import { survivalComparisons } from "./survival-test.ts";

interface Known {
  readonly kindredId?: string;
  readonly indexMember?: boolean;
  readonly group?: string;
}

const followed = (caseId: number, days: number, cause: string | null, known: Known = {}): FollowedCase => ({
  ...{ centerId: 1, cohortId: 1, caseId, personId: `person ${caseId}` },
  ...{ kindredId: known.kindredId ?? null, indexMember: known.indexMember ?? null },
  ...{ categories: [known.group ?? "FEMALE"], history: { courses: [], assessments: [], lastFollowUpDay: null } },
  followUp: { kind: "FOLLOWED", days, cause, afterDays: days },
});
const K = { kindredId: "K" };
const names = (cases: readonly FollowedCase[]): number[] => cases.map(({ caseId }) => caseId);

describe("the members that are counted", () => {
  it("are the index member of each family, or the first where it is not followed, and whoever has no family", () => {
    const L = { kindredId: "L" };
    const cases = [
      ...[followed(1, 10, "RELAPSE", K), followed(2, 20, null, { ...K, indexMember: true })],
      ...[followed(3, 30, null, L), followed(4, 5, "RELAPSE", { ...L, indexMember: false })],
      ...[followed(5, 40, null), followed(6, 50, null)],
    ];
    expect(names(followedUnits(cases))).toEqual([2, 3, 5, 6]);
  });

  it("are one in each group a family has members in", () => {
    const cases = [
      ...[followed(1, 10, "RELAPSE", K), followed(2, 20, null, K)],
      followed(3, 30, null, { ...K, group: "MALE" }),
    ];
    expect(names(followedUnits(cases))).toEqual([1, 3]);
  });
});

describe("three siblings who relapse on one day", () => {
  const siblings = [followed(1, 10, "RELAPSE", K), followed(2, 10, "RELAPSE", K), followed(3, 10, "RELAPSE", K)];
  const curveOf = (followedCases: readonly FollowedCase[], units: readonly FollowedCase[]) => {
    const question = { event: "RELAPSE", by: ["SEX"], genotypeCohorts: [1] } as const;
    const [curve] = survivalCurves({ followed: followedCases, units }, question).curves;
    return {
      ...{ n: curve?.n, units: curve?.units, kindreds: curve?.kindreds, events: curve?.free.events },
      ...{ atStart: curve?.atRisk[0], free: curve?.free.steps.find(({ days }) => days === 10)?.survival },
    };
  };

  // With one who is followed to day 20 two units, of which one relapses: 1/2; by person three of four: 1/4.
  it("are one unit of the curve, which still says how many persons and families it is of", () => {
    const cases = [...siblings, followed(4, 20, null)];
    const known = { n: 4, kindreds: 2 };
    expect(curveOf(cases, followedUnits(cases))).toEqual({ ...known, units: 2, events: 1, atStart: 2, free: 0.5 });
    expect(curveOf(cases, cases)).toEqual({ ...known, units: 4, events: 3, atStart: 4, free: 0.25 });
  });

  // Families: 3 relapses among 3 women, none among 3 men: one of the 20 ways to deal 3 of 6, and its mirror: 2/20.
  // Persons: 5 among 5, none among 3: one of the 56 ways to deal 3 of 8; the mirror is nearer (9/8 against 15/8): 1/56.
  it("make the p of families, not of persons, and are too few for one where they stand with one other", () => {
    const women = [...siblings, followed(4, 10, "RELAPSE"), followed(5, 10, "RELAPSE")];
    const men = [6, 7, 8].map((caseId) => followed(caseId, 20, null, { group: "MALE" }));
    const tested = (units: readonly FollowedCase[]) =>
      survivalComparisons(units, { event: "DISCONTINUATION", by: ["SEX"] })[0]?.result;
    const pOf = (pValue: number) => ({ kind: "TESTED", method: "EXACT", pValue: expect.closeTo(pValue, 12) });
    const persons = [...women, ...men];
    expect(tested(followedUnits(persons))).toMatchObject({ n: 6, events: 3, ...pOf(2 / 20) });
    expect(tested(persons)).toMatchObject({ n: 8, events: 5, ...pOf(1 / 56) });
    const few = [...siblings, followed(4, 10, "RELAPSE"), ...men];
    expect(tested(followedUnits(few))).toMatchObject({ kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PER_GROUP" });
    expect(tested(few)).toMatchObject({ kind: "TESTED" });
  });
});
