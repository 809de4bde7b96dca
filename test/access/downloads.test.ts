import { checkFile, hasError, PLAIN_READING, SHEET_NAMES, wholeFile } from "@nlrp12/intake";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { tokenOf } from "./callers.ts";
import { COHORTS, LEVELS } from "./expectations.ts";

let portal: TestPortal;
/** The newest release of each cohort that has one. */
const releases = new Map<string, string>();
beforeAll(async () => {
  portal = await startTestPortal("downloads");
  const { rows } = await portal.admin.query<{ slug: string; key: [number, number, number] }>(
    `select slug, array[center_id, cohort_id, max(release_number)] as key
       from portal.release join portal.cohort using (center_id, cohort_id) group by slug, center_id, cohort_id`,
  );
  for (const { slug, key } of rows) releases.set(slug, nodeId("Release", ...key));
});
afterAll(() => portal?.stop());

const fileOf = (slug: string, ending: string, token?: string): Promise<Response> =>
  fetch(`${portal.url}/downloads/releases/${releases.get(slug)}.${ending}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });

interface Line {
  readonly sheet?: string;
  readonly about?: { readonly dataUseTerms: readonly string[]; readonly release: number; readonly checksum: string };
}

/** A row as one text, whatever the order of its fields; the text of a cell is written anew in another dialect. */
const plain = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== "reported")
      .toSorted(),
  );

async function linesOf(response: Response): Promise<readonly Line[]> {
  return (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("rows of a release as a file", () => {
  test("go to whoever holds EXPORT of the cohort in some field group, and to nobody else", async () => {
    const surprises: string[] = [];
    for (const [account, levels] of Object.entries(LEVELS)) {
      const token = await tokenOf(portal.admin, account);
      for (const [index, slug] of COHORTS.entries()) {
        if (!releases.has(slug)) continue;
        const response = await fileOf(slug, "ndjson", token);
        const expected = levels[index]?.includes("X") ? 200 : 403;
        if (response.status !== expected) surprises.push(`${account} of ${slug}: ${response.status}`);
        if (response.status !== 200) expect(await response.json()).toMatchObject({ code: "FORBIDDEN" });
        else await response.arrayBuffer();
      }
    }
    expect(surprises).toEqual([]);
    expect((await fileOf("published-cases", "zip")).status).toBe(401);
    const manager = "data-manager@versailles";
    const aggregates = await tokenOf(portal.admin, manager, { scopes: ["read:aggregate", "write:uploads"] });
    expect((await fileOf("versailles-nlrp12", "zip", aggregates)).status).toBe(403);
    const records = await tokenOf(portal.admin, manager, { scopes: ["read:records"] });
    expect((await fileOf("versailles-nlrp12", "zip", records)).status).toBe(403);
  });

  // data-manager@versailles holds XXS of poitiers-nlrp12: clinical and cytokine, not the genotype.
  test("hold only the field groups at EXPORT, kindreds among what is left out", async () => {
    const token = await tokenOf(portal.admin, "data-manager@versailles");
    const sheetsOf = async (slug: string) => {
      const archive = unzipSync(new Uint8Array(await (await fileOf(slug, "zip", token)).arrayBuffer()));
      return new Map(Object.entries(archive).map(([name, bytes]) => [name, strFromU8(bytes).trimEnd().split("\r\n")]));
    };
    const own = await sheetsOf("versailles-nlrp12");
    const granted = await sheetsOf("poitiers-nlrp12");
    expect(own.has("variants.csv")).toBe(true);
    expect([...own.keys()].filter((name) => !granted.has(name))).toEqual(["variants.csv"]);
    const kindreds = (sheets: typeof own): number => {
      const [head = "", ...lines] = sheets.get("cases.csv") ?? [];
      const at = head.split(",").indexOf("kindred_code");
      return lines.filter((line) => line.split(",")[at] !== "").length;
    };
    expect(kindreds(own)).toBeGreaterThan(0);
    expect(kindreds(granted)).toBe(0);
    const { rows } = await portal.admin.query(
      "select count(*)::int as n from portal.case_kindred join portal.cohort using (center_id, cohort_id) where slug = 'poitiers-nlrp12'",
    );
    expect(rows[0].n).toBeGreaterThan(0);
  });

  test("say of which release they are and for what they may be used, in the file itself", async () => {
    const token = await tokenOf(portal.admin, "data-manager@poitiers");
    const [first] = await linesOf(await fileOf("poitiers-nlrp12", "ndjson", token));
    const { rows } = await portal.admin.query<{ terms: string[]; checksum: string; number: number }>(
      `select data_use_terms as terms, encode(checksum, 'hex') as checksum, release_number as number
         from portal.release join portal.cohort using (center_id, cohort_id)
        where slug = 'poitiers-nlrp12' order by release_number desc limit 1`,
    );
    const [{ terms, checksum, number } = { terms: [], checksum: "", number: 0 }] = rows;
    expect(terms.length).toBeGreaterThan(0);
    expect(first?.about).toMatchObject({ dataUseTerms: terms, checksum, release: number });
    const response = await fileOf("poitiers-nlrp12", "zip", token);
    expect(response.headers.get("content-disposition")).toContain(`"poitiers-nlrp12-release-${number}.zip"`);
    const note = strFromU8(unzipSync(new Uint8Array(await response.arrayBuffer()))["ABOUT.txt"] ?? new Uint8Array());
    for (const word of [...terms, checksum, "CLINICAL, CYTOKINE, GENOTYPE"]) expect(note).toContain(word);
  });

  test("are a cohort file that the checker takes as it is, in both dialects, and the same rows as lines of JSON", async () => {
    const token = await tokenOf(portal.admin, "data-manager@poitiers");
    const lines = await linesOf(await fileOf("poitiers-nlrp12", "ndjson", token));
    for (const dialect of ["en", "fr"]) {
      const response = await fileOf("poitiers-nlrp12", `zip?dialect=${dialect}`, token);
      const file = { content: await response.blob(), name: "poitiers.zip" };
      const { cohort, problems } = await checkFile(file, PLAIN_READING);
      expect(problems.filter((problem) => hasError([problem]))).toEqual([]);
      for (const name of SHEET_NAMES) {
        const told = lines.filter(({ sheet }) => sheet === name).map(({ sheet: _, ...row }) => plain(row));
        expect(told.length, name).toBeGreaterThan(0);
        const read: readonly object[] = cohort ? wholeFile(cohort)[name] : [];
        expect(read.map(plain).toSorted(), `${name} in ${dialect}`).toEqual(told.toSorted());
      }
    }
  });

  test("are asked for by a mutation, which names the address and refuses as the address does", async () => {
    const ask = async (account: string, slug: string): Promise<unknown> => {
      const response = await fetch(`${portal.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await tokenOf(portal.admin, account)}`,
        },
        body: JSON.stringify({
          query: `mutation { requestDownload(release: "${releases.get(slug)}", format: NDJSON) { path fieldGroups } }`,
        }),
      });
      const { data, errors } = await response.json();
      return errors?.[0]?.extensions.code ?? data.requestDownload;
    };
    expect(await ask("data-manager@versailles", "poitiers-nlrp12")).toEqual({
      path: `/downloads/releases/${releases.get("poitiers-nlrp12")}.ndjson`,
      fieldGroups: ["CLINICAL", "CYTOKINE"],
    });
    expect(await ask("investigator@poitiers", "poitiers-nlrp12")).toBe("FORBIDDEN");
  });

  test("are in the ledger of the center that owns them, once for each file, before the file leaves", async () => {
    const entries = async (): Promise<readonly { object: string; details: object; center: string }[]> => {
      const { rows } = await portal.admin.query(
        `select object, details, slug as center from portal.audit_entry left join portal.center using (center_id)
          where action = 'ROWS_EXPORTED' order by at, seq`,
      );
      return rows;
    };
    const before = (await entries()).length;
    const token = await tokenOf(portal.admin, "investigator@poitiers");
    await (await fileOf("published-cases", "zip", token)).arrayBuffer();
    await (await fileOf("versailles-nlrp12", "zip", token)).arrayBuffer();
    const since = (await entries()).slice(before);
    expect(since).toHaveLength(1);
    expect(since[0]).toMatchObject({
      center: "inserm",
      details: { groups: "CLINICAL,CYTOKINE,GENOTYPE", format: "CSV" },
    });
  });

  test("of a withdrawn release, or of one that is not there, are no file", async () => {
    const token = await tokenOf(portal.admin, "data-manager@aphp");
    await portal.admin.query(
      `insert into portal.release_withdrawal (center_id, cohort_id, release_number, withdrawn_by, reason)
       select center_id, cohort_id, max(release_number), (select min(account_id) from portal.account), 'MISTAKE'
         from portal.release join portal.cohort using (center_id, cohort_id)
        where slug = 'aphp-nlrp12' group by center_id, cohort_id`,
    );
    const gone = await fileOf("aphp-nlrp12", "zip", token);
    expect(await gone.json()).toMatchObject({ code: "RELEASE_NOT_FOUND" });
    for (const name of ["UmVsZWFzZTo5OjI6MQ.zip", "x.zip", `${releases.get("aphp-nlrp12")}.exe`]) {
      const response = await fetch(`${portal.url}/downloads/releases/${name}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status, name).toBe(404);
    }
  });
});
