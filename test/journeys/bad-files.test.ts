import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SMALL_COHORT, zipOf } from "../../packages/intake/src/checking/small-cohort.fixture.ts";
import { BAD_FILES } from "./bad-file.ts";
import { type PortalProgram, portalProgram } from "./journey-portal.ts";
import { cohortIdOf } from "./portal-caller.ts";

const MANAGER = "data-manager@versailles";

let portal: PortalProgram;
let cohort: string;
beforeAll(async () => {
  portal = await portalProgram("bad_files");
  cohort = await cohortIdOf(portal.caller, MANAGER, "versailles-nlrp12");
});
afterAll(() => portal?.stop());

const TABLES_OF_CASES = [
  "cohort_case",
  "case_version",
  "case_variant",
  "case_feature",
  "treatment_course",
  "assessment",
  "sample",
  "assay",
  "measurement",
  "sample_analyte",
  "phase_analyte",
  "case_coverage",
  "release",
  "release_case",
];

/** How many rows each table of case data holds. */
async function rowsStored(): Promise<Readonly<Record<string, number>>> {
  const counts = TABLES_OF_CASES.map((table) => `(select count(*)::int from portal.${table}) as ${table}`);
  const { rows } = await portal.admin.query(`select ${counts.join(", ")}`);
  return rows[0];
}

/** Waits until the worker has taken the bytes of every refused file out of the data directory. */
async function bytesAreGone(): Promise<void> {
  while ((await readdir(join(portal.dataDirectory, "uploads"))).length > 0) await pause(100);
}

/** Everything that was kept of uploads anywhere in the database, their log entries and jobs among it. */
async function everythingKept(): Promise<string> {
  const { rows } = await portal.admin.query(
    `select coalesce((select jsonb_agg(to_jsonb(upload)) from portal.upload)::text, '')
         || coalesce((select jsonb_agg(to_jsonb(entry)) from portal.audit_entry as entry)::text, '')
         || coalesce((select jsonb_agg(to_jsonb(job)) from graphile_worker._private_jobs as job)::text, '') as kept`,
  );
  return rows[0].kept;
}

async function expectAlive(): Promise<void> {
  expect(portal.isRunning()).toBe(true);
  expect((await fetch(`${portal.caller.url}/health/ready`)).status).toBe(200);
}

describe("a file that cannot be taken", () => {
  it.each(BAD_FILES)(
    "$name is rejected with one sentence in both languages, and nothing of it is kept",
    async (bad) => {
      const before = await rowsStored();
      const upload = await portal.caller.send(MANAGER, { cohort, bytes: bad.bytes(), fileName: bad.fileName });
      expect(upload.state).toBe("REJECTED");
      expect(upload.problems.map(({ rule, severity }) => [rule, severity])).toEqual([[bad.rule, "ERROR"]]);
      const [problem] = upload.problems;
      for (const language of ["en", "fr"] as const) {
        const { [language]: what = "" } = problem?.message ?? {};
        expect(what).toMatch(/^[\p{L}#].+ ?: .+\.$/u);
        if (bad.at) expect(what).toContain(bad.at);
        expect(problem?.accepted[language]).toMatch(/^\S.+\.$/);
        expect(what + problem?.accepted[language]).not.toMatch(/[{}]|undefined|\bnull\b/);
      }
      expect(problem?.message.en).not.toBe(problem?.message.fr);
      expect([upload.difference, upload.release, upload.failure]).toEqual([null, null, null]);
      expect(await rowsStored()).toEqual(before);
      await bytesAreGone();
      if (bad.secret) {
        const told = JSON.stringify({ ...upload, problems: upload.problems.map(({ accepted, ...rest }) => rest) });
        const places = { told, kept: await everythingKept(), printed: portal.said() };
        for (const [place, text] of Object.entries(places)) {
          expect(text.toLowerCase().includes(bad.secret.toLowerCase()), place).toBe(false);
        }
      }
      if (bad.namesAPerson) expect(upload.fileName).toMatch(/^file\.\w+$/);
      await expectAlive();
    },
  );

  it("an empty file is refused at once, in both languages", async () => {
    const { status, text } = await portal.caller.put(MANAGER, {
      cohort,
      bytes: new Uint8Array(),
      fileName: "cohort.xlsx",
    });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      code: "BAD_USER_INPUT",
      message: { en: "The request holds no file.", fr: "La requête ne contient aucun fichier." },
    });
    expect(await readdir(join(portal.dataDirectory, "uploads"))).toEqual([]);
    await expectAlive();
  });

  it("leaves the way free for the next good file", async () => {
    const upload = await portal.caller.send(MANAGER, { cohort, bytes: zipOf(SMALL_COHORT), fileName: "cohort.zip" });
    expect(upload).toMatchObject({
      state: "CHECKED",
      problems: [],
      difference: { added: 2, changed: 0, unchanged: 0 },
    });
    const kept = await readdir(join(portal.dataDirectory, "uploads"));
    expect(kept).toHaveLength(1);
    await expectAlive();
  });
});
