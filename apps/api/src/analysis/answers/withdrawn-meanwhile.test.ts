import { afterAll, beforeAll, expect, it } from "vitest";
import { type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("withdrawn_meanwhile");
});
afterAll(async () => consortium?.close());

const SAVE = `mutation {
  saveView(question: "cytokineSummary", arguments: { analyte: "IL_1B" }) { ... on KeptAnswer { body } }
}`;

/** Until a request waits for the lock of a center; it has read by then. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const { rows } = await consortium.admin.query(
      `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
        where datname = current_database() and locktype = 'advisory' and classid = 1212 and not granted`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it("an answer that was made of a case withdrawn before it could be kept is not kept; asked again it is, without it", async () => {
  const { admin, aphp } = consortium;
  // As a withdrawal does it: wait for publishers, then take the rows out. Keeping has read A1 and waits for it to end.
  await admin.query("begin");
  await admin.query("select pg_advisory_xact_lock(1212, $1)", [aphp.centerId]);
  const keeping = consortium.ask<null>("everything", SAVE);
  await someoneWaits();
  await admin.query(`set local app.managed_cohorts = '${aphp.cohortId}'`);
  await admin.query("select * from portal.withdraw_case($1, $2, 'A1', '\\x00', 'CONSENT', null, null)", [
    aphp.centerId,
    aphp.cohortId,
  ]);
  await admin.query("commit");
  expect((await keeping).codes).toEqual(["CONFLICT"]);
  const { rows } = await admin.query("select 1 from portal.kept_answer");
  expect(rows).toEqual([]);
  const { data } = await consortium.ask<{ saveView: { body: string } }>("everything", SAVE);
  expect(data.saveView.body).toContain("P1");
  expect(data.saveView.body).not.toContain("A1@0");
});
