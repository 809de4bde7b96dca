import { describe, expect, it } from "vitest";
import { followUpNotes } from "./follow-up-notes.ts";
import type { FollowedCase } from "./followed-cases.ts";
import { survivalComparisons } from "./survival-test.ts";

/** Cases of a group: days followed, with an event where written as negative. */
const group = (name: string, ...days: number[]): FollowedCase[] =>
  days.map((written, at) => ({
    ...{ centerId: 1, cohortId: 1, caseId: at, personId: `${name} ${at}`, kindredId: null, indexMember: null },
    history: { courses: [], assessments: [], lastFollowUpDay: null },
    categories: [name],
    followUp: {
      kind: "FOLLOWED",
      days: Math.abs(written),
      cause: written < 0 ? "RELAPSE" : null,
      afterDays: Math.abs(written),
    },
  }));

const noted = (units: readonly FollowedCase[]) =>
  followUpNotes(units, survivalComparisons(units, { event: "RELAPSE", by: ["SEX"] })).map(({ text }) => text.en);

describe("groups that are followed unlike long", () => {
  // Cut off on day 100 all, against day 200: 200 / 100 = 2. The event on day 50 cuts the reverse curve off.
  it("are warned of from twice the median follow-up on, where p is by permutation", () => {
    const shorter = group("A", 100, 100, 100);
    expect(noted([...shorter, ...group("B", -50, 200, 200, 200)])).toEqual([
      expect.stringContaining("from 100 to 200 days"),
    ]);
    expect(noted([...shorter, ...group("B", -50, 199, 199, 199)])).toEqual([]);
  });

  // All of B had the event, the last on day 400: cut off they would be later than that.
  it("are warned of by the last day seen where nobody of a group was cut off", () => {
    const all = [...group("A", 100, 100, -90, 100), ...group("B", -50, -60, -400)];
    expect(noted(all)).toEqual([expect.stringContaining("from 100 to at least 400 days")]);
  });

  it("are not warned of where p is asymptotic, from 20 events on, or where nothing is compared", () => {
    const events = Array.from({ length: 20 }, () => -50);
    expect(noted([...group("A", 100, 100, 100), ...group("B", ...events, 300, 300, 300)])).toEqual([]);
    expect(noted(group("A", -50, 100, 300))).toEqual([]);
  });
});
