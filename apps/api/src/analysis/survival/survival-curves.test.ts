import { expect, it } from "vitest";
import type { FollowedCase } from "./followed-cases.ts";
import { survivalCurves } from "./survival-curves.ts";

const followed = (days: number, cause: string | null, afterDays = days): FollowedCase => ({
  ...{
    centerId: 1,
    cohortId: 1,
    caseId: days,
    personId: `${days} ${cause}`,
    kindredId: null,
    indexMember: null,
    categories: [],
  },
  history: { courses: [], assessments: [], lastFollowUpDay: null },
  followUp: { kind: "FOLLOWED", days, cause, afterDays },
});

const QUESTION = { event: "RELAPSE", by: [], genotypeCohorts: [1] } as const;
const curvesOf = (cases: readonly FollowedCase[]) => survivalCurves({ followed: cases, units: cases }, QUESTION).curves;

// Cut off on day 19, stopped on day 20, cut off on day 25, relapsed between days 30 and 40. At risk on day 20: three, as
// in Kaplan–Meier; so 1/3 stopped then, and the relapse has the other 2/3.
it("has a case that was cut off the day before an event no longer at risk on the day of it", () => {
  const cases = [followed(19, null), followed(20, "DISCONTINUATION"), followed(25, null), followed(40, "RELAPSE", 30)];
  const [curve] = curvesOf(cases);
  expect(curve?.free.steps.find(({ days }) => days === 20)?.survival).toBeCloseTo(2 / 3, 12);
  expect(curve?.betweenVisits?.steps).toMatchObject([
    { afterDays: 20, byDays: 20, survival: expect.closeTo(2 / 3, 9) },
    { afterDays: 30, byDays: 40, survival: 0 },
  ]);
});

// Free on day 30, seen on day 31: the day is known. The relapse between days 30 and 40 may have come on it too.
it("takes an event seen the day after a visit without it as of that day, which later visits' spans hold", () => {
  const cases = [followed(31, "RELAPSE", 30), followed(40, "RELAPSE", 30)];
  const [curve] = curvesOf(cases);
  expect(curve?.betweenVisits).toMatchObject({ onKnownDay: 1, betweenVisits: 1 });
  expect(curve?.betweenVisits?.steps).toMatchObject([{ afterDays: 31, byDays: 31, survival: 0 }]);
});
