import type { CaseRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { caseContentHash, caseRecordsOf, releaseChecksum } from "#cases/writing";
import { planRelease, totalsOf } from "./release-plan.ts";

const row = (caseCode: string, group: CaseRow["group"]): CaseRow => ({
  caseCode,
  group,
  sex: "FEMALE",
  kindredCode: null,
  indexMember: null,
  ageAtOnsetYears: 4,
  ageAtInclusionBand: null,
  lastFollowUpDay: null,
});

const fileOf = (...cases: readonly CaseRow[]) => caseRecordsOf({ ...EMPTY_COHORT_FILE, cases });
const salt = Buffer.alloc(16, 7);
const released = (of: CaseRow, caseId: number) => ({
  caseCode: of.caseCode,
  caseId,
  version: 1,
  caseGroup: of.group,
  salt,
  contentHash: caseContentHash(salt, fileOf(of)[0] ?? fail(), null),
  samples: 3,
  measurements: 12,
});
const fail = (): never => {
  throw new Error("the fixture has a case");
};
const nothing = { removals: new Set<string>(), citations: new Map<string, string>() };

describe("the plan of a release", () => {
  const [first, second, third] = [row("P1", "PATIENT"), row("P2", "PATIENT"), row("C1", "HEALTHY_CONTROL")];
  const previous = [released(first, 1), released(second, 2), released(third, 3)];

  it("lets an unchanged case stand, writes a changed one anew and adds a new one", () => {
    const plan = planRelease(fileOf(first, { ...second, sex: "MALE" }, row("K1", "CARRIER")), previous, nothing);
    // P1 and C1 (missing from the file) stand; P2 changed; K1 is new.
    expect(plan.changes).toEqual({ added: 1, changed: 1, unchanged: 2, removed: 0 });
    expect(plan.standing.map((held) => held.caseCode)).toEqual(["P1", "C1"]);
  });

  it("takes a missing case out only when it is ticked for removal", () => {
    const plan = planRelease(fileOf(first), previous, { ...nothing, removals: new Set(["C1", "P1"]) });
    // P1 is in the file, so its tick says nothing.
    expect(plan.changes).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 1 });
  });

  it("counts patients and controls apart, carriers as neither, and names the largest case", () => {
    const plan = planRelease(fileOf(row("K1", "CARRIER")), previous, nothing);
    // Three standing cases of 12 measurements and 3 samples each, one new carrier without any.
    expect(totalsOf(plan)).toEqual({ patients: 2, controls: 1, cases: 4, measurements: 36, largestCaseSamples: 3 });
  });
});

describe("the checksum of a release", () => {
  it("does not depend on the order of its cases", () => {
    const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(releaseChecksum([a, b]).equals(releaseChecksum([b, a]))).toBe(true);
    expect(releaseChecksum([a, b]).equals(releaseChecksum([a]))).toBe(false);
  });

  it("changes with the salt of a case, so equal cases cannot be told from their hashes", () => {
    const [content] = fileOf(row("P1", "PATIENT"));
    const record = content ?? fail();
    expect(caseContentHash(salt, record, null).equals(caseContentHash(Buffer.alloc(16, 8), record, null))).toBe(false);
  });
});
