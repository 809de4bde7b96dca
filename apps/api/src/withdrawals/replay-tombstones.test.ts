import "reflect-metadata";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Database, migrate, runtimeUrlOf } from "#db";
import { publishCohortFile } from "#releases";
import {
  INSTALLATION_SECRET,
  type MigratedDatabase,
  migratedDatabase,
  migratedTemplate,
  migrationSettings,
} from "../../../../test/kit/migrated-database.ts";
import { occurrencesOf } from "../../../../test/kit/occurrences.ts";
import { prepareTemplate } from "../../../../test/kit/postgres.ts";
import { managing } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { replayTombstones } from "./replay-tombstones.ts";
import { tombstonesOf } from "./tombstones.ts";
import { withdrawCase } from "./withdraw-case.ts";

const LEAVING = "QZX-8825";
const cohort = { centerId: 1, cohortId: 1 };

/** A portal with one published cohort, as a backup keeps it. */
async function publishOnce(adminUrl: string): Promise<void> {
  const settings = migrationSettings(adminUrl);
  await migrate(settings);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("insert into portal.center (slug, name, short_name) values ('poitiers', 'poitiers', 'poitiers')");
  await admin.query(
    `insert into portal.cohort (center_id, slug, title_en, title_fr, protocol_en, protocol_fr, contact, data_use_terms,
       declared_analytes, synthetic, literature, contributes, requires_second_person)
     values (1, 'cases', 'Cases', 'Cas', '', '', '', '{}', '{IL_1B}', true, false, 'SUMMARY', false)`,
  );
  await admin.end();
  const database = await Database.open(runtimeUrlOf(settings), 2);
  const file = JSON.parse(JSON.stringify(smallCohortFile).replaceAll('"P1', `"${LEAVING}`));
  const release = { ...cohort, publishedBy: 1, file, note: null };
  await database.within(managing(cohort.cohortId), (tx) => publishCohortFile(tx, release));
  await database.close();
}

let backup: MigratedDatabase;
let live: MigratedDatabase;
let beside: string;
let nowhere: string;
beforeAll(async () => {
  await migratedTemplate();
  const template = await prepareTemplate("before_withdrawal", publishOnce);
  [live, backup] = [await migratedDatabase("live", template), await migratedDatabase("backup", template)];
  [beside, nowhere] = [await mkdtemp(join(tmpdir(), "beside-")), await mkdtemp(join(tmpdir(), "nowhere-"))];
});
afterAll(async () => {
  await live?.drop();
  await backup?.drop();
  await rm(beside, { recursive: true, force: true });
  await rm(nowhere, { recursive: true, force: true });
});

it("takes out again what a backup from before the withdrawal brings back, once", async () => {
  const tombstones = tombstonesOf(INSTALLATION_SECRET, beside);
  const running = await Database.open(live.runtimeUrl, 2);
  const codeHash = tombstones.hashOf(cohort.centerId, LEAVING);
  const which = { ...cohort, caseCode: LEAVING, codeHash, reason: "OBJECTION", accountId: 1, tokenId: null } as const;
  await running.within(managing(cohort.cohortId), (tx) => withdrawCase(tx, which));
  // As at every start: nothing is to be done, and the copy beside the database is brought up to date.
  expect(await replayTombstones(running, tombstones)).toEqual({ putBack: 0, withdrawn: 0 });
  await running.close();
  const [kept] = await tombstones.file.read();
  expect(kept).toMatchObject({ centerId: 1, codeHash: codeHash.toString("hex"), reason: "OBJECTION" });

  const restored = await Database.open(backup.runtimeUrl, 2);
  const admin = new pg.Client({ connectionString: backup.adminUrl });
  await admin.connect();
  expect(await occurrencesOf(admin, LEAVING)).toMatchObject({ "portal.cohort_case": 1, "portal.sample": 2 });
  // Without the copy, or under another secret, nobody is recognised.
  expect(await replayTombstones(restored, tombstonesOf(INSTALLATION_SECRET, nowhere))).toEqual({
    putBack: 0,
    withdrawn: 0,
  });
  expect(tombstonesOf("another-secret-of-an-installation-01234", beside).hashOf(1, LEAVING)).not.toEqual(codeHash);
  expect(await replayTombstones(restored, tombstones)).toEqual({ putBack: 1, withdrawn: 1 });
  expect(await occurrencesOf(admin, LEAVING)).toEqual({});
  const { rows } = await admin.query("select reason, case_id from portal.tombstone");
  expect(rows).toEqual([{ reason: "OBJECTION", case_id: kept?.caseId }]);
  const { rows: cases } = await admin.query("select case_code from portal.cohort_case order by 1");
  expect(cases.map(({ case_code }) => case_code)).toEqual(["C1", "P2"]);
  expect(await replayTombstones(restored, tombstones)).toEqual({ putBack: 0, withdrawn: 0 });
  await admin.end();
  await restored.close();
});
