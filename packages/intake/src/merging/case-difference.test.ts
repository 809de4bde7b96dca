import type { CohortFile } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { checked, SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import { caseContent, cohortMerge, cohortOf, differenceOf, differencesOf } from "../index.ts";

async function cohort(changes: Partial<typeof SMALL_COHORT> = {}): Promise<CohortFile> {
  const { file } = await checked(zipOf({ ...SMALL_COHORT, ...changes }));
  if (!file) throw new Error("the cohort was refused");
  return file;
}

/** What is published of the cases given, laid over the release before them in one round. */
function merged(before: CohortFile, next: CohortFile, choice: { blankErases: boolean; cases?: string[] }): CohortFile {
  const codes = choice.cases ?? before.cases.map((row) => row.caseCode);
  const merge = cohortMerge(before.assays, cohortOf(next), choice);
  return merge.after(merge.before(cohortOf(before).slice(codes)), cohortOf(next).slice(codes));
}

const keep = { blankErases: false };
const erase = { blankErases: true };
const onlyPatient = {
  cases: SMALL_COHORT.cases.slice(0, 2),
  samples: SMALL_COHORT.samples.slice(0, 2),
  measurements: SMALL_COHORT.measurements.slice(0, 2),
};

describe("the difference between two files of a cohort", () => {
  it("has every case new in the first file and unchanged in the same file again", async () => {
    const file = await cohort();
    expect(differenceOf(null, file, keep).counts).toEqual({ NEW: 2, CHANGED: 0, UNCHANGED: 0, MISSING: 0 });
    expect(differenceOf(file, file, keep).counts).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 2, MISSING: 0 });
  });

  it("does not mind how a number was written", async () => {
    const written = SMALL_COHORT.measurements.map((line) => line.map((cell) => cell.replace("6.5", "6,50")));
    expect(differenceOf(await cohort(), await cohort({ measurements: written }), keep).counts.UNCHANGED).toBe(2);
  });

  it("shows each changed cell with what it was and what it becomes", async () => {
    const measurements = SMALL_COHORT.measurements.map((line) => line.map((cell) => (cell === "850" ? "<2.3" : cell)));
    const { cases, counts } = differenceOf(await cohort(), await cohort({ measurements }), keep);
    expect(counts).toEqual({ NEW: 0, CHANGED: 1, UNCHANGED: 1, MISSING: 0 });
    expect(cases[0]).toMatchObject({
      caseCode: "P-001",
      change: "CHANGED",
      rows: { measurements: { added: 0, removed: 0, changed: 1 } },
    });
    expect(cases[0]?.fields).toEqual([
      { sheet: "measurements", row: "S-0101 · IL_1B · A1", column: "value", from: "850", to: "<2.3" },
    ]);
  });

  it("lets a blank cell or an absent sheet erase nothing unless that is chosen", async () => {
    const before = await cohort();
    const blank = await cohort({
      cases: SMALL_COHORT.cases.map((line, row) => (row === 1 ? line.with(3, "") : line)),
      variants: [[""]],
    });
    expect(differenceOf(before, blank, keep).counts.UNCHANGED).toBe(2);
    const { cases } = differenceOf(before, blank, erase);
    expect(cases[0]?.fields).toEqual([{ sheet: "cases", row: "", column: "age_at_onset_years", from: "3", to: null }]);
    expect(cases[0]?.rows.variants).toEqual({ added: 0, removed: 1, changed: 0 });
    expect(merged(before, blank, erase)).toEqual(blank);
  });

  it("counts a changed assay limit as a change of each case measured with it", async () => {
    const assays = SMALL_COHORT.assays.map((line, row) => (row === 1 ? line.with(3, "1") : line));
    expect(differenceOf(await cohort(), await cohort({ assays }), keep).counts.CHANGED).toBe(2);
  });
});

describe("publishing a file that lacks a case", () => {
  it("keeps the case with all it has, unless it is left out of what is published", async () => {
    const [before, next] = [await cohort(), await cohort(onlyPatient)];
    const { cases, counts } = differenceOf(before, next, keep);
    expect(counts).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 1, MISSING: 1 });
    expect(cases[1]).toMatchObject({ caseCode: "C-001", change: "MISSING", fields: [] });
    expect(caseContent(merged(before, next, keep))).toEqual(caseContent(before));
    const removed = merged(before, next, { ...keep, cases: ["P-001"] });
    expect(removed.cases.map(({ caseCode }) => caseCode)).toEqual(["P-001"]);
    expect(removed.measurements.map(({ sampleCode }) => sampleCode)).toEqual(["S-0101"]);
  });
});

describe("a file laid over a release case by case", () => {
  const blank = { variants: [[""]], features: [[""]], cases: SMALL_COHORT.cases.map((line) => line.with(3, "")) };
  const otherAssay = { assays: SMALL_COHORT.assays.map((line, row) => (row === 1 ? line.with(3, "1") : line)) };
  const noMeasurements = { measurements: [[""]], assays: [[""]] };

  it.each([
    ["with blanks and without two sheets", blank],
    ["without a case", onlyPatient],
    ["without a case and with another limit of its assay", { ...onlyPatient, ...otherAssay }],
    ["without a measurement", noMeasurements],
  ])("gives and tells the same as laid over it as a whole: %s", async (_, changes) => {
    const [before, next] = [await cohort(), await cohort(changes)];
    const [known, file] = [cohortOf(before), cohortOf(next)];
    for (const settings of [keep, erase]) {
      const merge = cohortMerge(before.assays, file, settings);
      const rounds = known.caseCodes.map((code) => {
        const was = merge.before(known.slice([code]));
        return { was, becomes: merge.after(was, file.slice([code])) };
      });
      const whole = caseContent(merged(before, next, settings));
      expect(new Map(rounds.flatMap(({ becomes }) => [...caseContent(becomes)]))).toEqual(whole);
      const told = rounds.flatMap(({ was, becomes }) => differencesOf(was, becomes, new Set(file.caseCodes)));
      expect(told).toEqual(differenceOf(before, next, settings).cases);
    }
  });

  it("changes a case that the file lacks where the file describes its assay otherwise", async () => {
    const [before, next] = [await cohort(), await cohort({ ...onlyPatient, ...otherAssay })];
    const merge = cohortMerge(before.assays, cohortOf(next), keep);
    expect(merge.changedAssays).toEqual(["A1"]);
    const missing = merge.before(cohortOf(before).slice(["C-001"]));
    expect(missing.assays[0]?.lowerLimit).toBe(2);
    expect(merge.after(missing, cohortOf(next).slice(["C-001"])).assays[0]?.lowerLimit).toBe(1);
  });
});

describe("the content of a case", () => {
  it("is one text whatever the order of rows, with its assays and without other cases", async () => {
    const file = await cohort();
    const turned: CohortFile = {
      ...file,
      samples: file.samples.toReversed(),
      measurements: file.measurements.toReversed(),
    };
    expect(caseContent(turned)).toEqual(caseContent(file));
    const control = caseContent(file).get("C-001") ?? "";
    expect(control).toContain('"A1","LUMINEX"');
    expect(control).not.toContain("P-001");
    // Rows are arrays of their values in a fixed order, sheets in that of the dictionary.
    expect(JSON.parse(control)).toMatchObject({
      cases: [["C-001", "HEALTHY_CONTROL", "MALE", null, null, null, null, null]],
      measurements: [["S-0201", "IL_1B", "=", 6.5, "pg/mL", "A1", null]],
    });
  });
});
