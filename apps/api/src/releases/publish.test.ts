import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releasedCohortFile } from "#cases/writing";
import type { Rights } from "#db";
import { newestRelease } from "#uploads";
import {
  managing,
  type PublishingConsortium,
  publishingConsortium,
} from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile as file } from "../../../../test/kit/small-cohort-file.ts";
import { publishCohortFile } from "./publish.ts";

let consortium: PublishingConsortium;
beforeAll(async () => {
  consortium = await publishingConsortium("publish");
});
afterAll(async () => consortium?.close());

async function publish(parts: Partial<Parameters<typeof publishCohortFile>[1]> = {}, rights?: Rights) {
  const { centerId, cohortId } = consortium.poitiers;
  return consortium.database.within(
    rights ?? managing(cohortId, consortium.strict.cohortId),
    (tx) =>
      publishCohortFile(tx, {
        centerId,
        cohortId,
        publishedBy: consortium.accounts.manager,
        file,
        note: null,
        ...parts,
      }),
    { long: true },
  );
}

async function counts(): Promise<Record<string, number>> {
  const tables = [
    "cohort_case",
    "case_version",
    "case_kindred",
    "case_genotype",
    "case_variant",
    "case_feature",
    "treatment_course",
    "assessment",
    "case_response",
    "assay",
    "sample",
    "measurement",
    "sample_analyte",
    "phase_analyte",
    "case_coverage",
    "release",
    "release_case",
    "release_size",
    "person",
    "kindred",
  ];
  const { rows } = await consortium.admin.query(
    tables.map((table) => `select '${table}' as "table", count(*)::int as n from portal.${table}`).join(" union all "),
  );
  return Object.fromEntries(rows.map((row) => [row.table, row.n]));
}

