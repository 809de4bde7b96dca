import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { question } from "../contract/posted.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { tokenOf } from "./callers.ts";

let portal: TestPortal;
let aphp = "";
let terms: string[] = [];
beforeAll(async () => {
  portal = await startTestPortal("access_requests");
  const { rows } = await portal.admin.query(
    "select cohort_id, data_use_terms from portal.cohort where slug = 'aphp-nlrp12'",
  );
  aphp = nodeId("Cohort", rows[0].cohort_id);
  terms = rows[0].data_use_terms;
  // Whatever the demonstration grants, this asker starts without a grant of the cohort.
  await portal.admin.query(
    `update portal.access_grant set revoked_at = now()
      where cohort_id = $1 and (grantee_center_id = (select center_id from portal.center where slug = 'poitiers')
         or grantee_account_id = (select account_id from portal.account where demonstration_key = $2))`,
    [rows[0].cohort_id, ASKER],
  );
});
afterAll(() => portal.stop());

const ASKER = "investigator@poitiers";
const OWNER = "steward@aphp";
const PURPOSE = "Compare spontaneous IL-1β between our patients and yours before anakinra.";

/** The fields that the questions below ask for. */
interface Answers {
  readonly requestAccess: Asked;
  readonly answerAccessRequest: object;
  readonly decideAccessRequest: object;
  readonly revokeGrant: object;
  readonly accessRequests: readonly Asked[];
  readonly grants: readonly { readonly id: string; readonly state: string }[];
  readonly cases: { readonly totalCount: number };
}

interface Answered {
  readonly code: string | null;
  readonly data: Answers;
}

