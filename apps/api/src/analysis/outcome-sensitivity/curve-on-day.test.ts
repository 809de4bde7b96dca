import { expect, it } from "vitest";
import type { FollowedCase } from "../survival/followed-cases.ts";
import { survivalCurves } from "../survival/survival-curves.ts";
import { curveOnDay } from "./curve-on-day.ts";

const followed = (days: number, cause: string | null): FollowedCase => ({
  ...{ centerId: 1, cohortId: 1, caseId: days, personId: `${days}`, kindredId: null, indexMember: null },
  ...{ categories: [], history: { courses: [], assessments: [], lastFollowUpDay: null } },
  followUp: { kind: "FOLLOWED", days, cause, afterDays: days },
});

function onDay(cases: readonly FollowedCase[], day: number) {
  const question = { event: "RELAPSE", by: [], genotypeCohorts: [1] } as const;
  const [curve] = survivalCurves({ followed: cases, units: cases }, question).curves;
  if (!curve) throw new Error("one curve was expected");
  const { free, had } = curveOnDay(curve, "RELAPSE", day);
  return [free?.share ?? null, had?.share ?? null];
}

// Relapses on days 40 and 100, a stop on day 200: nobody is free after it, and 2 of 3 have relapsed, whatever the day.
it("stays where it is once everyone had an event, and is unknown where somebody was cut off before the day", () => {
  const ended = [followed(40, "RELAPSE"), followed(100, "RELAPSE"), followed(200, "DISCONTINUATION")];
  expect(onDay(ended, 365)).toEqual([0, expect.closeTo(2 / 3, 12)]);
  expect(onDay([...ended, followed(300, null)], 365)).toEqual([null, null]);
});
