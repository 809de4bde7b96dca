import { afterAll, beforeAll, expect, it } from "vitest";
import { type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("withdrawn_profiles");
});
afterAll(() => consortium?.close());

it("leaves no code of a withdrawn case among the columns of a wide panel that were saved, nor in what they mean", async () => {
  const { admin, aphp } = consortium;
  const plan = { settings: null, mapping: { columns: { value: ["A1", "A2"] } }, repairs: [] };
  await admin.query(
    `insert into portal.import_profile (center_id, cohort_id, name, version, columns, plan, created_by)
     select $1, $2, 'wide', 1, array['analyte', 'A1', 'A1 day 0', 'A10'], $3, min(account_id) from portal.account`,
    [aphp.centerId, aphp.cohortId, plan],
  );
  await admin.query("begin");
  await admin.query("select set_config('app.managed_cohorts', $1, true)", [String(aphp.cohortId)]);
  await admin.query("select * from portal.withdraw_case($1, $2, 'A1', '\\x00', 'CONSENT', null, null)", [
    aphp.centerId,
    aphp.cohortId,
  ]);
  await admin.query("commit");
  const { rows } = await admin.query("select columns, plan from portal.import_profile");
  expect(rows).toEqual([{ columns: ["analyte", "…", "… day 0", "A10"], plan: { ...plan, mapping: null } }]);
});
