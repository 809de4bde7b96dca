import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId, soleKeyOf } from "../../apps/api/src/node-id.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { sessionOf, tokenOf } from "./callers.ts";

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal("tokens");
});
afterAll(() => portal.stop());

async function ask(secret: string, query: string): Promise<Answer> {
  const response = await fetch(`${portal.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const codeOf = async (secret: string, query: string): Promise<string> =>
  (await ask(secret, query)).errors?.[0]?.extensions.code ?? "answered";

async function cohortId(slug: string): Promise<string> {
  const { rows } = await portal.admin.query("select cohort_id from portal.cohort where slug = $1", [slug]);
  return nodeId("Cohort", rows[0].cohort_id);
}

const rowsOf = (cohort: string): string => `{ cases(cohorts: ["${cohort}"]) { totalCount } }`;

async function made(secret: string, input: string): Promise<{ secret: string; id: string }> {
  const { data } = await ask(secret, `mutation { createAccessToken(input: ${input}) { secret token { id } } }`);
  const created = data?.createAccessToken as { secret: string; token: { id: string } };
  return { secret: created.secret, id: created.token.id };
}

describe("an access token", () => {
  test("is shown once and stored only as a hash", async () => {
    const owner = await tokenOf(portal.admin, "investigator@poitiers");
    const { secret } = await made(owner, '{ name: "R", scopes: [READ_AGGREGATE, MANAGE_ACCESS], expiresInDays: 1 }');
    expect(secret).toMatch(/^n12_[0-9A-Za-z]{38}$/);
    const { rows } = await portal.admin.query("select access_token::text as row from portal.access_token");
    const stored = rows.map(({ row }) => String(row)).join("\n");
    expect(stored).not.toContain(secret.slice(4));
    expect(stored).not.toContain(Buffer.from(secret).toString("hex"));
    const listed = JSON.stringify(
      await ask(secret, "{ accessTokens { id name scopes createdAt expiresAt lastUsedAt revokedAt } }"),
    );
    expect(listed).toContain('"name":"R"');
    expect(listed).not.toContain(secret.slice(4));
  });

  test("with a wrong checksum is refused without asking the database", async () => {
    const owner = await tokenOf(portal.admin, "investigator@poitiers");
    const statements: string[] = [];
    portal.portal.database.observeStatements((text) => statements.push(text));
    const wrong = `${owner.slice(0, -1)}${owner.endsWith("A") ? "B" : "A"}`;
    expect(await codeOf(wrong, "{ viewer { id } }")).toBe("UNAUTHENTICATED");
    portal.portal.database.observeStatements(() => undefined);
    expect(statements.filter((text) => text.includes("liveToken"))).toEqual([]);
  });

  test("is marked by its use, at most once a minute, and its owner sees when", async () => {
    const owner = await tokenOf(portal.admin, "investigator@inserm");
    const { secret, id } = await made(owner, '{ name: "used", scopes: [READ_AGGREGATE], expiresInDays: 1 }');
    const used = async (): Promise<string | null> => {
      const { data } = await ask(owner, "{ accessTokens { id lastUsedAt } }");
      const tokens = data?.accessTokens as { id: string; lastUsedAt: string | null }[];
      return tokens.find((token) => token.id === id)?.lastUsedAt ?? null;
    };
    expect(await used()).toBe(null);
    await ask(secret, "{ viewer { id } }");
    const first = await used();
    expect(first).not.toBe(null);
    await ask(secret, "{ viewer { id } }");
    expect(await used()).toBe(first);
  });

  test("ends by itself, and at once with the next request when it is revoked", async () => {
    expect(
      await codeOf(await tokenOf(portal.admin, "steward@aphp", { endsInDays: -1 }), "{ centers { totalCount } }"),
    ).toBe("UNAUTHENTICATED");
    const owner = await tokenOf(portal.admin, "steward@aphp");
    const { secret, id } = await made(owner, '{ name: "short", scopes: [READ_AGGREGATE], expiresInDays: 1 }');
    expect(await codeOf(secret, "{ centers { totalCount } }")).toBe("answered");
    expect(await codeOf(owner, `mutation { revokeAccessToken(id: "${id}") { revokedAt } }`)).toBe("answered");
    expect(await codeOf(secret, "{ centers { totalCount } }")).toBe("UNAUTHENTICATED");
  });

  test("ends with the one it was made with, so that a leaked one leaves none behind", async () => {
    const owner = await tokenOf(portal.admin, "steward@aphp");
    const lasting = (days: number) =>
      `{ name: "leaked", scopes: [READ_AGGREGATE, MANAGE_ACCESS], expiresInDays: ${days} }`;
    const leaked = await made(owner, lasting(3));
    const child = await made(leaked.secret, lasting(2));
    const grandchild = await made(child.secret, lasting(1));
    const other = await made(owner, lasting(1));
    const fare = () =>
      Promise.all([leaked, child, grandchild, other].map(({ secret }) => codeOf(secret, "{ viewer { id } }")));
    expect(await fare()).toEqual(["answered", "answered", "answered", "answered"]);
    expect(await codeOf(owner, `mutation { revokeAccessToken(id: "${leaked.id}") { revokedAt } }`)).toBe("answered");
    expect(await fare()).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED", "UNAUTHENTICATED", "answered"]);
    const { rows } = await portal.admin.query(
      "select count(*)::int as entries from portal.audit_entry where action = 'TOKEN_REVOKED' and object = any($1)",
      [[leaked, child, grandchild].map(({ id }) => `token:${soleKeyOf("AccessToken", id)}`)],
    );
    expect(rows).toEqual([{ entries: 3 }]);
  });

  test("of somebody else does not exist", async () => {
    const owner = await tokenOf(portal.admin, "steward@aphp");
    const { id, secret } = await made(owner, '{ name: "mine", scopes: [READ_AGGREGATE], expiresInDays: 1 }');
    const other = await tokenOf(portal.admin, "steward@poitiers");
    expect(await codeOf(other, `mutation { revokeAccessToken(id: "${id}") { id } }`)).toBe("NOT_FOUND");
    expect(JSON.stringify(await ask(other, `{ nodes(ids: ["${id}"]) { id } }`))).not.toContain(id);
    expect(await codeOf(secret, "{ centers { totalCount } }")).toBe("answered");
  });

  test("for aggregates reads no row of any cohort, its owner's own among them", async () => {
    const secret = await tokenOf(portal.admin, "data-manager@poitiers", { scopes: ["read:aggregate"] });
    const own = await cohortId("poitiers-nlrp12");
    expect(await ask(secret, rowsOf(own))).toEqual({ data: { cases: { totalCount: 0 } } });
    const { data } = await ask(
      secret,
      `{ cohort(id: "${own}") { viewerLevel coverage { cases } patients { __typename } } caseCounts(cohorts: ["${own}"]) { exact { cells { cases } } } }`,
    );
    expect(data).toMatchObject({
      cohort: { viewerLevel: "SUMMARY", coverage: null, patients: { __typename: "Withheld" } },
    });
    expect(data).toMatchObject({ caseCounts: { exact: { cells: [] } } });
  });

  test("without write:uploads sends no file and approves none; with it, it does no more than that", async () => {
    const own = await cohortId("poitiers-nlrp12");
    const send = async (secret: string): Promise<number> => {
      const response = await fetch(`${portal.url}/uploads?cohort=${own}`, {
        method: "PUT",
        headers: {
          authorization: `Bearer ${secret}`,
          "content-type": "application/octet-stream",
          "x-file-name": "a.csv",
        },
        body: "case_code,group,sex\n",
      });
      return response.status;
    };
    const reader = await tokenOf(portal.admin, "data-manager@poitiers", {
      scopes: ["read:aggregate", "read:records", "manage:access"],
    });
    const writer = await tokenOf(portal.admin, "data-manager@poitiers", { scopes: ["write:uploads"] });
    const investigator = await tokenOf(portal.admin, "investigator@poitiers");
    const elsewhere = await tokenOf(portal.admin, "data-manager@aphp");
    expect([await send(reader), await send(investigator), await send(elsewhere), await send("n12_x")]).toEqual([
      403, 403, 403, 401,
    ]);
    expect(await codeOf(reader, 'mutation { approveUpload(id: "x") { id } }')).toBe("FORBIDDEN");
    expect(await send(writer)).toBe(201);
    expect(await codeOf(writer, rowsOf(own))).toBe("FORBIDDEN");
  });

  test("makes no token that may do more or lasts longer than itself", async () => {
    const manager = await tokenOf(portal.admin, "data-manager@poitiers", {
      scopes: ["manage:access", "read:aggregate"],
      endsInDays: 7,
    });
    const wanted = (scopes: string, days: number): string =>
      `mutation { createAccessToken(input: { name: "more", scopes: [${scopes}], expiresInDays: ${days} }) { secret } }`;
    expect(await codeOf(manager, wanted("READ_RECORDS", 1))).toBe("FORBIDDEN");
    expect(await codeOf(manager, wanted("MANAGE_ACCESS, WRITE_UPLOADS", 1))).toBe("FORBIDDEN");
    expect(await codeOf(manager, wanted("READ_AGGREGATE", 8))).toBe("FORBIDDEN");
    expect(await codeOf(manager, wanted("READ_AGGREGATE", 6))).toBe("answered");
    expect(await codeOf(manager, wanted("READ_AGGREGATE", 0))).toBe("BAD_USER_INPUT");
    expect(await codeOf(manager, wanted("READ_AGGREGATE", 91))).toBe("BAD_USER_INPUT");
    expect(await codeOf(manager, wanted("", 1))).toBe("BAD_USER_INPUT");
  });

  test("is dead as soon as its owner's membership ends, and so is what the owner was granted", async () => {
    const { admin } = portal;
    const secret = await tokenOf(admin, "investigator@aphp");
    const granted = await cohortId("inserm-nlrp12");
    expect(await ask(secret, rowsOf(granted))).not.toEqual({ data: { cases: { totalCount: 0 } } });
    const ended = (until: string) =>
      admin.query(
        `update portal.membership set ends_at = ${until}
          where account_id = (select account_id from portal.account where demonstration_key = 'investigator@aphp')`,
      );
    await ended("now()");
    expect(await codeOf(secret, rowsOf(granted))).toBe("UNAUTHENTICATED");
    const session = await sessionOf(admin, "investigator@aphp");
    const response = await fetch(`${portal.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-portal-request": "1", cookie: `portal-session=${session}` },
      body: JSON.stringify({ query: rowsOf(granted) }),
    });
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    await ended("null");
    expect(await codeOf(secret, rowsOf(granted))).toBe("answered");
  });

  test("of one center gives nothing its owner has in another", async () => {
    const { admin } = portal;
    const aphp = await cohortId("aphp-nlrp12");
    const secret = await tokenOf(admin, "data-manager@inserm");
    await admin.query(
      `insert into portal.membership (account_id, center_id, role)
       select account_id, center_id, 'DATA_MANAGER' from portal.account, portal.center
        where demonstration_key = 'data-manager@inserm' and slug = 'aphp'`,
    );
    expect(await ask(secret, rowsOf(aphp))).toEqual({ data: { cases: { totalCount: 0 } } });
    const session = await sessionOf(admin, "data-manager@inserm");
    const response = await fetch(`${portal.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-portal-request": "1", cookie: `portal-session=${session}` },
      body: JSON.stringify({ query: rowsOf(aphp) }),
    });
    expect(await response.json()).not.toEqual({ data: { cases: { totalCount: 0 } } });
  });

  test("of a coordinator with a grant to the person reaches no row: the consortium's roles see none", async () => {
    const { admin } = portal;
    await admin.query(
      `insert into portal.access_grant (center_id, cohort_id, grantee_account_id, field_group, level, purpose, starts_at,
                                        ends_at, approved_by, accepted_terms)
       select center_id, cohort_id, account_id, 'CLINICAL', 'EXPORT', 'test', now(), now() + interval '1 day', account_id,
              data_use_terms
         from portal.cohort, portal.account where slug = 'aphp-nlrp12' and demonstration_key = 'coordinator@consortium'`,
    );
    const secret = await tokenOf(admin, "coordinator@consortium");
    expect(await ask(secret, rowsOf(await cohortId("aphp-nlrp12")))).toEqual({ data: { cases: { totalCount: 0 } } });
  });
});
