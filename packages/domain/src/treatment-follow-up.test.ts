import { describe, expect, it } from "vitest";
import { datedFollowUp, SURVIVAL_CAUSES, type TreatedHistory, treatmentFollowUp } from "./treatment-follow-up.ts";

type Course = TreatedHistory["courses"][number];
type Visit = TreatedHistory["assessments"][number];

const anakinra = (startDay: number, stopDay: number | null, stopReason: Course["stopReason"] = null): Course => ({
  ...{ atc: "L04AC03", startDay, stopDay, stopReason },
  doseValue: 100,
  doseUnit: "mg/d",
});
const visit = (day: number, pga: number | null, crpMgPerL: number | null, parts: Partial<Visit> = {}): Visit => ({
  ...{ day, pga, crpMgPerL },
  flare: null,
  steroidMgPerDay: null,
  responseRecorded: null,
  ...parts,
});
const history = (courses: Course[], assessments: Visit[] = [], lastFollowUpDay: number | null = null) => ({
  ...{ courses, assessments, lastFollowUpDay },
});
const CLUSTER = { code: "cluster-2018", version: 1 };
const CLINICIAN = { code: "clinician", version: 1 };

/** Active on day 0, in response from day 15 on. */
const responder = [visit(0, 3, 60), visit(15, 1, 8)];

describe("discontinuation", () => {
  it("counts from the first dose to the stop of the first regimen, by its reason", () => {
    const stopped = history([anakinra(0, 200), anakinra(201, 420, "SECONDARY_LOSS"), anakinra(500, 600, "REMISSION")]);
    expect(datedFollowUp(stopped, "DISCONTINUATION", null)).toEqual({
      ...{ kind: "FOLLOWED", days: 420, cause: "SECONDARY_LOSS", afterDays: 420 },
    });
  });

  it("is cut off on the last known day while treatment goes on, and where a case was lost", () => {
    expect(treatmentFollowUp(history([anakinra(0, null)], [visit(90, 1, 5)], 80), "DISCONTINUATION", null)).toEqual({
      ...{ days: 90, cause: null },
    });
    const lost = history([anakinra(0, 120, "LOST_TO_FOLLOW_UP")]);
    expect(treatmentFollowUp(lost, "DISCONTINUATION", null)).toEqual({ days: 120, cause: null });
    expect(SURVIVAL_CAUSES.DISCONTINUATION).not.toContain("LOST_TO_FOLLOW_UP");
  });

  it("counts a stop without a reason as OTHER, and leaves out a case nothing more is known of", () => {
    expect(treatmentFollowUp(history([anakinra(0, 30)]), "DISCONTINUATION", null)?.cause).toBe("OTHER");
    expect(datedFollowUp(history([anakinra(0, null)]), "DISCONTINUATION", null)).toEqual({
      ...{ kind: "NOT_FOLLOWED", reason: "NO_FOLLOW_UP" },
    });
    expect(datedFollowUp(history([]), "DISCONTINUATION", null)).toEqual({
      ...{ kind: "NOT_FOLLOWED", reason: "NEVER_TREATED" },
    });
  });
});

