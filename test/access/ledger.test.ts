import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { question } from "../contract/posted.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { tokenOf } from "./callers.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal("ledger");
});
afterAll(() => portal.stop());

interface Entry {
  readonly center: string | null;
  readonly action: string;
  readonly object: string;
  readonly outcome: string;
  readonly details: Readonly<Record<string, string | null>>;
}

/** What a question adds to the ledgers. */
async function entriesOf(ask: () => Promise<unknown>): Promise<Entry[]> {
  const known = await portal.admin.query("select chain_id, seq from portal.audit_head");
  const before = new Map(known.rows.map((row) => [row.chain_id, Number(row.seq)]));
  await ask();
  const { rows } = await portal.admin.query(
    `select chain_id, seq, slug as center, action, object, outcome, details
       from portal.audit_entry left join portal.center using (center_id) order by chain_id, seq`,
  );
  return rows.filter((row) => Number(row.seq) > (before.get(row.chain_id) ?? 0));
}

async function asked(who: string, query: string): Promise<Entry[]> {
  const token = await tokenOf(portal.admin, who);
  return entriesOf(async () => expect((await question(portal.url, query, { token })).status).toBe(200));
}

const summary = (entries: readonly Entry[]) => entries.map(({ center, action }) => `${center} ${action}`).sort();

// Poitiers' investigator may read the rows of poitiers and those granted; the block holds the four centers' cohorts.
const BLOCK = ["aphp", "inserm", "poitiers", "versailles"].map((center) => `${center} BLOCK_ASKED`);
const ONLY_OWN = async () => {
  const { rows } = await portal.admin.query("select cohort_id from portal.cohort where slug = 'poitiers-nlrp12'");
  return nodeId("Cohort", rows[0].cohort_id);
};

// Versailles gave Poitiers its cohort whole, published cases apart; what it gave AP-HP it took back. Nobody asks it for
// more; INSERM is asked by Poitiers, which waits, and by Versailles, which it refused.
const LOADED: Readonly<Record<string, readonly (readonly [string, string, number])[]>> = {
  versailles: [
    ["COHORT_CREATED", "data-manager@versailles", 1],
    ["ACCESS_GRANTED", "steward@versailles", 2],
    ["ACCESS_REVOKED", "steward@versailles", 1],
    ["UPLOAD_PUBLISHED", "data-manager@versailles", 2],
  ],
  inserm: [
    ["COHORT_CREATED", "data-manager@inserm", 3],
    ["ACCESS_GRANTED", "steward@inserm", 5],
    ["ACCESS_ASK", "investigator@versailles", 1],
    ["ACCESS_REFUSE", "steward@inserm", 1],
    ["ACCESS_ASK", "investigator@poitiers", 1],
    ["UPLOAD_PUBLISHED", "data-manager@inserm", 5],
  ],
};

