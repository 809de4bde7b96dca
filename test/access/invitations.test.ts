import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation } from "../../apps/api/src/members/index.ts";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { sessionOf } from "./callers.ts";
import { CHANGE, INVITE, MEMBERS, type MemberDesk, memberDesk, secretOf } from "./member-desk.ts";

let portal: TestPortal;
let desk: MemberDesk;
let poitiers = "";
beforeAll(async () => {
  portal = await startTestPortal("invitations");
  desk = memberDesk(portal);
  const { rows } = await portal.admin.query("select center_id from portal.center where slug = 'poitiers'");
  poitiers = nodeId("Center", rows[0].center_id);
});
afterAll(() => portal.stop());

const STEWARD = "steward@poitiers";
let number = 0;

/** Invites somebody new (or the address given) to be an investigator of Poitiers. */
async function invited(over: Readonly<Record<string, unknown>> = {}) {
  number += 1;
  const email = `invited${number}@chu.example`;
  const input = { center: poitiers, email, roles: ["INVESTIGATOR"], language: "en", ...over };
  const { code, data } = await desk.ask(STEWARD, INVITE, { input });
  if (code !== null) throw new Error(`not invited: ${code}`);
  return { email: String(input.email), key: `invited:${input.email}`, ...data.inviteMember };
}

const RESEND = "mutation ($id: ID!) { resendInvitation(id: $id) { link invitation { id state } } }";
const WITHDRAW = "mutation ($id: ID!) { withdrawInvitation(id: $id) { state } }";

/** Signing in ended without a session, and for this reason. */
async function refusal(key: string, link?: string): Promise<string> {
  const { browser, end } = await desk.signIn(key, link);
  expect(browser.jar.has("portal-session")).toBe(false);
  expect(end.status).toBe(403);
  expect(end.body).not.toMatch(/n12i_/);
  return /not open|another e-mail address|invited you yet/.exec(end.body)?.[0] ?? end.body;
}