describe("first response", () => {
  // PGA 3 → 3 on day 15, 3 → 1 with CRP 60 → 8 on day 30: seen on day 30, free of it on day 15.
  it("comes between the last visit without and the first visit with a response", () => {
    const late = history([anakinra(0, null)], [visit(0, 3, 60), visit(15, 3, 55), visit(30, 1, 8)]);
    expect(datedFollowUp(late, "FIRST_RESPONSE", CLUSTER)).toEqual({
      ...{ kind: "FOLLOWED", days: 30, cause: "FIRST_RESPONSE", afterDays: 15 },
    });
  });

  it("competes with a stop, and is cut off at the last visit that tells", () => {
    const none = [visit(0, 3, 60), visit(15, 3, 55), visit(40, 1, null)];
    expect(treatmentFollowUp(history([anakinra(0, 60, "PRIMARY_FAILURE")], none), "FIRST_RESPONSE", CLUSTER)).toEqual({
      days: 60,
      cause: "DISCONTINUATION",
    });
    expect(treatmentFollowUp(history([anakinra(0, null)], none, 300), "FIRST_RESPONSE", CLUSTER)).toEqual({
      ...{ days: 15, cause: null },
    });
  });

  it("is surely not there at a visit with PGA as before, whatever the CRP", () => {
    const unchanged = history([anakinra(0, null)], [visit(0, 3, 60), visit(40, 3, null), visit(60, 1, null)]);
    expect(treatmentFollowUp(unchanged, "FIRST_RESPONSE", CLUSTER)).toEqual({ days: 40, cause: null });
  });

  it("as a clinician recorded it is dated by the record", () => {
    const recorded = history(
      [anakinra(0, null)],
      [visit(30, null, null, { responseRecorded: "NONE" }), visit(90, null, null, { responseRecorded: "PARTIAL" })],
    );
    expect(datedFollowUp(recorded, "FIRST_RESPONSE", CLINICIAN)).toMatchObject({ days: 90, afterDays: 30 });
  });

  it("names why a case is in no risk set", () => {
    const reason = (courses: Course[], visits: Visit[]) => {
      const followed = datedFollowUp(history(courses, visits), "FIRST_RESPONSE", CLUSTER);
      return followed.kind === "NOT_FOLLOWED" ? followed.reason : null;
    };
    const open = [anakinra(0, null)];
    expect(reason(open, [visit(15, 1, 8)])).toBe("BASELINE_MISSING");
    expect(reason(open, [visit(0, 1, 8), visit(15, 1, 8)])).toBe("NOT_EVALUABLE");
    expect(reason(open, [visit(0, 1, null), visit(15, 1, 8)])).toBe("NOT_EVALUABLE");
    expect(reason(open, [visit(0, 3, null), visit(15, 1, 8)])).toBe("BASELINE_MISSING");
    expect(reason(open, [visit(0, 3, 60)])).toBe("NO_ASSESSMENT_ON_DRUG");
    const tocilizumab = { ...anakinra(-30, 40), atc: "L04AC07" };
    expect(reason([...open, tocilizumab], responder)).toBe("CRP_UNDER_IL6_BLOCKADE");
  });
});

describe("what is seen once another biologic is added", () => {
  const canakinumab = (startDay: number, stopDay: number | null) => ({
    ...anakinra(startDay, stopDay),
    atc: "L04AC08",
  });
  const late = [visit(0, 3, 60), visit(4, 3, 55), visit(15, 1, 8), visit(200, 1, 5)];

  // Canakinumab from day 5: the response on day 15 may be its. Nothing is known of anakinra alone after day 4.
  it("tells of no response to anakinra: the case is followed to the last visit before", () => {
    const added = [anakinra(0, null), canakinumab(5, null)];
    expect(treatmentFollowUp(history(added, late), "FIRST_RESPONSE", CLUSTER)).toEqual({ days: 4, cause: null });
    const recorded = [
      visit(4, null, null, { responseRecorded: "NONE" }),
      visit(15, 1, 8, { responseRecorded: "PARTIAL" }),
    ];
    expect(treatmentFollowUp(history(added, recorded), "FIRST_RESPONSE", CLINICIAN)).toEqual({ days: 4, cause: null });
  });

  it("still tells on the day the other begins, and a stop of anakinra afterwards still competes", () => {
    const onThatDay = [anakinra(0, null), canakinumab(15, null)];
    expect(treatmentFollowUp(history(onThatDay, late), "FIRST_RESPONSE", CLUSTER)?.cause).toBe("FIRST_RESPONSE");
    const stopped = [anakinra(0, 60, "OTHER"), canakinumab(5, null)];
    expect(treatmentFollowUp(history(stopped, late), "FIRST_RESPONSE", CLUSTER)).toEqual({
      ...{ days: 60, cause: "DISCONTINUATION" },
    });
  });

  // Etanercept to day 10 beside anakinra: day 4 tells nothing, day 15 does.
  it("or while one begun before is given, and tells again once that one has stopped", () => {
    const etanercept = { ...anakinra(-90, 10), atc: "L04AB01" };
    expect(datedFollowUp(history([etanercept, anakinra(0, null)], late), "FIRST_RESPONSE", CLUSTER)).toMatchObject({
      ...{ days: 15, cause: "FIRST_RESPONSE", afterDays: 0 },
    });
  });

  // Response on day 15, quiet on 90, canakinumab from 120: two flares later are not anakinra's. 90 − 15 = 75.
  it("tells of no relapse under anakinra alone", () => {
    const visits = [...responder, visit(90, 1, 5), visit(180, 3, 40), visit(270, 2, 35)];
    const added = history([anakinra(0, null), canakinumab(120, null)], visits);
    expect(treatmentFollowUp(added, "RELAPSE", CLUSTER)).toEqual({ days: 75, cause: null });
  });
});