describe("the ledger", () => {
  test.each(Object.keys(LOADED))(
    "of %s in the demonstration begins with what was loaded, each by who would have done it",
    async (center) => {
      const { rows } = await portal.admin.query({
        text: `select action, demonstration_key, count(*)::int
               from portal.audit_entry join portal.center using (center_id) join portal.account using (account_id)
              where slug = $1 and action not in ('CASES_READ', 'BLOCK_ASKED', 'TOKEN_CREATED')
              group by account_id, action, demonstration_key order by min(seq)`,
        values: [center],
        rowMode: "array",
      });
      expect(rows).toEqual(LOADED[center]);
    },
  );

  test("gets one entry of every center whose rows a question reaches, and one of every center in the block", async () => {
    const own = await ONLY_OWN();
    const read = "poitiers CASES_READ";
    expect(summary(await asked("investigator@poitiers", `{ cases(cohorts: ["${own}"]) { totalCount } }`))).toEqual([
      read,
    ]);
    for (const query of [
      `{ caseCounts(cohorts: ["${own}"]) { exact { cells { __typename } } } }`,
      `{ cytokineSummary(analyte: IL_1B, cohorts: ["${own}"]) { exact { cells { n } } } }`,
      `{ anakinraResponse(cohorts: ["${own}"]) { exact { cells { __typename } } } }`,
    ]) {
      expect(summary(await asked("investigator@poitiers", query)), query).toEqual([...BLOCK, read].sort());
    }
  });

  test("gets one entry for a case that is read, by its own field, by node and by nodes", async () => {
    const token = await tokenOf(portal.admin, "investigator@poitiers");
    const own = await ONLY_OWN();
    const list = await question(portal.url, `{ cases(first: 1, cohorts: ["${own}"]) { nodes { id } } }`, { token });
    const [{ id }] = JSON.parse(list.text).data.cases.nodes;
    for (const query of [
      `{ case(id: "${id}") { code } }`,
      `{ node(id: "${id}") { id } }`,
      `{ nodes(ids: ["${id}"]) { id } }`,
    ]) {
      expect(summary(await asked("investigator@poitiers", query)), query).toEqual(["poitiers CASES_READ"]);
    }
  });

  test("gets one entry of what a cohort's and a release's page count from the rows, and none of the sizes kept beside them", async () => {
    const own = await ONLY_OWN();
    const read = ["poitiers CASES_READ"];
    const ask = (fields: string) => asked("data-manager@poitiers", `{ cohort(id: "${own}") { ${fields} } }`);
    expect(summary(await ask("coverage { cases }"))).toEqual(read);
    expect(summary(await ask("releases { verification { cases } }"))).toEqual(read);
    expect(summary(await ask("releases { differenceFrom { added cases { caseCode } } }"))).toEqual(read);
    expect(summary(await ask("patients { __typename } releases { number checksum }"))).toEqual([]);
  });

  test("marks a series of one asker whose questions narrow, and no other", async () => {
    const { rows } = await portal.admin.query("select center_id from portal.center where slug = 'inserm'");
    const inserm = nodeId("Center", rows[0].center_id);
    const counts = (by: string, filter = "") =>
      `{ caseCounts(by: [${by}]${filter && `, filter: { ${filter} }`}) { protected { cells { __typename } } } }`;
    const series = [counts("AGE_BAND"), counts("AGE_BAND", "sex: [FEMALE]"), counts("SEX"), counts("SEX")];
    for (const query of series) await asked("steward@versailles", query);
    // Somebody else begins with a narrow question: there was no wider one before.
    await asked("investigator@aphp", counts("AGE_BAND", "sex: [FEMALE]"));
    const token = await tokenOf(portal.admin, "steward@inserm");
    const { text } = await question(
      portal.url,
      `{ auditEvents(center: "${inserm}", actions: ["BLOCK_ASKED"], first: 5) { nodes { narrows details { name value } } } }`,
      { token },
    );
    const nodes: { narrows: boolean; details: { name: string; value: string }[] }[] =
      JSON.parse(text).data.auditEvents.nodes;
    const by = nodes.map(({ narrows, details }) => [details.find(({ name }) => name === "dimensions")?.value, narrows]);
    expect(by.toReversed()).toEqual([
      ["AGE_BAND", false],
      ["AGE_BAND,sex", true],
      ["SEX", false],
      ["SEX", false],
      ["AGE_BAND,sex", false],
    ]);
  });

  test("says once what one request asked many times", async () => {
    const own = await ONLY_OWN();
    const aliases = Array.from({ length: 5 }, (_, at) => `a${at}: cases(cohorts: ["${own}"]) { totalCount }`).join(" ");
    const [entry, ...more] = await asked("investigator@poitiers", `{ ${aliases} }`);
    expect(more).toEqual([]);
    expect(entry?.details.fields).toBe("cases");
    expect(entry?.details.question).toMatch(/^[0-9a-f]{64}$/);
  });

  test("names the fields that were asked in a fragment, and nothing its asker wrote", async () => {
    const own = await ONLY_OWN();
    const inside = `{ cases(cohorts: ["${own}"]) { totalCount } }`;
    const query = `query Zoe { ...Zoe ... on Query { z: viewer { name } } } fragment Zoe on Query ${inside}`;
    const [entry] = await asked("investigator@poitiers", query);
    expect(entry?.details.fields).toBe("cases,viewer");
    expect(JSON.stringify(entry)).not.toContain("Zoe");
  });

  test("names what a question about the block combines, and never the values asked for", async () => {
    const query = "{ caseCounts(by: [AGE_BAND], filter: { sex: [FEMALE] }) { protected { cells { __typename } } } }";
    const entries = await asked("investigator@poitiers", query);
    const block = entries.find(({ action, center }) => action === "BLOCK_ASKED" && center === "aphp");
    expect(block).toMatchObject({ outcome: "DONE", details: { families: "cases", dimensions: "AGE_BAND,sex" } });
    expect(JSON.stringify(entries)).not.toContain("FEMALE");
  });

  test("holds what was refused, with its reason", async () => {
    const query =
      '{ caseCounts(by: [AGE_BAND], filter: { sex: [FEMALE], treatments: ["ANAKINRA"] }) { protected { cells { __typename } } } }';
    const block = (await asked("investigator@poitiers", query)).filter(({ action }) => action === "BLOCK_ASKED");
    expect(summary(block)).toEqual(BLOCK);
    for (const { outcome, details } of block) {
      expect({ outcome, withheld: details.withheld }).toEqual({ outcome: "REFUSED", withheld: "NOT_ON_MENU" });
    }
  });

  test("gets nothing for what touches no case", async () => {
    expect(await asked("investigator@poitiers", "{ cohorts { totalCount } viewer { name } }")).toEqual([]);
    expect(await asked("coordinator@consortium", "{ cases { totalCount } }")).toEqual([]);
  });

  test("is read by the stewards of its center and by auditors, and by nobody else", async () => {
    const { rows } = await portal.admin.query("select center_id from portal.center where slug = 'aphp'");
    const aphp = nodeId("Center", rows[0].center_id);
    const read = async (who: string, center: string | null) => {
      const query = "query ($center: ID) { auditEvents(center: $center, first: 1) { nodes { action } } }";
      const token = await tokenOf(portal.admin, who);
      return (await question(portal.url, query, { token, variables: { center } })).codes[0] ?? "read";
    };
    expect(await read("steward@aphp", aphp)).toBe("read");
    expect(await read("auditor@consortium", aphp)).toBe("read");
    expect(await read("auditor@consortium", null)).toBe("read");
    for (const who of ["steward@poitiers", "data-manager@aphp", "investigator@aphp", "coordinator@consortium"]) {
      expect(await read(who, aphp), who).toBe("FORBIDDEN");
    }
    expect(await read("steward@aphp", null)).toBe("FORBIDDEN");
  });

  test("is sound, exported and checked by a program that shares no code with the portal", async () => {
    const { rows } = await portal.admin.query("select center_id from portal.center where slug = 'aphp'");
    const aphp = nodeId("Center", rows[0].center_id);
    const token = await tokenOf(portal.admin, "steward@aphp");
    const proof = await question(portal.url, `{ auditProof(center: "${aphp}") { entries lastHash sound fault } }`, {
      token,
    });
    const { entries, lastHash, sound, fault } = JSON.parse(proof.text).data.auditProof;
    expect({ sound, fault }).toEqual({ sound: true, fault: null });
    const exported = await fetch(`${portal.url}/downloads/ledger.txt?center=${aphp}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await exported.text();
    const file = join(tmpdir(), `ledger-${process.pid}.txt`);
    const verifier = new URL("../../infra/audit/verify-ledger.mjs", import.meta.url).pathname;
    const check = async (content: string) => {
      await writeFile(file, content);
      return promisify(execFile)(process.execPath, [verifier, file]).then(
        ({ stdout }) => stdout,
        (error: { stdout: string }) => error.stdout,
      );
    };
    expect(await check(text)).toContain(`SOUND: ${entries} entries, last hash ${lastHash}, 0 checkpoints.\n`);
    const lines = text.trimEnd().split("\n");
    expect(await check(lines.slice(1).join("\n"))).toContain("entry 1 is missing");
    expect(await check(text.replace("BLOCK_ASKED", "SIGN_IN"))).toMatch(/NOT SOUND: entry \d+ was edited/);
  });

  test("that cannot be written lets no answer leave", async () => {
    const token = await tokenOf(portal.admin, "investigator@poitiers");
    await portal.admin.query("revoke insert on portal.audit_entry from portal_runtime");
    const refused = await question(portal.url, "{ cases { nodes { code } } }", { token });
    await portal.admin.query("grant insert on portal.audit_entry to portal_runtime");
    expect(refused).toMatchObject({ status: 503, codes: ["UNAVAILABLE"] });
    expect(refused.text).not.toContain('code":"P');
    // The operators look in their log for what the sentence names.
    expect(refused.text).toMatch(/under [0-9a-f]{8}-[0-9a-f-]{27}\./);
    expect((await question(portal.url, "{ cases { nodes { code } } }", { token })).status).toBe(200);
  });
});
