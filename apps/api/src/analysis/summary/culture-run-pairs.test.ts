import { describe, expect, it } from "vitest";
import { pooledRatio } from "../frame/ratio-pooling.ts";
import { stratumRatios } from "../frame/ratio-strata.ts";
import { controlStrata } from "./control-strata.ts";
import { cultureRunPairs } from "./culture-run-pairs.ts";
import { cytokineCells } from "./cytokine-cells.ts";
import { cytokineNotes } from "./cytokine-notes.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";
import { caseFolds } from "./fold-changes.ts";

/** A value of a person in a culture run, in pg/mL; controls are named C. */
function cultured(person: string, run: string | null, pgPerMl: number, kindredId: string | null = null): CytokineValue {
  const isControl = person.startsWith("C");
  return {
    ...{ centerId: 1, cohortId: 1, caseId: 1, caseCode: person, personId: person },
    ...{ kindredId, caseGroup: isControl ? "HEALTHY_CONTROL" : "PATIENT", phase: isControl ? "NONE" : "BEFORE" },
    ...{ sampleNo: 1, sampleDay: 0, nominalHours: null, lowerLimit: null, upperLimit: null },
    ...{ comparabilityClass: "IL_1B", platform: "ELISA", kit: null, batch: null, interference: null },
    ...{ logLower: Math.log(pgPerMl), logUpper: Math.log(pgPerMl), cultureRun: run, reported: "", categories: [] },
  };
}

// Runs differ tenfold, patients are 4, 8 and 16 times the control of their run: mean 8, whatever the runs.
const controls = [cultured("C1", "R1", 1), cultured("C2", "R2", 10), cultured("C3", "R3", 100)];
const patients = [cultured("P1", "R1", 4), cultured("P2", "R2", 80), cultured("P3", "R3", 1600)];

const ratioOf = (members: readonly CytokineValue[], others: readonly CytokineValue[] = controls) =>
  stratumRatios(members, controlStrata(others), "KINDRED")[0];

describe("controls of the same culture run", () => {
  it("are what each run's patients are compared with, where every patient of the group has some", () => {
    const ratio = ratioOf(patients);
    expect(ratio).toMatchObject({ denominatorKind: "SAME_CULTURE_RUN" });
    expect(ratio?.outcome).toMatchObject({ kind: "RATIO", estimator: "PAIRED_T", nNumerator: 3, nDenominator: 3 });
    expect(ratio?.outcome.kind === "RATIO" && ratio.outcome.value).toBeCloseTo(8, 10);
    // sd of log2 (2, 3, 4) is 1; 4.3027 · 1 / √3 = 2.4842 either way.
    expect(ratio?.outcome.kind === "RATIO" && ratio.outcome.upper).toBeCloseTo(2 ** (3 + 2.484138), 3);
    expect(pooledRatio(ratio ? [ratio] : [])).toBe(ratio?.outcome);
  });

  it("give way to all controls of the center where one patient was cultured apart, or two runs only are shared", () => {
    for (const members of [
      [...patients, cultured("P4", "R9", 40)],
      [...patients, cultured("P4", null, 40)],
    ]) {
      expect(cultureRunPairs(members, controls, "KINDRED")).toBeNull();
      expect(ratioOf(members)).toMatchObject({ denominatorKind: "SAME_CENTER_AND_CLASS" });
    }
    expect(cultureRunPairs(patients.slice(1), controls, "KINDRED")).toBeNull();
  });

  // P3 and P4 are one family, so that their runs are one pair; persons counted, they are two.
  it("are paired with families and not with each of their members", () => {
    const family = [cultured("P3", "R3", 1600, "K"), cultured("P4", "R4", 4000, "K")];
    const four = [...controls, cultured("C4", "R4", 1000)];
    const members = [...patients.slice(0, 2), ...family];
    expect(cultureRunPairs(members, four, "KINDRED")).toHaveLength(3);
    expect(cultureRunPairs(members, four, "PERSON")).toHaveLength(4);
  });

  // Three controls in the run, 1, 2 and 4: the case over their mean of 2, and not over that of all four, 10^(1/4)·…
  it("stand under the fold change of a case where its run has three of them", () => {
    const inRun = [1, 2, 4].map((level, index) => cultured(`C${index}`, "R1", level));
    const all = [...inRun, cultured("C9", "R2", 1000)];
    const [own, apart] = [cultured("P1", "R1", 20), cultured("P2", "R2", 20)];
    const folds = caseFolds([own, apart], controlStrata(all));
    expect(folds.get(own)).toMatchObject({ denominatorKind: "SAME_CULTURE_RUN", nControls: 3 });
    expect(Math.exp(folds.get(own)?.logFold.logLower ?? 0)).toBeCloseTo(10, 10);
    expect(folds.get(apart)).toMatchObject({ denominatorKind: "SAME_CENTER_AND_CLASS", nControls: 4 });
  });
});

describe("an answer over patients and controls that share culture runs", () => {
  const codesOf = (values: readonly CytokineValue[]) => {
    const asked = { values, phases: null, dimensions: [], kindredsReadable: true };
    const cells = cytokineCells({ ...asked, spontaneous: [], cases: [] });
    const disturbed = { samples: 0, cases: 0 };
    const notes = cytokineNotes({
      ...asked,
      analyte: "IL_1B",
      cells,
      disturbed,
      centerNames: new Map([[1, "Poitiers"]]),
    });
    return notes.map(({ code }) => code).filter((code) => code.includes("CULTURE_RUNS"));
  };

  it("says whether they are compared within them, or why all controls of the center stand for each", () => {
    expect(codesOf([...controls, ...patients])).toEqual(["COMPARED_WITHIN_CULTURE_RUNS"]);
    expect(codesOf([...controls, ...patients, cultured("P4", "R9", 40)])).toEqual(["CULTURE_RUNS_SHARED_IN_PART"]);
    expect(codesOf([...controls, cultured("P4", "R9", 40)])).toEqual([]);
  });
});
