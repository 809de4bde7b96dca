import { access, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "#db";
import { demonstrationDatabase } from "../../../../test/kit/demonstration.ts";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { loadDemonstration } from "./load-demonstration.ts";
import { DEMONSTRATION_ACCOUNTS } from "./people.ts";

let dataDirectory: string;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "load-"));
});
afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

/** Loads into a database and tells what is in it then: sentences said, releases, openings, tokens. */
async function loadInto({ adminUrl, runtimeUrl, drop }: MigratedDatabase, prepare: string) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(prepare);
  const said: string[] = [];
  const database = await Database.open(runtimeUrl, 2);
  await loadDemonstration(database, {
    dataDirectory,
    disclosureSecret: Buffer.alloc(32),
    say: (sentence) => said.push(sentence),
  });
  await database.close();
  const { rows } = await admin.query(
    `select (select count(*)::int from portal.center) as centers, (select count(*)::int from portal.release) as releases,
            (select count(*)::int from portal.opening) as openings,
            (select count(*)::int from portal.access_token) as tokens`,
  );
  await admin.end();
  await drop();
  return { said, ...rows[0] };
}

describe("loading the demonstration", () => {
  it("leaves a database alone that holds anything else, even a cohort of the same name", async () => {
    const found = await loadInto(
      await migratedDatabase("someone_elses"),
      `insert into portal.center (slug, name, short_name) values ('inserm', 'Our center', 'Ours');
       insert into portal.cohort (center_id, slug, title_en, title_fr, protocol_en, protocol_fr, contact, data_use_terms,
         declared_analytes, synthetic, literature, contributes, requires_second_person)
       select center_id, 'inserm-nlrp12', 'Cases', 'Cas', '', '', '', '{}', '{IL_1B}', false, false, 'SUMMARY', false
         from portal.center`,
    );
    expect(found).toEqual({ said: [], centers: 1, releases: 0, openings: 0, tokens: 0 });
    await expect(access(join(dataDirectory, "demo-tokens.json"))).rejects.toThrow("ENOENT");
  });

  it("goes on where an earlier start was cut short, down to the tokens that it had not written", async () => {
    const found = await loadInto(
      await demonstrationDatabase("cut_short"),
      "delete from portal.access_token; delete from portal.protected_answer; delete from portal.planned_set; delete from portal.opening",
    );
    expect(found).toMatchObject({ said: [], centers: 4, openings: 1, tokens: DEMONSTRATION_ACCOUNTS.length });
    const path = join(dataDirectory, "demo-tokens.json");
    expect(Object.keys(JSON.parse(await readFile(path, "utf8"))).sort()).toEqual(
      DEMONSTRATION_ACCOUNTS.map(({ key }) => key).sort(),
    );
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
