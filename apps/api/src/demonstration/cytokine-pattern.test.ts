import type { Analyte, CaseGroup, CohortFile, Phase } from "@nlrp12/domain";
import { phaseOf, toPgPerMl } from "@nlrp12/domain";
import { geometricMean } from "@nlrp12/statistics";
import { describe, expect, it } from "vitest";
import type { DemonstrationCohort } from "./demonstration-consortium.ts";
import { generateConsortium } from "./generate-consortium.ts";

interface Reading {
  caseCode: string;
  group: CaseGroup;
  phase: Phase | null;
  day: number;
  run: string | null;
  pgPerMl: number;
  below: boolean;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const plainGeometricMean = (values: readonly number[]) => Math.exp(mean(values.map(Math.log)));
const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

/** Spontaneous readings of one analyte from the rows alone: duplicates as their log mean. */
function spontaneous(file: CohortFile, analyte: Analyte): Reading[] {
  return file.samples
    .filter(({ specimen, stimulus }) => specimen === "PBMC_SUPERNATANT" && stimulus === "NONE")
    .flatMap((sample): Reading[] => {
      const rows = file.measurements.filter((row) => row.sampleCode === sample.sampleCode && row.analyte === analyte);
      if (rows.length === 0) return [];
      const group = file.cases.find(({ caseCode }) => caseCode === sample.caseCode)?.group ?? "PATIENT";
      const courses = file.courses
        .filter(({ caseCode }) => caseCode === sample.caseCode)
        .map(({ agent, startDay, stopDay }) => ({ atc: agent, startDay, stopDay }));
      return [
        {
          caseCode: sample.caseCode,
          group,
          phase: phaseOf(group, courses, sample).phase,
          day: sample.day,
          run: sample.cultureRun,
          pgPerMl: plainGeometricMean(rows.map(({ value, unit }) => toPgPerMl(value, unit))),
          below: rows.some(({ comparator }) => comparator === "<"),
        },
      ];
    });
}

const isControl = ({ group }: Reading) => group === "HEALTHY_CONTROL";

function folds(file: CohortFile, analyte: Analyte, phase: Phase): number[] {
  const readings = spontaneous(file, analyte);
  const controls = plainGeometricMean(readings.filter(isControl).map(({ pgPerMl }) => pgPerMl));
  return readings.filter((reading) => reading.phase === phase).map(({ pgPerMl }) => pgPerMl / controls);
}

const fullOf = (cohort: DemonstrationCohort): CohortFile => {
  const file = cohort.releases.at(-1);
  if (!file) throw new Error(`${cohort.slug} has no release`);
  return file;
};

describe.each([1, 12, 2011])("the cytokine pattern of seed %i", (seed) => {
  const { cohorts } = generateConsortium({ seed });
  const cohort = (slug: string) => {
    const found = cohorts.find((candidate) => candidate.slug === slug);
    if (!found) throw new Error(`no cohort ${slug}`);
    return found;
  };
  const full = (slug: string) => fullOf(cohort(slug));
  const uncensored = ["inserm-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"];

  it.each(uncensored)("has IL-1β of %s between 80 and 175 times its controls before anakinra", (slug) => {
    const before = folds(full(slug), "IL_1B", "BEFORE");
    expect(before.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...before)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...before)).toBeLessThanOrEqual(175);
  });

  it("uses the whole span of 80 to 175 over the three centers whose controls are all measured", () => {
    const before = uncensored.flatMap((slug) => folds(full(slug), "IL_1B", "BEFORE"));
    expect(Math.min(...before)).toBeLessThan(90);
    expect(Math.max(...before)).toBeGreaterThan(160);
  });

  // Welch on logs with t = 2.1, the value at 18 degrees of freedom; every arm here has more.
  it.each(uncensored)("keeps the group ratio of %s near 118 with its interval inside 80 to 175", (slug) => {
    const readings = spontaneous(full(slug), "IL_1B");
    const lastBefore = new Map(
      readings.filter(({ phase }) => phase === "BEFORE").map((reading) => [reading.caseCode, reading.pgPerMl]),
    );
    const arms = [[...lastBefore.values()], readings.filter(isControl).map(({ pgPerMl }) => pgPerMl)].map((values) => {
      const logs = values.map(Math.log);
      const center = mean(logs);
      return { center, squaredError: mean(logs.map((log) => (log - center) ** 2)) / (logs.length - 1) };
    });
    const [patients, controls] = arms;
    if (!patients || !controls) throw new Error("two arms");
    const logRatio = patients.center - controls.center;
    const halfWidth = 2.1 * Math.sqrt(patients.squaredError + controls.squaredError);
    expect(Math.exp(logRatio)).toBeCloseTo(cohort(slug).truth?.groupRatioBefore ?? Number.NaN, 0);
    expect(Math.exp(logRatio - halfWidth)).toBeGreaterThan(80);
    expect(Math.exp(logRatio + halfWidth)).toBeLessThan(175);
  });

