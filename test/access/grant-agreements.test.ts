import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { question } from "../contract/posted.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { tokenOf } from "./callers.ts";

/** Somebody at Poitiers, whose center holds rows of Versailles, asks AP-HP for rows; INSERM alone would stay unknown. */
const ASKER = "investigator@poitiers";
const OWNER = "steward@aphp";
const OTHER = "steward@inserm";

let portal: TestPortal;
let aphp: { cohort: number; terms: string[] };
let insermId = 0;
let inserm = "";
beforeAll(async () => {
  portal = await startTestPortal("grant_agreements");
  const { rows } = await portal.admin.query<{ slug: string; id: number; terms: string[]; center: number }>(
    "select slug, cohort_id as id, data_use_terms as terms, center_id as center from portal.cohort",
  );
  const found = (slug: string) => {
    const row = rows.find((cohort) => cohort.slug === slug);
    if (!row) throw new Error(`the demonstration has no ${slug}`);
    return row;
  };
  aphp = { cohort: found("aphp-nlrp12").id, terms: found("aphp-nlrp12").terms };
  insermId = found("inserm-nlrp12").center;
  inserm = nodeId("Center", insermId);
  await portal.admin.query("update portal.access_grant set revoked_at = now() where cohort_id = $1", [aphp.cohort]);
});
afterAll(() => portal.stop());

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly mostLearnt: number | null;
  readonly viewerCan: readonly string[];
  readonly agreements: readonly { readonly state: string; readonly viewerDecides: boolean }[];
}

async function ask(who: string, text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const answered = await question(portal.url, text, { token: await tokenOf(portal.admin, who), variables });
  return { code: answered.codes[0] ?? null, data: JSON.parse(answered.text).data ?? {} };
}

const SHOWN = "id state mostLearnt viewerCan agreements { state viewerDecides center { shortName } }";
const requestOf = async (who: string, id: string): Promise<Shown | undefined> =>
  (await ask(who, `{ accessRequests { ${SHOWN} } }`)).data.accessRequests.find((shown: Shown) => shown.id === id);

async function asked(): Promise<string> {
  const input = {
    ...{ cohort: nodeId("Cohort", aphp.cohort), fieldGroups: ["CYTOKINE"], level: "RECORD", days: 30, send: true },
    purpose: "Compare spontaneous IL-1β between two platforms.",
    acceptedTerms: aphp.terms,
  };
  const text = "mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { id } }";
  return (await ask(ASKER, text, { input })).data.requestAccess.id;
}

const approve = (id: string) =>
  ask(OWNER, "mutation ($id: ID!) { decideAccessRequest(id: $id, decision: APPROVE) { state } }", { id });
const agree = (id: string, agrees: boolean) =>
  ask(
    OTHER,
    `mutation ($id: ID!, $center: ID!, $agrees: Boolean!) { agreeToAccess(id: $id, center: $center, agrees: $agrees) { ${SHOWN} } }`,
    { id, center: inserm, agrees },
  );

/** The owner gives the access that counts a later end, without asking anybody. */
async function prolonged() {
  const { rows } = await portal.admin.query<{ center: number; id: number }>(
    "select center_id as center, grant_id as id from portal.access_grant where cohort_id = $1 and revoked_at is null",
    [aphp.cohort],
  );
  const variables = {
    id: nodeId("AccessGrant", rows[0]?.center ?? 0, rows[0]?.id ?? 0),
    endsAt: new Date(Date.now() + 60 * 86_400_000),
  };
  return ask(
    OWNER,
    "mutation ($id: ID!, $endsAt: DateTime!) { renewGrant(id: $id, endsAt: $endsAt) { state } }",
    variables,
  );
}

/**
 * Publishes, as an opening of that number, one set of a person of each of these centers under an error of half a variance: of the one
 * whose n − 1 companions are known 1 − Σ = 1 / (1 + 1/2) = 0.67 is learnt, and 1 / (2 + 1/2) = 0.4 where one is unknown.
 */
const publishSetOf = (opening: number, centers: readonly number[]) =>
  portal.admin.query(
    `insert into portal.opening (opening_id, policy, plan, audit)
     select $2, policy, plan, jsonb_build_object('cases', jsonb_build_object(
       'coordinates', (select jsonb_agg(jsonb_build_object('key', 'one of ' || center, 'centerIds', jsonb_build_array(center),
                                                           'variance', 1)) from unnest($1::int[]) as center)
                      || jsonb_build_array(jsonb_build_object('key', 'drop', 'centerIds', null, 'variance', 0.5)),
       'rows', jsonb_build_array(jsonb_build_object('key', 'set', 'opening', $2::int, 'weights', null, 'coordinates',
         (select jsonb_agg(place) from generate_series(0, cardinality($1::int[])) as place)))))
       from portal.opening where opening_id = 1`,
    [centers, opening],
  );