async function ask(who: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answered> {
  const { text, codes } = await question(portal.url, query, { token: await tokenOf(portal.admin, who), variables });
  return { code: codes[0] ?? null, data: JSON.parse(text).data ?? {} };
}

const REQUEST = `mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { id state viewerCan } }`;
const DECIDE = `mutation ($id: ID!, $decision: AccessDecision!, $message: String, $endsAt: DateTime) {
  decideAccessRequest(id: $id, decision: $decision, message: $message, endsAt: $endsAt) { state } }`;
const SEEN = "{ accessRequests { id state mine viewerCan events { kind actorName message } } }";

interface Asked {
  readonly id: string;
  readonly state: string;
  readonly mine: boolean;
  readonly viewerCan: readonly string[];
  readonly events: readonly { readonly kind: string; readonly message: string | null }[];
}

const input = (over: Readonly<Record<string, unknown>> = {}) => ({
  input: {
    cohort: aphp,
    fieldGroups: ["CLINICAL", "CYTOKINE"],
    level: "RECORD",
    purpose: PURPOSE,
    acceptedTerms: terms,
    days: 90,
    send: true,
    ...over,
  },
});
const requested = async (over: Readonly<Record<string, unknown>> = {}): Promise<Asked> =>
  (await ask(ASKER, REQUEST, input(over))).data.requestAccess;
const seenBy = async (who: string, id: string): Promise<Asked | undefined> =>
  (await ask(who, SEEN)).data.accessRequests.find((request) => request.id === id);
const decide = (who: string, id: string, over: Readonly<Record<string, unknown>>) => ask(who, DECIDE, { id, ...over });
const casesRead = async (): Promise<number> =>
  (await ask(ASKER, `{ cases(cohorts: ["${aphp}"]) { totalCount } }`)).data.cases.totalCount;
const newestGrant = async () => (await ask(OWNER, "{ grants { id state } }")).data.grants[0];

describe("the demonstration", () => {
  // Poitiers and Versailles each wait for one owner; what Versailles asked of INSERM's registry was refused.
  test("opens the desks of two stewards with a request that waits, one of them beside one that was refused", async () => {
    const desk = async (who: string) =>
      (await ask(who, "{ accessRequests { state viewerCan events { kind } } }")).data.accessRequests.map(
        ({ state, viewerCan, events }) => [state, viewerCan.length, events.map(({ kind }) => kind).join(" ")],
      );
    expect(await desk("steward@inserm")).toEqual([
      ["ASKED", 3, "ASK"],
      ["REFUSED", 0, "ASK REFUSE"],
    ]);
    expect(await desk(OWNER)).toEqual([["ASKED", 3, "ASK"]]);
    expect(await desk("investigator@versailles")).toEqual([
      ["ASKED", 1, "ASK"],
      ["REFUSED", 0, "ASK REFUSE"],
    ]);
    expect(await desk("steward@versailles")).toEqual([]);
  });
});

describe("a request for access", () => {
  test("is a draft until it is sent, and known to its asker alone", async () => {
    const draft = await requested({ send: false, purpose: "later", acceptedTerms: [] });
    expect(draft).toMatchObject({ state: "DRAFT", viewerCan: ["ASK", "CANCEL"] });
    expect(await seenBy(ASKER, draft.id)).toMatchObject({ state: "DRAFT", mine: true, events: [] });
    expect(await seenBy(OWNER, draft.id)).toBeUndefined();
    const sent = await requested({ draft: draft.id });
    expect(sent).toMatchObject({ id: draft.id, state: "ASKED" });
    expect(await seenBy(OWNER, draft.id)).toMatchObject({ mine: false, viewerCan: ["ASK_BACK", "APPROVE", "REFUSE"] });
    expect(await seenBy("steward@inserm", draft.id)).toBeUndefined();
  });

  test("goes back and forth, is approved with an end date, opens the rows, and is closed by a revocation", async () => {
    expect(await casesRead()).toBe(0);
    const { id } = await requested();
    expect((await decide(OWNER, id, { decision: "ASK_BACK", message: "Who will see the rows?" })).code).toBeNull();
    const answer = 'mutation ($id: ID!) { answerAccessRequest(id: $id, message: "Two of us.") { state } }';
    expect((await ask(ASKER, answer, { id })).data.answerAccessRequest).toEqual({ state: "ASKED" });
    expect(await casesRead()).toBe(0);

    const endsAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    expect((await decide(OWNER, id, { decision: "APPROVE", endsAt })).data.decideAccessRequest).toEqual({
      state: "APPROVED",
    });
    expect(await casesRead()).toBeGreaterThan(0);
    const history = (await seenBy(ASKER, id))?.events.map(({ kind, message }) => [kind, message]);
    expect(history).toEqual([
      ["ASK", null],
      ["ASK_BACK", "Who will see the rows?"],
      ["ANSWER", "Two of us."],
      ["APPROVE", null],
    ]);
    expect((await seenBy(OWNER, id))?.events).toHaveLength(4);

    const held = (await ask(OWNER, "{ grants { id state } }")).data.grants;
    const inForce = held.slice(0, 2);
    expect(inForce.map(({ state }) => state)).toEqual(["IN_FORCE", "IN_FORCE"]);
    for (const grant of inForce) {
      const revoked = await ask(OWNER, `mutation { revokeGrant(id: "${grant.id}") { state } }`);
      expect(revoked.data.revokeGrant).toEqual({ state: "REVOKED" });
      expect((await ask(OWNER, `mutation { revokeGrant(id: "${grant.id}") { state } }`)).code).toBe("CONFLICT");
    }
    expect(await casesRead()).toBe(0);
    const { rows } = await portal.admin.query(
      "select action from portal.audit_entry where action like 'ACCESS_%' and object = $1 order by seq",
      [`access-request:${Buffer.from(id, "base64url").toString().split(":")[2]}`],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "ACCESS_ASK",
      "ACCESS_ASK_BACK",
      "ACCESS_ANSWER",
      "ACCESS_APPROVE",
    ]);
  });

  test("is decided by stewards of the owner alone, and by nobody for themselves", async () => {
    const { id } = await requested();
    expect((await decide(ASKER, id, { decision: "APPROVE" })).code).toBe("FORBIDDEN");
    expect((await decide("steward@inserm", id, { decision: "APPROVE" })).code).toBe("NOT_FOUND");
    expect((await decide("data-manager@aphp", id, { decision: "APPROVE" })).code).toBe("FORBIDDEN");
    expect((await decide(OWNER, id, { decision: "REFUSE" })).code).toBe("BAD_USER_INPUT");
    expect((await decide(OWNER, id, { decision: "REFUSE", message: "Not under our protocol." })).code).toBeNull();
    expect((await decide(OWNER, id, { decision: "APPROVE" })).code).toBe("FORBIDDEN");
    const own = (await ask(OWNER, REQUEST, input())).data.requestAccess;
    expect((await decide(OWNER, own.id, { decision: "APPROVE" })).code).toBe("FORBIDDEN");
  });

  test("says what would be accepted", async () => {
    for (const wrong of [
      { days: 0 },
      { days: 9999 },
      { level: "SUMMARY" },
      { fieldGroups: [] },
      { purpose: "short" },
      { acceptedTerms: [] },
    ]) {
      expect((await ask(ASKER, REQUEST, input(wrong))).code, JSON.stringify(wrong)).toBe("BAD_USER_INPUT");
    }
    expect((await ask("coordinator@consortium", REQUEST, input())).code).toBe("FORBIDDEN");
  });
});