describe("publishing a cohort file", () => {
  it("writes the first release with its cases, raw rows, read model and sizes", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const published = await publish({ note: "first" });
    expect(published).toEqual({ releaseNumber: 1, changes: { added: 3, changed: 0, unchanged: 0, removed: 0 } });
    expect(await counts()).toEqual({
      cohort_case: 3,
      case_version: 3,
      case_kindred: 2,
      case_genotype: 3,
      case_variant: 1,
      case_feature: 1,
      treatment_course: 1,
      assessment: 1,
      case_response: 2,
      assay: 1,
      sample: 4,
      measurement: 4,
      sample_analyte: 4,
      phase_analyte: 4,
      case_coverage: 4,
      release: 1,
      release_case: 3,
      release_size: 1,
      person: 3,
      kindred: 1,
    });
    const { rows } = await consortium.admin.query("select * from portal.release_size");
    expect(rows[0]).toMatchObject({
      center_id: centerId,
      cohort_id: cohortId,
      patients: 2,
      controls: 1,
      cases: 3,
      measurements: 4,
    });
    const control = await consortium.admin.query(
      "select log_lower, log_upper, phase, state_at_sample from portal.phase_analyte where case_group = 'HEALTHY_CONTROL'",
    );
    // "<2 pg/mL" is everything up to ln 2.
    expect(control.rows).toEqual([
      { log_lower: Number.NEGATIVE_INFINITY, log_upper: Math.log(2), phase: "NONE", state_at_sample: "UNKNOWN" },
    ]);
    const before = await consortium.admin.query(
      "select phase, state_at_sample, sample_day from portal.phase_analyte where case_group = 'PATIENT' order by sample_day",
    );
    expect(before.rows).toEqual([
      { phase: "BEFORE", state_at_sample: "FLARE", sample_day: -3 },
      { phase: "UNTREATED", state_at_sample: "UNKNOWN", sample_day: 0 },
      { phase: "ON_EARLY", state_at_sample: "UNKNOWN", sample_day: 30 },
    ]);
  });

  it("costs one row for each unchanged case, whatever the order of the rows in the file", async () => {
    const before = await counts();
    const published = await publish({
      file: { ...file, cases: file.cases.toReversed(), samples: file.samples.toReversed() },
    });
    expect(published.changes).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0 });
    const after = await counts();
    expect(after).toEqual({
      ...before,
      release: 2,
      release_size: 2,
      release_case: (before.release_case ?? 0) + 3,
    });
    const { rows } = await consortium.admin.query("select distinct checksum from portal.release");
    expect(rows).toHaveLength(1);
  });

  it("writes a changed assay under a number of its own, and with it the cases that used it", async () => {
    const assays = file.assays.map((assay) => ({ ...assay, lowerLimit: 5 }));
    const published = await publish({
      file: {
        ...file,
        assays,
        cases: file.cases.filter((row) => row.caseCode !== "C1"),
        measurements: file.measurements.filter((row) => row.sampleCode !== "C1-0"),
        samples: file.samples.filter((row) => row.caseCode !== "C1"),
      },
    });
    // C1 is missing from this file and stays with its old version.
    expect(published.changes).toEqual({ added: 0, changed: 2, unchanged: 1, removed: 0 });
    const { rows } = await consortium.admin.query("select assay_no, limits from portal.assay order by assay_no");
    expect(rows.map((row) => [row.assay_no, row.limits[0].lowerLimit])).toEqual([
      [1, 2],
      [2, 5],
    ]);
  });

  it("reads every release without doubled rows: each case once, in the version of that release", async () => {
    const { rows } = await consortium.admin.query(
      `select release_number, count(*)::int as rows, count(distinct case_id)::int as cases,
              sum((select count(*) from portal.measurement m where (m.case_id, m.version) = (release_case.case_id, release_case.version)))::int as measurements
         from portal.release_case group by release_number order by release_number`,
    );
    expect(rows).toEqual([1, 2, 3].map((release_number) => ({ release_number, rows: 3, cases: 3, measurements: 4 })));
  });

  it("removes a case that is ticked, keeps its versions for the older releases, and takes it back under its old number", async () => {
    const without = {
      ...file,
      cases: file.cases.filter((row) => row.caseCode !== "P2"),
      samples: file.samples.filter((row) => row.caseCode !== "P2"),
      measurements: file.measurements.filter((row) => row.sampleCode !== "P2-0"),
    };
    const removed = await publish({ file: without, removals: ["P2"] });
    // P1 and C1 are back to the assay of the first release: P1 changed against release 3, C1 did not.
    expect(removed.changes).toEqual({ added: 0, changed: 1, unchanged: 1, removed: 1 });
    const back = await publish();
    expect(back.changes).toEqual({ added: 1, changed: 0, unchanged: 2, removed: 0 });
    const { rows } = await consortium.admin.query(
      "select version from portal.case_version join portal.cohort_case using (center_id, cohort_id, case_id) where case_code = 'P2' order by version",
    );
    expect(rows.map((row) => row.version)).toEqual([1, 2, 3]);
    expect((await counts()).kindred).toBe(1);
  });

  it("takes the same code in another cohort of the center for the same person, and in another center for another", async () => {
    const { poitiers, strict, aphp } = consortium;
    await publish({ cohortId: strict.cohortId });
    await publish({ centerId: aphp.centerId, cohortId: aphp.cohortId }, managing(aphp.cohortId));
    const { rows } = await consortium.admin.query(
      "select center_id, count(distinct person_id)::int as persons, count(distinct case_id)::int as numbers, count(*)::int as cases from portal.cohort_case group by center_id order by center_id",
    );
    expect(rows).toEqual([
      { center_id: poitiers.centerId, persons: 3, numbers: 3, cases: 6 },
      { center_id: aphp.centerId, persons: 3, numbers: 3, cases: 3 },
    ]);
    const kindreds = await consortium.admin.query(
      "select center_id, count(distinct kindred_id)::int as kindreds from portal.case_kindred group by 1 order by 1",
    );
    expect(kindreds.rows.map((row) => row.kindreds)).toEqual([1, 1]);
    expect((await counts()).kindred).toBe(2);
  });

  it("reads a release back as the cohort file that makes it again: published anew, every case is unchanged", async () => {
    const { cohortId } = consortium.poitiers;
    const base = await consortium.database.within(managing(cohortId), async (tx) => {
      const releaseNumber = (await newestRelease(tx, consortium.poitiers)) ?? 0;
      return releasedCohortFile(tx, { ...consortium.poitiers, releaseNumber });
    });
    expect(base.measurements).toHaveLength(file.measurements.length);
    const published = await publish({ file: base });
    expect(published.changes).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0 });
  });

  it("gives no case number of a center twice, though the rights hold only one of its cohorts", async () => {
    const { poitiers, strict, admin } = consortium;
    const known = await admin.query("select max(case_id) as last from portal.cohort_case where center_id = $1", [
      poitiers.centerId,
    ]);
    const alone = (caseCode: string) => ({
      ...EMPTY_COHORT_FILE,
      cases: file.cases.slice(0, 1).map((row) => ({ ...row, caseCode, kindredCode: null })),
    });
    await publish({ file: alone("ONLY-STRICT"), cohortId: strict.cohortId }, managing(strict.cohortId));
    // The code is known to the other cohort, which these rights do not see: a case of its own, under a new number.
    await publish({ file: alone("ONLY-STRICT") }, managing(poitiers.cohortId));
    const { rows } = await admin.query(
      `select case_id, person_id from portal.cohort_case where center_id = $1 and case_code = 'ONLY-STRICT' order by case_id`,
      [poitiers.centerId],
    );
    const last = known.rows[0].last;
    expect(rows.map((row) => row.case_id)).toEqual([last + 1, last + 2]);
    expect(new Set(rows.map((row) => row.person_id)).size).toBe(2);
  });

  it("refuses a release without a case", async () => {
    const { aphp } = consortium;
    await expect(
      publish(
        { centerId: aphp.centerId, cohortId: aphp.cohortId, file: EMPTY_COHORT_FILE, removals: ["P1", "P2", "C1"] },
        managing(aphp.cohortId),
      ),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("the rights of publishing", () => {
  it("are refused to the rights of another center, and with reading rights alone", async () => {
    const { aphp, poitiers } = consortium;
    await expect(publish({}, managing(aphp.cohortId))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(publish({}, { ...managing(poitiers.cohortId), managed: [] })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      publish(
        {},
        { ...managing(poitiers.cohortId), exact: { CLINICAL: [poitiers.cohortId], CYTOKINE: [], GENOTYPE: [] } },
      ),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are held by the row policies too: no row of a case can be inserted for a cohort that is not managed", async () => {
    const { aphp, poitiers, database } = consortium;
    await expect(
      database.within(managing(aphp.cohortId), (tx) =>
        tx.rows(
          "insert into portal.case_genotype (center_id, cohort_id, case_id, version, variant_group) values ($1, $2, 1, 99, 'OTHER')",
          [poitiers.centerId, poitiers.cohortId],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("do not include changing or deleting a row of a case, nor a release", async () => {
    for (const statement of [
      "update portal.case_version set sex = 'MALE'",
      "delete from portal.case_version",
      "delete from portal.measurement",
      "update portal.phase_analyte set log_lower = 0",
      "update portal.release set note = ''",
      "delete from portal.release_case",
    ]) {
      await expect(
        consortium.database.within(managing(consortium.poitiers.cohortId), (tx) => tx.rows(statement)),
        statement,
      ).rejects.toThrow(/permission denied/);
    }
  });
});