/** Until that many transactions of this database wait for a lock: reading an access is free meanwhile, giving it is not. */
async function waitingForLocks(count: number): Promise<void> {
  const waiting = `select count(*)::int as waiting from pg_locks join pg_database on pg_database.oid = database
                    where datname = current_database() and not granted`;
  for (;;) {
    const { rows } = await portal.admin.query<{ waiting: number }>(waiting);
    if (rows[0]?.waiting === count) return;
    await pause(20);
  }
}
const unpublish = () => portal.admin.query("delete from portal.opening where opening_id > 1");

describe("access by which others could be learnt", () => {
  test("shows the owner the audit's figure before it is approved, and the asker none", async () => {
    const id = await asked();
    const shown = await requestOf(OWNER, id);
    // Poitiers, Versailles and AP-HP known, of INSERM nobody is learnt even a third.
    expect(shown?.mostLearnt).toBeGreaterThan(0.1);
    expect(shown?.mostLearnt).toBeLessThan(0.5);
    expect((await requestOf(ASKER, id))?.mostLearnt).toBeNull();
    expect(await requestOf(OTHER, id)).toBeUndefined();
  });

  test("is not less by a right that has ended, since nobody forgets rows with it", async () => {
    const id = await asked();
    const figure = async () => (await requestOf(OWNER, id))?.mostLearnt;
    const held = await figure();
    const { rows } = await portal.admin.query<{ id: number }>(
      `select grant_id as id from portal.access_grant join portal.center using (center_id)
        where slug = 'versailles' and revoked_at is null`,
    );
    const change = (set: string) =>
      portal.admin.query(`update portal.access_grant set ${set} where grant_id = any($1::int[])`, [
        rows.map((row) => row.id),
      ]);
    await change("revoked_at = now()");
    expect(await figure()).toBeGreaterThanOrEqual(held ?? 1);
    await change("revoked_at = null");
  });

  test("waits for the other contributing centers where the figure is above a half", async () => {
    await publishSetOf(2, [insermId]);
    const id = await asked();
    expect((await requestOf(OWNER, id))?.mostLearnt).toBe(0.67);
    const approved = await approve(id);
    expect(approved.data.decideAccessRequest).toEqual({ state: "ASKED" });
    expect(await requestOf(OTHER, id)).toMatchObject({
      viewerCan: [],
      agreements: [{ state: "ASKED", viewerDecides: true }],
    });
    expect((await agree(id, false)).data.agreeToAccess.agreements).toMatchObject([{ state: "REFUSED" }]);
    expect((await approve(id)).code).toBe("CONFLICT");
    expect((await agree(id, true)).data.agreeToAccess.agreements).toMatchObject([{ state: "AGREED" }]);
    expect((await approve(id)).data.decideAccessRequest).toEqual({ state: "APPROVED" });
    const { rows } = await portal.admin.query(
      "select action from portal.audit_entry where action like 'ACCESS_AGREEMENT%' order by at",
    );
    expect(rows.map(({ action }) => action)).toContain("ACCESS_AGREEMENT_REFUSED");
    expect(await prolonged()).toEqual({ code: "CONFLICT", data: {} });
    await unpublish();
    expect(await prolonged()).toMatchObject({ code: null, data: { renewGrant: { state: "IN_FORCE" } } });
  });

  test("is seen although two owners grant it to one person at the same moment", async () => {
    const { rows } = await portal.admin.query<{ slug: string; center: number; cohort: number }>(
      "select slug, center_id as center, cohort_id as cohort from portal.cohort where slug ~ '^(aphp|versailles)-nlrp12$'",
    );
    await portal.admin.query("delete from portal.access_grant");
    await publishSetOf(3, [insermId, ...rows.map(({ center }) => center)]);
    const grant = (cohort: number, token: string) =>
      question(portal.url, "mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { state } }", {
        token,
        variables: {
          input: {
            cohort: nodeId("Cohort", cohort),
            email: "investigator.poitiers@demo.invalid",
            fieldGroups: ["CYTOKINE"],
            level: "RECORD",
            purpose: "Compare spontaneous IL-1β between two platforms.",
            endsAt: new Date(Date.now() + 30 * 86_400_000),
          },
        },
      });
    const owners: { readonly cohort: number; readonly token: string }[] = [];
    for (const { cohort, slug } of rows) {
      owners.push({ cohort, token: await tokenOf(portal.admin, `steward@${slug.split("-")[0]}`) });
    }
    // Either owner's rows leave two of the set unknown, 0.4; both leave the person of INSERM alone, 0.67.
    await portal.admin.query("begin; lock table portal.access_grant in share mode");
    const asked = owners.map(({ cohort, token }) => grant(cohort, token));
    await waitingForLocks(asked.length);
    await portal.admin.query("commit");
    const answers = await Promise.all(asked);
    expect(answers.map(({ codes }) => codes).sort()).toEqual([[], ["CONFLICT"]]);
    await unpublish();
  });
});
