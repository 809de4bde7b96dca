import type { StopReason, TreatedHistory } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { outcomeAfter, relapsedWithinYear } from "./prediction-outcome.ts";

type Activity = readonly [pga: number, crpMgPerL: number];
const ACTIVE: Activity = [3, 60];
const QUIET: Activity = [1, 8];

/** Anakinra from day 0, seen on the days given; in response at a visit that is quiet. */
function treated(visits: Readonly<Record<number, Activity>>, stop?: readonly [day: number, reason: StopReason]) {
  const [stopDay = null, stopReason = null] = stop ?? [];
  return {
    courses: [{ atc: "L04AC03", startDay: 0, stopDay, stopReason, doseValue: 100, doseUnit: "mg/d" }],
    assessments: Object.entries({ 0: ACTIVE, ...visits }).map(([day, [pga, crpMgPerL]]) => ({
      ...{ day: Number(day), pga, crpMgPerL },
      ...{ flare: null, steroidMgPerDay: null, responseRecorded: null },
    })),
    lastFollowUpDay: null,
  } satisfies TreatedHistory;
}

const CLUSTER = { code: "cluster-2018", version: 1 };
const after = (history: TreatedHistory, outcome: "RESPONSE" | "RELAPSE") =>
  outcomeAfter(history, outcome, { definition: CLUSTER, landmark: 30 });

// The landmark of day 30 closes on day 37, and outcomes are looked for to day 402.
describe("a stop after the landmark", () => {
  const unmoved = { 15: ACTIVE, 60: ACTIVE };

  it.each(["PRIMARY_FAILURE", "ADVERSE_EVENT", "OTHER"] as const)(
    "for %s before any response is an outcome without it",
    (reason) => {
      expect(after(treated(unmoved, [80, reason]), "RESPONSE")).toEqual({ kind: "KNOWN", outcome: false });
    },
  );

  it("by loss to follow-up leaves open whether a response came, as a short follow-up does", () => {
    const tooShort = { kind: "NOT_KNOWN", reason: "FOLLOWED_TOO_SHORT" };
    expect(after(treated(unmoved, [80, "LOST_TO_FOLLOW_UP"]), "RESPONSE")).toEqual(tooShort);
    expect(after(treated(unmoved), "RESPONSE")).toEqual(tooShort);
  });

  it("changes nothing of a response seen before it, and a stop by the landmark leaves the case out", () => {
    const late = treated({ 15: ACTIVE, 60: QUIET }, [80, "REMISSION"]);
    expect(after(late, "RESPONSE")).toEqual({ kind: "KNOWN", outcome: true });
    const early = treated({ 15: ACTIVE }, [37, "PRIMARY_FAILURE"]);
    expect(after(early, "RESPONSE")).toEqual({ kind: "NOT_KNOWN", reason: "STOPPED_BY_LANDMARK" });
  });

  it("hides whether a relapse was to come: the case is left out, and why it stopped is kept", () => {
    const stopped = treated({ 15: QUIET, 90: QUIET }, [200, "REMISSION"]);
    const hidden = { kind: "STOPPED_BEFORE_OUTCOME", stopReason: "REMISSION" };
    expect(after(stopped, "RELAPSE")).toEqual(hidden);
    expect(relapsedWithinYear(stopped, CLUSTER)).toEqual(hidden);
  });
});
