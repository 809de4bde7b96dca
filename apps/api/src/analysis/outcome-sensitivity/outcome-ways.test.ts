import { ANAKINRA, type TreatedHistory } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { eachPerson, oneOfEachFamily, withoutEachCenter, withoutSteroids } from "./outcome-ways.ts";
import { underSteroidsAtStart } from "./steroids-at-start.ts";

const member = (name: string, centerId: number, kindredId: string | null, isIndex = false) => ({
  ...{ name, centerId, kindredId, isIndex },
});
type Member = ReturnType<typeof member>;
const names = (members: readonly Member[]): string => members.map(({ name }) => name).join("");

describe("the sensitivity set of an outcome", () => {
  // Two of one family, the second its index member, and one alone at another center.
  const members = [member("a", 1, "K"), member("b", 1, "K", true), member("c", 2, null)];
  const byFamily = (kindredsReadable: boolean) =>
    oneOfEachFamily(members, { kindredsReadable, within: () => "", isIndex: ({ isIndex }) => isIndex });

  it("counts the index member of a family, and says whom that leaves out", () => {
    const way = byFamily(true);
    expect([names(way.members), way.changed, way.reason]).toEqual(["bc", 1, null]);
    expect(byFamily(false)).toMatchObject({ members: [], changed: 0, reason: "KINDREDS_NOT_READABLE" });
  });

  it("counts each person, and says who shared a family with another of the same part", () => {
    const parts = new Map([
      ["a", "women"],
      ["b", "women"],
      ["c", "women"],
    ]);
    const way = eachPerson(members, ({ name }) => parts.get(name) ?? null);
    expect([names(way.members), way.changed, way.reason]).toEqual(["abc", 2, null]);
    expect(way.members.map(({ kindredId }) => kindredId)).toEqual([null, null, null]);
    parts.set("b", "men");
    expect(eachPerson(members, ({ name }) => parts.get(name) ?? null).changed).toBe(0);
    parts.delete("a");
    expect(eachPerson(members, ({ name }) => parts.get(name) ?? null).changed).toBe(0);
  });

  it("leaves each center out in its turn, and none where there is but one", () => {
    const ways = withoutEachCenter(members).map((way) => [way.centerId, names(way.members), way.changed]);
    expect(ways).toEqual([
      [1, "c", 2],
      [2, "ab", 1],
    ]);
    expect(withoutEachCenter(members.slice(0, 2))).toMatchObject([{ centerId: null, reason: "ONE_CENTER_ONLY" }]);
  });

  it("keeps those of whom no steroid is known, and says so where nobody is left or nothing may be read", () => {
    const known = new Map([
      ["a", true],
      ["b", false],
    ]);
    const way = withoutSteroids(members, ({ name }) => known.get(name) ?? null);
    expect([names(way.members), way.changed]).toEqual(["bc", 1]);
    expect(withoutSteroids(members, () => true)).toMatchObject({ reason: "NOTHING_LEFT", changed: 3 });
    expect(withoutSteroids(members, null)).toMatchObject({ reason: "CLINICAL_NOT_READABLE", changed: 0 });
  });
});

describe("steroids when anakinra was begun", () => {
  const course = (atc: string, startDay: number, stopDay: number | null): TreatedHistory["courses"][number] => ({
    ...{ atc, startDay, stopDay, stopReason: null, doseValue: null, doseUnit: null },
  });
  const visit = (day: number, steroidMgPerDay: number | null): TreatedHistory["assessments"][number] => ({
    ...{ day, steroidMgPerDay, pga: null, crpMgPerL: null, flare: null, responseRecorded: null },
  });
  const history = (parts: Partial<TreatedHistory>): TreatedHistory => ({
    ...{ courses: [course(ANAKINRA, 0, null)], assessments: [], lastFollowUpDay: null, ...parts },
  });

  it("are a dose within seven days of the first one, or a course that covers it", () => {
    expect(underSteroidsAtStart(history({ assessments: [visit(-7, 10)] }))).toBe(true);
    expect(underSteroidsAtStart(history({ assessments: [visit(-7, 0), visit(30, 20)] }))).toBe(false);
    expect(underSteroidsAtStart(history({ assessments: [visit(8, 10), visit(0, null)] }))).toBeNull();
    const covered = [course(ANAKINRA, 0, null), course("H02AB07", -20, 0)];
    expect(underSteroidsAtStart(history({ courses: covered }))).toBe(true);
    expect(underSteroidsAtStart(history({ courses: [] }))).toBeNull();
  });
});
