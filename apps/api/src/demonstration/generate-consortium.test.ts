import type { CohortFile } from "@nlrp12/domain";
import { RESPONSE_CLASSES, regimensOf, responseDefinition, toLogInterval } from "@nlrp12/domain";
import { describe, expect, it } from "vitest";
import type { DemonstrationCohort } from "./demonstration-consortium.ts";
import { generateConsortium } from "./generate-consortium.ts";

const fullOf = (cohort: DemonstrationCohort): CohortFile => {
  const file = cohort.releases.at(-1);
  if (!file) throw new Error(`${cohort.slug} has no release`);
  return file;
};

/** Everything a file says of one case, for comparing two releases. */
function statedOf(file: CohortFile, caseCode: string): string {
  const own = <Row extends { caseCode: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.caseCode === caseCode);
  const samples = own(file.samples);
  const codes = samples.map(({ sampleCode }) => sampleCode);
  const measurements = file.measurements.filter(({ sampleCode }) => codes.includes(sampleCode));
  const rows = [own(file.cases), own(file.variants), own(file.features), own(file.courses), own(file.assessments)];
  return JSON.stringify([...rows, samples, measurements]);
}

const coursesOf = (file: CohortFile, code: string) =>
  file.courses
    .filter(({ caseCode }) => caseCode === code)
    .map(({ agent, startDay, stopDay, stopReason }) => ({ atc: agent, startDay, stopDay, stopReason }));