describe("an invitation", () => {
  test("brings who signs in under its address, with its link, into the center, once, with an entry in the ledger", async () => {
    const { key, link, email, invitation } = await invited({ roles: ["INVESTIGATOR", "DATA_MANAGER"] });
    expect(link).toMatch(/^http:\/\/localhost:\d+\/invitation#n12i_[\w-]{43}$/);
    const { browser } = await desk.signIn(key, link);
    expect(await desk.rolesOf(browser)).toEqual(["DATA_MANAGER@poitiers", "INVESTIGATOR@poitiers"]);
    // Used up; and from now on the person signs in without it.
    expect(await refusal(key, link)).toBe("not open");
    const again = await desk.signIn(key);
    expect(await desk.rolesOf(again.browser)).toHaveLength(2);
    const { rows } = await portal.admin.query(
      "select account.email, account.language from portal.account where subject = $1",
      [key],
    );
    expect(rows).toEqual([{ email, language: "en" }]);
    const entries = await portal.admin.query(
      "select action, outcome from portal.audit_entry where object = $1 order by seq",
      [`invitation:${Buffer.from(invitation.id, "base64url").toString().split(":")[1]}`],
    );
    expect(entries.rows).toEqual([
      { action: "MEMBER_INVITED", outcome: "DONE" },
      { action: "INVITATION_ACCEPTED", outcome: "DONE" },
    ]);
  });

  test("gives somebody who has an account a further role", async () => {
    const { link } = await invited({ email: "Investigator.Aphp@demo.invalid" });
    const { browser } = await desk.signIn("investigator@aphp", link);
    expect([...((await desk.rolesOf(browser)) ?? [])].sort()).toEqual(["INVESTIGATOR@aphp", "INVESTIGATOR@poitiers"]);
  });

  test("is stored without its secret, in no table and in no entry of the ledger", async () => {
    const { link, email } = await invited();
    const secret = secretOf(link);
    const { rows } = await portal.admin.query(
      `select string_agg(row, ' ') as text from (
         select invitation::text as row from portal.invitation union all select outbox::text from portal.outbox
         union all select payload::text from graphile_worker._private_jobs
         union all select audit_entry::text from portal.audit_entry) as stored`,
    );
    const stored = String(rows[0].text);
    expect(stored).toContain(email);
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(Buffer.from(secret).toString("hex"));
    const entries = await portal.admin.query(
      "select string_agg(audit_entry::text, ' ') as text from portal.audit_entry",
    );
    expect(entries.rows[0].text).not.toContain(email);
  });
});

describe("nobody joins with", () => {
  test("the link alone, signed in under another address, with or without an account", async () => {
    const { link, key } = await invited();
    const other = await invited();
    expect(await refusal("investigator@aphp", link)).toBe("another e-mail address");
    expect(await refusal(other.key, link)).toBe("another e-mail address");
    const { rows } = await portal.admin.query("select 1 from portal.account where subject = $1", [other.key]);
    expect(rows).toEqual([]);
    // The right person still can.
    expect(await desk.rolesOf((await desk.signIn(key, link)).browser)).toEqual(["INVESTIGATOR@poitiers"]);
  });

  test("the address alone, without the link", async () => {
    const { key } = await invited();
    expect(await refusal(key)).toBe("invited you yet");
  });

  test("an address that the provider does not vouch for", async () => {
    const { link } = await invited();
    const signIn = {
      secret: secretOf(link),
      identity: { issuer: "https://provider.example", subject: "s" },
      email: null,
      name: "Mallory",
      accountId: null,
    };
    await expect(portal.portal.database.withoutCases((tx) => acceptInvitation(tx, signIn))).rejects.toThrow(
      "another e-mail address",
    );
  });

  test("a forged, mutilated or foreign secret", async () => {
    const { link, key } = await invited();
    const other = await invited();
    const change = (text: string) => text.slice(0, -1) + (text.endsWith("A") ? "B" : "A");
    for (const forged of [change(link), link.slice(0, -1), `${link}A`, link.replace("n12i_", "n12_"), other.link]) {
      expect(await refusal(key, forged), forged).toMatch(/not open|another e-mail address/);
    }
    const token = (await portal.admin.query("select secret_hash from portal.invitation limit 1")).rows[0].secret_hash;
    expect(await refusal(key, `${portal.url}/invitation#${token.toString("hex")}`)).toBe("not open");
  });

  test("an invitation that has expired", async () => {
    const { link, key, email } = await invited();
    await portal.admin.query("update portal.invitation set expires_at = now() where email = $1", [email]);
    expect(await refusal(key, link)).toBe("not open");
  });

  test("one that was taken back, or the old link of one that was sent again", async () => {
    const back = await invited();
    expect((await desk.ask(STEWARD, WITHDRAW, { id: back.invitation.id })).data.withdrawInvitation).toEqual({
      state: "WITHDRAWN",
    });
    expect((await desk.ask(STEWARD, WITHDRAW, { id: back.invitation.id })).code).toBe("CONFLICT");
    const again = await invited();
    const second = (await desk.ask(STEWARD, RESEND, { id: again.invitation.id })).data.resendInvitation;
    expect(second.link).not.toBe(again.link);
    expect(await refusal(again.key, again.link)).toBe("not open");
    expect(await desk.rolesOf((await desk.signIn(again.key, second.link)).browser)).toEqual(["INVESTIGATOR@poitiers"]);
    expect((await desk.ask(STEWARD, RESEND, { id: again.invitation.id })).code).toBe("CONFLICT");
  });

  test("one whose inviter may not give the role any more", async () => {
    const { link, key } = await invited();
    const steward = "update portal.membership set ends_at = $1 where role = 'STEWARD' and center_id = $2";
    const center = Number(Buffer.from(poitiers, "base64url").toString().split(":")[1]);
    await portal.admin.query(steward, [new Date(0), center]);
    expect(await refusal(key, link)).toBe("not open");
    await portal.admin.query(steward, [null, center]);
    expect(await desk.rolesOf((await desk.signIn(key, link)).browser)).toEqual(["INVESTIGATOR@poitiers"]);
  });

  test("one link twice at the same moment", async () => {
    const { link, email } = await invited();
    const accept = (subject: string) =>
      portal.portal.database
        .withoutCases((tx) =>
          acceptInvitation(tx, {
            secret: secretOf(link),
            identity: { issuer: "https://provider.example", subject },
            email,
            name: null,
            accountId: null,
          }),
        )
        .then(
          () => "joined",
          () => "refused",
        );
    expect((await Promise.all(["one", "two", "three"].map(accept))).sort()).toEqual(["joined", "refused", "refused"]);
  });
});

describe("other people's invitations", () => {
  test("are not for a steward of another center to send, take back or see", async () => {
    const { invitation } = await invited();
    for (const query of [RESEND, WITHDRAW]) {
      expect((await desk.ask("steward@aphp", query, { id: invitation.id })).code).toBe("NOT_FOUND");
    }
    expect(
      (await desk.ask("steward@aphp", "query ($id: ID!) { node(id: $id) { id } }", { id: invitation.id })).code,
    ).toBe("NOT_FOUND");
    const seen = await desk.ask("steward@aphp", "query ($c: ID) { invitations(center: $c) { totalCount } }", {
      c: poitiers,
    });
    expect(seen.code).toBe("NOT_FOUND");
    // A coordinator sees that it is there, and cannot send it again: the center has a steward.
    expect((await desk.ask("coordinator@consortium", RESEND, { id: invitation.id })).code).toBe("FORBIDDEN");
    expect((await desk.ask("coordinator@consortium", WITHDRAW, { id: invitation.id })).code).toBe("NOT_FOUND");
  });

  test("cannot be made by who was ended a moment before, in a session that is open still", async () => {
    const { data } = await desk.ask(STEWARD, MEMBERS, { center: poitiers });
    const manager = data.members.nodes.find(({ role }) => role === "DATA_MANAGER");
    const raised = await desk.ask(STEWARD, CHANGE, { id: manager?.id, role: "STEWARD" });
    const cookie = `portal-session=${await sessionOf(portal.admin, "data-manager@poitiers")}`;
    const inviting = async (): Promise<string> => {
      number += 1;
      const response = await fetch(`${portal.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-portal-request": "1", cookie },
        body: JSON.stringify({
          query: INVITE,
          variables: { input: { center: poitiers, email: `e${number}@chu.example`, roles: ["STEWARD"] } },
        }),
      });
      return /"code":"(\w+)"/.exec(await response.text())?.[1] ?? "done";
    };
    expect(await inviting()).toBe("done");
    expect((await desk.ask(STEWARD, CHANGE, { id: raised.data.changeMembership?.id })).code).toBeNull();
    expect(await inviting()).toBe("FORBIDDEN");
  });
});
