import type { CohortFile } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import { checked, SMALL_COHORT, zipOf } from "../checking/small-cohort.fixture.ts";
import { caseContent, differenceOf, mergeForPublishing } from "../index.ts";

async function cohort(changes: Partial<typeof SMALL_COHORT> = {}): Promise<CohortFile> {
  const { file } = await checked(zipOf({ ...SMALL_COHORT, ...changes }));
  if (!file) throw new Error("the cohort was refused");
  return file;
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
    expect(mergeForPublishing(before, blank, { ...erase, removals: [] })).toEqual(blank);
  });

  it("counts a changed assay limit as a change of each case measured with it", async () => {
    const assays = SMALL_COHORT.assays.map((line, row) => (row === 1 ? line.with(3, "1") : line));
    expect(differenceOf(await cohort(), await cohort({ assays }), keep).counts.CHANGED).toBe(2);
  });
});

describe("publishing a file that lacks a case", () => {
  it("keeps the case with all it has, unless it is ticked for removal", async () => {
    const [before, next] = [await cohort(), await cohort(onlyPatient)];
    const { cases, counts } = differenceOf(before, next, keep);
    expect(counts).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 1, MISSING: 1 });
    expect(cases[1]).toMatchObject({ caseCode: "C-001", change: "MISSING", fields: [] });
    const kept = mergeForPublishing(before, next, { ...keep, removals: [] });
    expect(caseContent(kept)).toEqual(caseContent(before));
    const removed = mergeForPublishing(before, next, { ...keep, removals: ["C-001", "P-001"] });
    expect(removed.cases.map(({ caseCode }) => caseCode)).toEqual(["P-001"]);
    expect(removed.measurements.map(({ sampleCode }) => sampleCode)).toEqual(["S-0101"]);
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
    expect(control).toContain('"assayCode":"A1"');
    expect(control).not.toContain("P-001");
    expect(JSON.parse(control)).toMatchObject({ cases: [{ caseCode: "C-001" }], measurements: [{ value: 6.5 }] });
  });
});