describe.each([1, 12, 2011])("the demonstration consortium of seed %i", (seed) => {
  const consortium = generateConsortium({ seed });
  const { cohorts } = consortium;
  const synthetic = cohorts.filter((cohort) => cohort.synthetic);
  const cohort = (slug: string) => {
    const found = cohorts.find((candidate) => candidate.slug === slug);
    if (!found) throw new Error(`no cohort ${slug}`);
    return found;
  };

  it("is the same again, and another one for another seed", () => {
    expect(generateConsortium({ seed })).toEqual(consortium);
    expect(generateConsortium({ seed: seed + 1 }).cohorts[0]).not.toEqual(consortium.cohorts[0]);
  });

  it.each([
    ["inserm-nlrp12", 45, 24, 3],
    ["aphp-nlrp12", 40, 24, 0],
    ["versailles-nlrp12", 25, 20, 2],
    ["poitiers-nlrp12", 14, 12, 0],
  ])("has %s with %i patients, %i controls and %i carriers", (slug, patients, controls, carriers) => {
    const { cases } = fullOf(cohort(slug));
    const count = (group: string) => cases.filter((row) => row.group === group).length;
    expect([count("PATIENT"), count("HEALTHY_CONTROL"), count("CARRIER")]).toEqual([patients, controls, carriers]);
  });

  it("has a block of four centers and more than 60 persons, and cohorts that only count or only exist", () => {
    const block = cohorts.filter(({ contribution }) => contribution === "SUMMARY");
    expect(new Set(block.map(({ center }) => center)).size).toBe(4);
    expect(block.flatMap((member) => fullOf(member).cases).length).toBeGreaterThan(60);
    expect(cohort("aphp-pilot").contribution).toBe("EXISTS");
    expect(cohort("inserm-registry").contribution).toBe("COUNT");
  });

  it("refers, in every release, only to cases, samples and assays the release holds, each named once", () => {
    for (const file of cohorts.flatMap(({ releases }) => releases)) {
      const cases = new Set(file.cases.map(({ caseCode }) => caseCode));
      const samples = new Set(file.samples.map(({ sampleCode }) => sampleCode));
      const assays = new Set(file.assays.map(({ assayCode, analyte }) => `${assayCode} ${analyte}`));
      expect(cases.size).toBe(file.cases.length);
      expect(samples.size).toBe(file.samples.length);
      expect(assays.size).toBe(file.assays.length);
      const rows = [...file.variants, ...file.features, ...file.courses, ...file.assessments, ...file.samples];
      expect(rows.filter(({ caseCode }) => !cases.has(caseCode))).toEqual([]);
      expect(file.measurements.filter((row) => !samples.has(row.sampleCode))).toEqual([]);
      const limited = file.measurements.filter((row) => row.analyte === "IL_1RA" || row.analyte === "IL_1B");
      expect(limited.filter((row) => !assays.has(`${row.assayCode} ${row.analyte}`))).toEqual([]);
    }
  });

  it("uses each case code in one cohort only, as the same code in a center would be the same person", () => {
    const codes = cohorts.flatMap((member) => fullOf(member).cases.map(({ caseCode }) => caseCode));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("starts the first anakinra course of every treated case on day 0 and counts all others from their first sample", () => {
    for (const file of synthetic.flatMap(({ releases }) => releases)) {
      for (const { caseCode } of file.cases) {
        const anakinra = regimensOf(coursesOf(file, caseCode), "L04AC03");
        if (anakinra[0]) {
          expect(anakinra[0].startDay).toBe(0);
          continue;
        }
        const days = file.samples.filter((sample) => sample.caseCode === caseCode).map(({ day }) => day);
        if (days.length > 0) expect(Math.min(...days)).toBe(0);
      }
    }
  });

  it("keeps stops after starts, and everything seen within the follow-up", () => {
    for (const file of synthetic.flatMap(({ releases }) => releases)) {
      expect(file.courses.filter(({ startDay, stopDay }) => stopDay !== null && stopDay < startDay)).toEqual([]);
      const followed = new Map(file.cases.map((row) => [row.caseCode, row.lastFollowUpDay ?? 0]));
      const seen = [...file.samples, ...file.assessments];
      expect(seen.filter(({ caseCode, day }) => day > (followed.get(caseCode) ?? 0))).toEqual([]);
      const known = file.courses.flatMap(({ caseCode, startDay, stopDay }) => ({ caseCode, day: stopDay ?? startDay }));
      expect(known.filter(({ caseCode, day }) => day > (followed.get(caseCode) ?? 0))).toEqual([]);
    }
  });

  it("reports every value so that its log interval can be made", () => {
    for (const { releases } of cohorts) {
      const file = releases.at(-1);
      for (const row of file?.measurements ?? []) {
        const assay = file?.assays.find(
          (limits) => limits.assayCode === row.assayCode && limits.analyte === row.analyte,
        );
        const { lowerLimit, upperLimit } = assay ?? { lowerLimit: null, upperLimit: null };
        const { logLower, logUpper } = toLogInterval({ ...row, lowerLimit, upperLimit });
        expect(logLower === logUpper).toBe(row.comparator === "=");
      }
    }
  });

  // Month 14 ends on day 426 (14 × 30.44).
  it("has treatment stop at a median around month 14, mostly for secondary loss of response", () => {
    const stopped = ["inserm-nlrp12", "aphp-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"]
      .flatMap((slug) => cohort(slug).truth?.cases ?? [])
      .filter(({ stopDay }) => stopDay !== null);
    const days = stopped.map(({ stopDay }) => stopDay ?? 0).sort((a, b) => a - b);
    const median = days[Math.floor(days.length / 2)] ?? 0;
    expect(median).toBeGreaterThan(405);
    expect(median).toBeLessThan(445);
    const lost = stopped.filter(({ stopReason }) => stopReason === "SECONDARY_LOSS");
    expect(lost.length / stopped.length).toBeGreaterThan(0.6);
  });

  it("gives by cluster-2018 the class the generator meant, and every class in the consortium", () => {
    const definition = responseDefinition("cluster-2018");
    const seen = new Set<string>();
    for (const member of synthetic) {
      const file = fullOf(member);
      for (const { caseCode, response } of member.truth?.cases ?? []) {
        if (response === null) continue;
        const assessments = file.assessments.filter((row) => row.caseCode === caseCode);
        const verdict = definition?.evaluate(assessments, coursesOf(file, caseCode));
        expect(`${caseCode} ${verdict?.responseClass}`).toBe(`${caseCode} ${response}`);
        seen.add(response);
      }
    }
    expect([...seen].sort()).toEqual([...RESPONSE_CLASSES].sort());
  });

  it("lets the clinicians' record differ from the rule in some cases and agree in most", () => {
    const clinician = responseDefinition("clinician");
    const pairs = synthetic.flatMap((member) => {
      const file = fullOf(member);
      return (member.truth?.cases ?? []).flatMap(({ caseCode, response }) => {
        const assessments = file.assessments.filter((row) => row.caseCode === caseCode);
        const recorded = clinician?.evaluate(assessments, coursesOf(file, caseCode)).responseClass;
        return response === "COMPLETE" || response === "PARTIAL" || response === "NONE" ? [[response, recorded]] : [];
      });
    });
    const agreeing = pairs.filter(([rule, recorded]) => rule === recorded).length / pairs.length;
    expect(agreeing).toBeGreaterThan(0.5);
    expect(agreeing).toBeLessThan(0.95);
  });

  it("has two releases of each synthetic cohort, with cases absent, changed and unchanged between them", () => {
    for (const member of synthetic) {
      const [first, full] = member.releases;
      if (!first || !full) throw new Error(`${member.slug} lacks a release`);
      const codes = full.cases.map(({ caseCode }) => caseCode);
      const held = new Set(first.cases.map(({ caseCode }) => caseCode));
      expect(codes.length).toBeGreaterThan(held.size);
      const same = codes.filter((code) => held.has(code) && statedOf(first, code) === statedOf(full, code));
      expect(same.length).toBeGreaterThan(0);
      expect(same.length).toBeLessThan(held.size);
    }
  });

  it("has one batch at INSERM with almost only patients", () => {
    const file = fullOf(cohort("inserm-nlrp12"));
    const group = new Map(file.cases.map((row) => [row.caseCode, row.group]));
    const batchCode = `LX-I-${cohort("inserm-nlrp12").truth?.confoundedBatch}`;
    const sampleCodes = new Set(
      file.measurements.filter(({ assayCode }) => assayCode === batchCode).map(({ sampleCode }) => sampleCode),
    );
    const members = new Set(
      file.samples.filter(({ sampleCode }) => sampleCodes.has(sampleCode)).map(({ caseCode }) => caseCode),
    );
    const count = (wanted: string) => [...members].filter((code) => group.get(code) === wanted).length;
    expect(count("PATIENT")).toBeGreaterThanOrEqual(10);
    expect(count("HEALTHY_CONTROL")).toBe(1);
    expect(count("CARRIER")).toBe(0);
  });

  it("has fewer than three LPS controls in Poitiers, where patients are stimulated too", () => {
    const file = fullOf(cohort("poitiers-nlrp12"));
    const group = new Map(file.cases.map((row) => [row.caseCode, row.group]));
    const stimulated = new Set(
      file.samples.filter(({ stimulus }) => stimulus === "LPS").map(({ caseCode }) => caseCode),
    );
    const count = (wanted: string) => [...stimulated].filter((code) => group.get(code) === wanted).length;
    expect(count("HEALTHY_CONTROL")).toBe(2);
    expect(count("PATIENT")).toBeGreaterThanOrEqual(3);
    expect(cohort("poitiers-nlrp12").truth?.classWithoutControls).toEqual({ stimulus: "LPS", controls: 2 });
  });

  it("has kindreds of two to four patients with one allele each, none above half of its cohort", () => {
    for (const member of synthetic) {
      const file = fullOf(member);
      const kindreds = Map.groupBy(
        file.cases.filter(({ kindredCode }) => kindredCode !== null),
        ({ kindredCode }) => kindredCode,
      );
      expect(kindreds.size).toBeGreaterThan(0);
      for (const members of kindreds.values()) {
        const affected = members.filter(({ group }) => group === "PATIENT");
        expect(affected.length).toBeGreaterThanOrEqual(2);
        expect(affected.length).toBeLessThanOrEqual(4);
        expect(members.filter(({ indexMember }) => indexMember).length).toBe(1);
        const codes = members.map(({ caseCode }) => caseCode);
        const alleles = file.variants.filter(({ caseCode }) => codes.includes(caseCode)).map(({ hgvsC }) => hgvsC);
        expect(new Set(alleles).size).toBe(1);
      }
    }
  });

  // c.850 lies in codon ⌈850 / 3⌉ = 284.
  it("names variants whose coding position lies in the codon of the protein name", () => {
    for (const { hgvsC, hgvsP } of cohorts.flatMap((member) => fullOf(member).variants)) {
      const position = hgvsC?.match(/^c\.(\d+)[ACGT]>/)?.[1];
      const codon = hgvsP?.match(/[A-Z][a-z]{2}(\d+)/)?.[1];
      if (position && codon) expect(Math.ceil(Number(position) / 3)).toBe(Number(codon));
    }
  });

  it("misses some visits: not every treated case has a sample in every phase it lived through", () => {
    const cases = cohort("inserm-nlrp12").truth?.cases ?? [];
    const treated = cases.filter(({ story }) => story === "SECONDARY_LOSS");
    const samples = fullOf(cohort("inserm-nlrp12")).samples.filter(({ stimulus }) => stimulus === "NONE");
    const visits = new Set(treated.map((one) => samples.filter(({ caseCode }) => caseCode === one.caseCode).length));
    expect(visits.size).toBeGreaterThan(2);
  });
});
