import type { CaseRow, CohortFile } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { cohortOf } from "@nlrp12/intake";
import { describe, expect, it } from "vitest";
import { caseContentHash, caseRecordsOf, releaseChecksum, roundsOf } from "#cases/writing";
import { casesToSettle, changesOf, planRelease, totalsOf } from "./release-plan.ts";

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

const fileOf = (...cases: readonly CaseRow[]): CohortFile => ({ ...EMPTY_COHORT_FILE, cases });
const contentOf = (of: CaseRow) => caseRecordsOf(fileOf(of))[0] ?? fail();
const salt = Buffer.alloc(16, 7);
const released = (of: CaseRow, caseId: number) => ({
  caseCode: of.caseCode,
  caseId,
  version: 1,
  caseGroup: of.group,
  salt,
  citation: null,
  contentHash: caseContentHash(salt, contentOf(of), null),
  samples: 3,
  measurements: 12,
});
const fail = (): never => {
  throw new Error("the fixture has a case");
};
const nothing = { removals: new Set<string>(), touched: new Set<string>() };

/** What a file makes of the cases released before. */
async function settled(file: CohortFile, previous: readonly ReturnType<typeof released>[], wishes = nothing) {
  const rounds = roundsOf(cohortOf(file));
  const plan = planRelease(rounds.caseCodes, previous, wishes);
  const caseIds = new Map(plan.toSettle.map((code, index) => [code, plan.released.get(code)?.caseId ?? 10 + index]));
  const cases = casesToSettle(plan, { caseIds, highestVersions: new Map(), citations: new Map() });
  await rounds.number({ centerId: 1, cohortId: 1, assays: new Map(), kindreds: new Map() });
  const { standing, written } = await rounds.settle({ cases, before: null, spare: null });
  const stood = previous.filter(({ caseCode }) => standing.includes(caseCode));
  const held = { standing: [...plan.standing, ...stood], written };
  return { held, changes: changesOf(held, plan.removed) };
}

describe("the plan of a release", () => {
  const [first, second, third] = [row("P1", "PATIENT"), row("P2", "PATIENT"), row("C1", "HEALTHY_CONTROL")];
  const previous = [released(first, 1), released(second, 2), released(third, 3)];

  it("lets an unchanged case stand, writes a changed one anew and adds a new one", async () => {
    const plan = await settled(fileOf(first, { ...second, sex: "MALE" }, row("K1", "CARRIER")), previous);
    // P1 and C1 (missing from the file) stand; P2 changed; K1 is new.
    expect(plan.changes).toEqual({ added: 1, changed: 1, unchanged: 2, removed: 0 });
    expect(plan.held.standing.map((held) => held.caseCode).sort()).toEqual(["C1", "P1"]);
  });

  it("takes a missing case out only when it is ticked for removal", async () => {
    const plan = await settled(fileOf(first), previous, { ...nothing, removals: new Set(["C1", "P1"]) });
    // P1 is in the file, so its tick says nothing.
    expect(plan.changes).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 1 });
  });

  it("counts patients and controls apart, carriers as neither, and names the largest case", async () => {
    const { held } = await settled(fileOf(row("K1", "CARRIER")), previous);
    // Three standing cases of 12 measurements and 3 samples each, one new carrier without any.
    expect(totalsOf(held)).toEqual({ patients: 2, controls: 1, cases: 4, measurements: 36, largestCaseSamples: 3 });
  });
});

describe("the checksum of a release", () => {
  it("does not depend on the order of its cases", () => {
    const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(releaseChecksum([a, b]).equals(releaseChecksum([b, a]))).toBe(true);
    expect(releaseChecksum([a, b]).equals(releaseChecksum([a]))).toBe(false);
  });

  it("changes with the salt of a case, so equal cases cannot be told from their hashes", () => {
    const record = contentOf(row("P1", "PATIENT"));
    expect(caseContentHash(salt, record, null).equals(caseContentHash(Buffer.alloc(16, 8), record, null))).toBe(false);
  });
});