  it("brings IL-1β to 1 to 3 times controls early under anakinra", () => {
    const early = uncensored.flatMap((slug) => folds(full(slug), "IL_1B", "ON_EARLY"));
    expect(early.length).toBeGreaterThan(100);
    expect(Math.min(...early)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...early)).toBeLessThanOrEqual(3);
  });

  it("lets IL-1β come back late under anakinra in those who relapse, and stay high after it", () => {
    for (const slug of uncensored) {
      const relapsing = (cohort(slug).truth?.cases ?? []).filter(({ story }) => story === "SECONDARY_LOSS");
      const late = relapsing.flatMap(({ foldLate }) => foldLate ?? []);
      expect(median(late)).toBeGreaterThan(40);
      expect(median(folds(full(slug), "IL_1B", "AFTER"))).toBeGreaterThan(60);
    }
  });

  it("keeps IL-1β near normal in those whose response is sustained", () => {
    for (const slug of uncensored) {
      const sustained = (cohort(slug).truth?.cases ?? []).filter(({ story }) => story === "SUSTAINED");
      expect(Math.max(...sustained.flatMap(({ foldLate }) => foldLate ?? []))).toBeLessThan(3.1);
    }
  });

  it("has TNF-α rise late: at the last visits on drug it is at least twice what it was early", () => {
    const early = uncensored.flatMap((slug) => folds(full(slug), "TNF_A", "ON_EARLY"));
    const atStop = uncensored.flatMap((slug) => {
      const file = full(slug);
      const controls = plainGeometricMean(
        spontaneous(file, "TNF_A")
          .filter(isControl)
          .map(({ pgPerMl }) => pgPerMl),
      );
      return spontaneous(file, "TNF_A")
        .filter(({ phase, day }) => phase === "ON_LATE" && day >= 380)
        .map(({ pgPerMl }) => pgPerMl / controls);
    });
    expect(median(early)).toBeLessThan(2.5);
    expect(median(atStop)).toBeGreaterThan(2 * median(early));
  });

  it.each(["IL_1RA", "IL_6"] as const)("has %s high in every phase of every patient", (analyte) => {
    for (const slug of uncensored) {
      for (const phase of ["BEFORE", "ON_EARLY", "ON_LATE", "AFTER", "UNTREATED"] as const) {
        expect(Math.min(...folds(full(slug), analyte, phase))).toBeGreaterThan(4.5);
      }
    }
  });

  it("leaves 20 to 40 % of the controls of AP-HP below the limit and none elsewhere", () => {
    const controls = spontaneous(full("aphp-nlrp12"), "IL_1B").filter(isControl);
    const share = controls.filter(({ below }) => below).length / controls.length;
    expect(share).toBeGreaterThanOrEqual(0.2);
    expect(share).toBeLessThanOrEqual(0.4);
    expect(share).toBe(cohort("aphp-nlrp12").truth?.controlsBelowLimit);
    for (const slug of uncensored) {
      expect(spontaneous(full(slug), "IL_1B").some(({ below }) => below)).toBe(false);
    }
  });

  it("still gives AP-HP folds of 80 to 175 when the mean of its censored controls is estimated", () => {
    const readings = spontaneous(full("aphp-nlrp12"), "IL_1B");
    const controls = geometricMean(
      readings.filter(isControl).map(({ below, pgPerMl }) => ({
        logLower: below ? Number.NEGATIVE_INFINITY : Math.log(pgPerMl),
        logUpper: Math.log(pgPerMl),
      })),
    );
    if (controls.kind !== "ESTIMATED") throw new Error("29 % below the limit can be estimated");
    expect(controls.geometricMean).toBeCloseTo(cohort("aphp-nlrp12").truth?.controlGeometricMeans.IL_1B ?? 0, 1);
    const before = readings
      .filter(({ phase }) => phase === "BEFORE")
      .map(({ pgPerMl }) => pgPerMl / controls.geometricMean);
    expect(Math.min(...before)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...before)).toBeLessThanOrEqual(175);
  });

  // Controls: 2 pg/mL on beads at INSERM, half of it on the electrochemical platform; patients 118 times each.
  it("reads half on the platform of AP-HP, for patients and for the analytes without censoring alike", () => {
    const controlMean = (slug: string, analyte: Analyte) =>
      plainGeometricMean(
        spontaneous(full(slug), analyte)
          .filter(isControl)
          .map(({ pgPerMl }) => pgPerMl),
      );
    expect(controlMean("aphp-nlrp12", "TNF_A") / controlMean("inserm-nlrp12", "TNF_A")).toBeCloseTo(0.5, 2);
    const before = (slug: string) =>
      plainGeometricMean(
        spontaneous(full(slug), "IL_1B")
          .filter(({ phase }) => phase === "BEFORE")
          .map(({ pgPerMl }) => pgPerMl),
      );
    const ratio = before("aphp-nlrp12") / before("inserm-nlrp12");
    expect(ratio).toBeGreaterThan(0.42);
    expect(ratio).toBeLessThan(0.6);
    expect(cohort("aphp-nlrp12").truth?.platformReads).toBe(0.5);
  });

  it("keeps the true fold of every treated patient of every measured cohort between 80 and 175", () => {
    for (const { truth } of cohorts) {
      for (const { foldBefore } of truth?.cases ?? []) {
        if (foldBefore === null) continue;
        expect(foldBefore).toBeGreaterThanOrEqual(80);
        expect(foldBefore).toBeLessThanOrEqual(175);
      }
    }
  });

  it("pairs the baseline samples of Versailles with one control of the same culture run, at 80 to 175 times it", () => {
    const readings = spontaneous(full("versailles-nlrp12"), "IL_1B");
    const ratios = readings
      .filter(({ phase }) => phase === "BEFORE")
      .flatMap(({ run, pgPerMl }) => {
        const controls = readings.filter((reading) => isControl(reading) && reading.run === run);
        expect(controls.length).toBeLessThanOrEqual(1);
        return controls.map((control) => pgPerMl / control.pgPerMl);
      });
    expect(ratios.length).toBeGreaterThanOrEqual(10);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(175);
  });

  it("shares no culture run between patients and controls in the other centers", () => {
    for (const slug of ["inserm-nlrp12", "aphp-nlrp12", "poitiers-nlrp12"]) {
      const readings = spontaneous(full(slug), "IL_1B");
      const ofControls = new Set(readings.filter(isControl).map(({ run }) => run));
      expect(readings.some((reading) => !isControl(reading) && ofControls.has(reading.run))).toBe(false);
    }
  });
});
