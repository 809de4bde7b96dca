import type { ReadingPlan } from "@nlrp12/intake";
import { describe, expect, it } from "vitest";
import { fromOn, madeAgain, withoutRepairs, withRepairs } from "./repair-log.ts";

const EMPTY: ReadingPlan = { settings: {}, mapping: null, repairs: [] };
const shift = { kind: "SHIFT_DAYS" } as const;
const first = { kind: "KEEP_FIRST", sheet: "cases" } as const;
const second = { kind: "KEEP_FIRST", sheet: "samples" } as const;

describe("the history of repairs", () => {
  it("records what is done, each with an id and its time", () => {
    const { plan, recorded } = withRepairs(EMPTY, [shift, first]);
    expect(plan.repairs).toEqual(recorded);
    expect(recorded.map(({ kind }) => kind)).toEqual(["SHIFT_DAYS", "KEEP_FIRST"]);
    expect(new Set(recorded.map(({ id }) => id)).size).toBe(2);
    expect(EMPTY.repairs).toEqual([]);
  });

  it("takes back one in the middle and puts it back in its place", () => {
    const { plan } = withRepairs(EMPTY, [shift, first, second]);
    const middle = plan.repairs[1]?.id ?? "";
    const { plan: without, taken } = withoutRepairs(plan, [middle]);
    expect(without.repairs.map(({ id }) => id)).toEqual([plan.repairs[0]?.id, plan.repairs[2]?.id]);
    expect(madeAgain(without, taken)).toEqual(plan);
  });

  it("goes back to a point and forward again", () => {
    const { plan } = withRepairs(EMPTY, [shift, first, second]);
    const { plan: before, taken } = withoutRepairs(plan, fromOn(plan, plan.repairs[1]?.id ?? ""));
    expect(before.repairs).toEqual(plan.repairs.slice(0, 1));
    expect(madeAgain(before, taken)).toEqual(plan);
  });
});
