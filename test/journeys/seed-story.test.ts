import type { Analyte, Phase } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CYTOKINE_SUMMARY, cellOf, type WrittenCell, type WrittenSummary } from "./cytokine-answer.ts";
import { type SeededConsortium, STUDY_COHORTS, seededConsortium } from "./seeded-consortium.ts";

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** The fold change of every case of a cell; each must have one. */
function foldsOf(cell: WrittenCell): number[] {
  return cell.points.map(({ foldChange }) => foldChange?.value ?? Number.NaN);
}

interface TreatedCases {
  readonly cases: {
    readonly nodes: readonly {
      readonly courses: readonly {
        readonly atc: string;
        readonly stopDay: number;
        readonly stopReason: string | null;
      }[];
    }[];
  };
}

describe.each([1, 7, 2011])("the story of the founding study, asked of the cohorts of seed %i", (seed) => {
  let consortium: SeededConsortium;
  const answers = new Map<string, WrittenSummary>();
  const asked = async (variables: { analyte: Analyte } & Record<string, unknown>): Promise<WrittenSummary> => {
    const key = JSON.stringify(variables);
    const answer = answers.get(key) ?? (await consortium.ask<WrittenSummary>(CYTOKINE_SUMMARY, variables));
    answers.set(key, answer);
    return answer;
  };
  const inPhase = async (analyte: Analyte, phase: Phase) => cellOf(await asked({ analyte }), { phase });
  const foldBefore = (slug: (typeof STUDY_COHORTS)[number]): number[] =>
    (consortium.cohort(slug).truth?.cases ?? []).flatMap((truth) => truth.foldBefore ?? []);

  beforeAll(async () => {
    consortium = await seededConsortium(seed);
  });
  afterAll(() => consortium?.close());

  it("has spontaneous IL-1β of single cases at 80 to 175 times controls before anakinra, over the whole span", async () => {
    const folds = foldsOf(await inPhase("IL_1B", "BEFORE"));
    expect(folds.length).toBeGreaterThanOrEqual(90);
    expect(Math.min(...folds)).toBeGreaterThanOrEqual(80);
    expect(Math.min(...folds)).toBeLessThan(90);
    expect(Math.max(...folds)).toBeGreaterThan(160);
    expect(Math.max(...folds)).toBeLessThanOrEqual(175);
  });

  // The truth of the group: the geometric mean of the true folds of every treated case, each case once. Of a center the
  // generator records it as `groupRatioBefore`; over the four it is the mean of their logs weighted by treated cases.
  it("has a group ratio whose interval holds the truth and lies within 80 to 175, pooled and center by center", async () => {
    const cell = await inPhase("IL_1B", "BEFORE");
    const truth = geometricMean(STUDY_COHORTS.flatMap(foldBefore));
    const { value = 0, lower = 0, upper = 0 } = cell.vsControls ?? {};
    expect(cell.vsControls).toMatchObject({ estimator: "REML_HARTUNG_KNAPP", pooling: "RANDOM_EFFECTS", centers: 4 });
    expect(Math.abs(Math.log(value / truth))).toBeLessThan(Math.log(1.05));
    expect([80, lower, truth, upper, 175]).toEqual([80, lower, truth, upper, 175].toSorted((a, b) => a - b));
    for (const slug of STUDY_COHORTS) {
      const ofCenter = cell.vsControlsByCenter.find(({ center }) => slug.startsWith(center.slug))?.result;
      const recorded = consortium.cohort(slug).truth?.groupRatioBefore ?? 0;
      expect(recorded).toBeCloseTo(geometricMean(foldBefore(slug)), 10);
      expect(ofCenter?.lower).toBeLessThan(recorded);
      expect(ofCenter?.upper).toBeGreaterThan(recorded);
    }
  });

  it("has IL-1β at 1 to 3 times controls early under anakinra, in every case and as a group", async () => {
    const cell = await inPhase("IL_1B", "ON_EARLY");
    const folds = foldsOf(cell);
    expect(Math.min(...folds)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...folds)).toBeLessThanOrEqual(3);
    expect(cell.vsControls?.lower).toBeGreaterThan(1);
    expect(cell.vsControls?.upper).toBeLessThan(3);
    expect(cell.vsBaseline?.upper).toBeLessThan(0.02);
  });

  it("has IL-1β back late under anakinra while TNF-α rises, and both still there after it", async () => {
    const early = { il1: await inPhase("IL_1B", "ON_EARLY"), tnf: await inPhase("TNF_A", "ON_EARLY") };
    const late = { il1: await inPhase("IL_1B", "ON_LATE"), tnf: await inPhase("TNF_A", "ON_LATE") };
    expect(median(foldsOf(late.il1))).toBeGreaterThan(30 * median(foldsOf(early.il1)));
    expect(late.il1.vsControls?.lower).toBeGreaterThan(early.il1.vsControls?.upper ?? Number.NaN);
    expect(late.tnf.vsControls?.lower).toBeGreaterThan(early.tnf.vsControls?.upper ?? Number.NaN);
    // Against their own baseline: TNF-α is no higher early, and about twice as high late, families counting as one.
    expect(early.tnf.vsBaseline?.upper).toBeLessThan(1);
    expect(late.tnf.vsBaseline?.lower).toBeGreaterThan(1.8);
    expect(late.tnf.vsBaseline?.value).toBeGreaterThan(1.9);
    expect(cellOf(await asked({ analyte: "IL_1B" }), { phase: "AFTER" }).vsControls?.lower).toBeGreaterThan(50);
    expect((await inPhase("TNF_A", "AFTER")).vsBaseline?.lower).toBeGreaterThan(1.8);
  });

  it.each(["IL_1RA", "IL_6"] as const)("has %s high in every case throughout", async (analyte) => {
    for (const phase of ["UNTREATED", "BEFORE", "ON_EARLY", "ON_LATE", "AFTER"] as const) {
      const cell = await inPhase(analyte, phase);
      expect(Math.min(...foldsOf(cell))).toBeGreaterThan(4.5);
      expect(cell.vsControls?.lower).toBeGreaterThan(4.5);
      if (cell.vsBaseline) expect(Math.abs(Math.log(cell.vsBaseline.value ?? 0))).toBeLessThan(Math.log(1.1));
    }
  });

  // 14 months are 426 days; half the cases that lose the response stop within 30 days of it.
  it("has anakinra stopped around month 14 for secondary loss", async () => {
    const { cases } = await consortium.ask<TreatedCases>(
      '{ cases(filter: {groups: [PATIENT], treatments: ["ANAKINRA"]}, first: 500) { nodes { courses { atc stopDay stopReason } } } }',
    );
    const stops = cases.nodes.flatMap(({ courses }) =>
      courses.filter((course) => course.atc === "L04AC03" && course.stopReason === "SECONDARY_LOSS"),
    );
    expect(stops.length).toBeGreaterThan(40);
    expect(Math.abs(median(stops.map(({ stopDay }) => stopDay)) - 14 * 30.44)).toBeLessThan(15);
  });

  it("has 20 to 40 % of the controls of AP-HP below the limit, and still a ratio by censored likelihood", async () => {
    const answer = await asked({ analyte: "IL_1B", by: ["CENTER"] });
    const controls = cellOf(answer, { group: "HEALTHY_CONTROL", category: "aphp" });
    const share = controls.belowLimit / controls.n;
    expect(share).toBe(consortium.cohort("aphp-nlrp12").truth?.controlsBelowLimit);
    expect(share).toBeGreaterThanOrEqual(0.2);
    expect(share).toBeLessThanOrEqual(0.4);
    for (const center of ["inserm", "versailles", "poitiers"]) {
      expect(cellOf(answer, { group: "HEALTHY_CONTROL", category: center }).belowLimit).toBe(0);
    }
    const before = cellOf(answer, { phase: "BEFORE", category: "aphp" });
    expect(before.vsControls).toMatchObject({ estimator: "PROFILE_LIKELIHOOD", pooling: "ONE_STRATUM" });
    expect(before.vsControls?.lower).toBeGreaterThan(80);
    expect(before.vsControls?.upper).toBeLessThan(175);
  });

  it("keeps the platform that reads half in a class of its own, by the gate's decision", async () => {
    const answer = await asked({ analyte: "IL_1B" });
    const { gate } = answer.cytokineSummary.exact;
    expect(gate).toMatchObject({ pooled: false, classes: [{ platform: "LUMINEX" }, { platform: "MSD" }], leftOut: [] });
    const before = cellOf(answer, { phase: "BEFORE" });
    expect(before.levels).toBeNull();
    const levels = new Map(before.byClass.map((member) => [member.centers.map(({ slug }) => slug).join(), member]));
    expect([...levels.keys()].map((slugs) => slugs.split(",").toSorted())).toEqual([
      ["inserm", "poitiers", "versailles"],
      ["aphp"],
    ]);
    const [beads, electrochemical] = before.byClass.map(({ distribution }) => distribution.geometricMean?.value ?? 0);
    expect((electrochemical ?? 0) / (beads ?? 1)).toBeGreaterThan(0.4);
    expect((electrochemical ?? 0) / (beads ?? 1)).toBeLessThan(0.6);
    expect(answer.cytokineSummary.provenance.notes.map(({ code }) => code)).toContain("SEVERAL_COMPARABILITY_CLASSES");
  });

  it.each(["IL_1B", "IL_1RA", "IL_6", "TNF_A"] as const)(
    "names the one confounded batch in the notes of %s",
    async (analyte) => {
      const { notes } = (await asked({ analyte })).cytokineSummary.provenance;
      const named = notes.filter(({ code }) => code === "BATCH_CONFOUNDED");
      expect(named).toHaveLength(1);
      expect(consortium.cohort("inserm-nlrp12").truth?.confoundedBatch).toBe("B4");
      expect(named[0]?.text.en).toMatch(/^INSERM: batch B4 /);
      expect(named[0]?.text.fr).toMatch(/^INSERM : le lot B4 /);
    },
  );

  it("leaves Poitiers out of the ratio after LPS, where it has two controls, and says so", async () => {
    const answer = await asked({ analyte: "IL_1B", stimulus: "LPS" });
    expect(answer.cytokineSummary.exact.gate.leftOut).toMatchObject([
      { center: { slug: "poitiers" }, reason: "NO_SAME_CENTER_CONTROLS", controls: 2 },
    ]);
    const before = cellOf(answer, { phase: "BEFORE" });
    const centers = before.vsControlsByCenter.map(({ center, result }) => [center.slug, result.reason ?? "ESTIMATED"]);
    expect(Object.fromEntries(centers)).toEqual({
      inserm: "ESTIMATED",
      versailles: "ESTIMATED",
      aphp: "ESTIMATED",
      poitiers: "NO_SAME_CENTER_CONTROLS",
    });
    expect(before.vsControls).toMatchObject({ __typename: "Ratio", centers: 3 });
  });

  it("does not analyse IL-1Ra in plasma under anakinra, whose assay sees the drug, and flags it in washed cells", async () => {
    const plasma = await asked({ analyte: "IL_1RA", specimen: "PLASMA" });
    expect(plasma.cytokineSummary.exact.cells.map(({ caseGroup, phase }) => phase ?? caseGroup)).toEqual([
      "HEALTHY_CONTROL",
      "BEFORE",
    ]);
    const said = plasma.cytokineSummary.provenance.notes.filter(({ code }) => code === "NOT_ANALYSED_UNDER_DRUG");
    expect(said).toHaveLength(1);
    expect(said[0]?.text.en).toMatch(/^IL-1Ra: \d+ samples of \d+ cases were taken under a drug/);
    // The very same samples are analysed for IL-6, which anakinra does not disturb.
    expect((await asked({ analyte: "IL_6", specimen: "PLASMA" })).cytokineSummary.exact.cells).toContainEqual(
      expect.objectContaining({ phase: "ON_EARLY" }),
    );
    const flagged = async (phase: Phase) => (await inPhase("IL_1RA", phase)).points.map((point) => point.flagged);
    expect(new Set(await flagged("BEFORE"))).toEqual(new Set([false]));
    expect(new Set(await flagged("ON_EARLY"))).toEqual(new Set([true]));
    expect(new Set(await flagged("ON_LATE"))).toEqual(new Set([true]));
    const notes = (await asked({ analyte: "IL_1RA" })).cytokineSummary.provenance.notes;
    expect(notes.map(({ code }) => code)).toContain("ASSAY_MAY_SEE_THE_DRUG");
  });
});