describe("a grant", () => {
  const granted = async (over: Readonly<Record<string, unknown>> = {}) =>
    ask(OWNER, "mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { id state } }", {
      input: {
        cohort: aphp,
        email: (await portal.admin.query("select email from portal.account where demonstration_key = $1", [ASKER]))
          .rows[0].email,
        fieldGroups: ["CLINICAL"],
        level: "RECORD",
        purpose: PURPOSE,
        endsAt: new Date(Date.now() + 86_400_000).toISOString(),
        ...over,
      },
    });

  test("counts until its end and not a moment longer", async () => {
    expect((await granted()).code).toBeNull();
    expect(await casesRead()).toBeGreaterThan(0);
    await portal.admin.query(
      "update portal.access_grant set ends_at = now() where revoked_at is null and cohort_id = $1",
      [Number(Buffer.from(aphp, "base64url").toString().split(":")[1])],
    );
    expect(await casesRead()).toBe(0);
    expect((await newestGrant())?.state).toBe("ENDED");
  });

  test("ends when the cohort takes on a data-use term that its holder has not accepted", async () => {
    expect((await granted()).code).toBeNull();
    expect(await casesRead()).toBeGreaterThan(0);
    const change = "update portal.cohort set data_use_terms = $1 where slug = 'aphp-nlrp12'";
    await portal.admin.query(change, [[...terms, "DUO:0000019"]]);
    expect(await casesRead()).toBe(0);
    expect((await newestGrant())?.state).toBe("TERMS_CHANGED");
    await portal.admin.query(change, [terms]);
    expect(await casesRead()).toBeGreaterThan(0);
  });

  test("is given to somebody else: not to oneself, not to a center of one's own", async () => {
    const { rows } = await portal.admin.query(
      `select email, center_id as center from portal.account join portal.membership using (account_id)
        where demonstration_key = $1`,
      [OWNER],
    );
    const { email, center } = rows[0];
    const held = async () => (await ask(OWNER, "{ grants { id } }")).data.grants.length;
    const before = await held();
    expect((await granted({ email: email.toUpperCase(), level: "EXPORT" })).code).toBe("FORBIDDEN");
    expect((await granted({ email: null, center: nodeId("Center", center) })).code).toBe("FORBIDDEN");
    expect(await held()).toBe(before);
  });

  test("goes to a center that exists", async () => {
    // Four centers are 1 to 4; the database itself refuses any other number.
    expect((await granted({ email: null, center: nodeId("Center", 999) })).code).toBe("NOT_FOUND");
    expect((await granted({ cohort: nodeId("Cohort", 999) })).code).toBe("NOT_FOUND");
    await expect(
      portal.admin.query("update portal.access_grant set grantee_account_id = null, grantee_center_id = 999"),
    ).rejects.toThrow("access_grant_grantee_center_fk");
    expect((await granted({ email: null, center: nodeId("Center", 2) })).code).toBeNull();
  });

  test("goes to a person or to a center, and names what is wrong", async () => {
    expect((await granted({ center: aphp })).code).toBe("BAD_USER_INPUT");
    expect((await granted({ email: "nobody@example.org" })).code).toBe("BAD_USER_INPUT");
    expect((await granted({ endsAt: "2001-01-01T00:00:00Z" })).code).toBe("BAD_USER_INPUT");
    expect(
      (
        await ask("steward@inserm", "mutation ($input: GrantAccessInput!) { grantAccess(input: $input) { id } }", {
          input: {
            cohort: aphp,
            email: "x@y.z",
            fieldGroups: ["CLINICAL"],
            level: "RECORD",
            purpose: PURPOSE,
            endsAt: new Date(Date.now() + 1e8).toISOString(),
          },
        })
      ).code,
    ).toBe("FORBIDDEN");
  });
});