describe("relapse", () => {
  // Clock from day 15. Flares on 180 and 270, quiet on 90: relapse first seen 180 − 15 = 165, free on 90 − 15 = 75.
  it("is the first of two flares in a row, from the day of the response", () => {
    const visits = [...responder, visit(90, 1, 5), visit(180, 3, 40), visit(270, 2, 35)];
    expect(datedFollowUp(history([anakinra(0, null)], visits), "RELAPSE", CLUSTER)).toEqual({
      ...{ kind: "FOLLOWED", days: 165, cause: "RELAPSE", afterDays: 75 },
    });
  });

  it("is not a single flare, and a visit that does not tell is passed over", () => {
    const single = [...responder, visit(90, 3, 40), visit(180, 1, 5)];
    expect(treatmentFollowUp(history([anakinra(0, null)], single), "RELAPSE", CLUSTER)).toEqual({
      ...{ days: 165, cause: null },
    });
    const twoAround = [...responder, visit(90, 3, 40), visit(120, null, null), visit(180, 3, 40)];
    expect(treatmentFollowUp(history([anakinra(0, null)], twoAround), "RELAPSE", CLUSTER)?.days).toBe(75);
  });

  it("is a single flare that a higher dose, a steroid or another biologic follows within 28 days", () => {
    const visits = [...responder, visit(90, 3, 40), visit(180, 1, 5)];
    const causeWith = (more: Course, first = anakinra(0, null)) =>
      treatmentFollowUp(history([first, more], visits), "RELAPSE", CLUSTER)?.cause;
    const until100 = anakinra(0, 100);
    expect(causeWith({ ...anakinra(101, null), doseValue: 200 }, until100)).toBe("RELAPSE");
    expect(causeWith({ ...anakinra(101, null), doseValue: 100 }, until100)).toBe(null);
    expect(causeWith({ ...anakinra(118, null), atc: "H02AB07" })).toBe("RELAPSE");
    expect(causeWith({ ...anakinra(119, null), atc: "H02AB07" })).toBe(null);
    expect(causeWith({ ...anakinra(95, null), atc: "L04AC08" })).toBe("RELAPSE");
  });

  // Quiet on day 90, a flare on 180 that nobody saw confirmed: free of a relapse for 90 − 15 = 75 days, not for 165.
  it("may have begun with an unconfirmed flare at the last visit: the follow-up ends at the visit before", () => {
    const visits = [...responder, visit(90, 1, 5), visit(180, 3, 40)];
    const open = history([anakinra(0, null)], [...visits, visit(200, null, null)]);
    expect(treatmentFollowUp(open, "RELAPSE", CLUSTER)).toEqual({ days: 75, cause: null });
    const lost = history([anakinra(0, 190, "LOST_TO_FOLLOW_UP")], visits);
    expect(treatmentFollowUp(lost, "RELAPSE", CLUSTER)).toEqual({ days: 75, cause: null });
    const onlyFlare = history([anakinra(0, null)], [...responder, visit(180, 3, 40)]);
    expect(datedFollowUp(onlyFlare, "RELAPSE", CLUSTER)).toEqual({ kind: "NOT_FOLLOWED", reason: "NO_FOLLOW_UP" });
  });

  it("competes with a stop on drug and is not looked for after it", () => {
    const visits = [...responder, visit(90, 1, 5), visit(180, 3, 40), visit(200, 3, 40)];
    expect(treatmentFollowUp(history([anakinra(0, 100, "REMISSION")], visits), "RELAPSE", CLUSTER)).toEqual({
      ...{ days: 85, cause: "DISCONTINUATION" },
    });
  });

  it("has nobody in its risk set who never responded", () => {
    const never = history([anakinra(0, null)], [visit(0, 3, 60), visit(15, 3, 58)]);
    expect(datedFollowUp(never, "RELAPSE", CLUSTER)).toEqual({ kind: "NOT_FOLLOWED", reason: "NO_RESPONSE" });
    expect(() => treatmentFollowUp(never, "RELAPSE", null)).toThrow(RangeError);
  });
});
