import { once } from "node:events";
import { text } from "node:stream/consumers";
import type pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tellEndingGrants } from "../../apps/api/src/grants/index.ts";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { INVITE, type MemberDesk, memberDesk } from "./member-desk.ts";

interface Received {
  readonly to: readonly string[];
  readonly from: string;
  /** Header and body, its encoded lines decoded. */
  readonly text: string;
}

const received: Received[] = [];
/** How many letters the mail server puts off before it takes the next. */
let busy = 0;
const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_address, _session, done) => {
    busy -= 1;
    done(busy >= 0 ? Object.assign(new Error("try again later"), { responseCode: 450 }) : undefined);
  },
  onData: (stream, { envelope }, done) => {
    void text(stream).then((raw) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      received.push({ from, to: envelope.rcptTo.map(({ address }) => address), text: decoded(raw) });
      done();
    });
  },
});

/** A letter as one reads it: soft line ends joined, and octets of UTF-8 in header and body put together. */
function decoded(raw: string): string {
  const octets = (coded: string) =>
    coded.replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
  const header = raw.replace(/=\?UTF-8\?Q\?(.*?)\?=(?:\r\n )?/g, (_, word: string) =>
    octets(word.replaceAll("_", " ")),
  );
  return octets(header.replace(/=\r\n/g, ""));
}

let portal: TestPortal;
let desk: MemberDesk;
let aphp = { cohort: "", cohortId: 0, terms: [] as string[] };
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "NLRP12AD portal <portal@example.org>" };
  portal = await startTestPortal("mail", settings, leaveLetters);
  desk = memberDesk(portal);
  const { rows } = await portal.admin.query(
    "select cohort_id, data_use_terms from portal.cohort where slug = 'aphp-nlrp12'",
  );
  aphp = { cohort: nodeId("Cohort", rows[0].cohort_id), cohortId: rows[0].cohort_id, terms: rows[0].data_use_terms };
});
afterAll(async () => {
  await portal.stop();
  await new Promise<void>((done) => server.close(() => done()));
});

/** Three letters of an earlier start: one sent, one that met no mail server, and one given up after its last try. */
async function leaveLetters(admin: pg.Client): Promise<void> {
  await admin.query(
    `with letter as (
       insert into portal.outbox (email, language, kind, facts, sent_at)
       select email, 'en', 'ACCESS_REVOKED', '{"person": "Stan", "center": "AP-HP", "title": {"en": "T", "fr": "T"}}', sent
         from (values ('sent@chu.example', now()), ('waits@chu.example', null), ('given-up@chu.example', null)) as l(email, sent)
       returning mail_id, email
     )
     select graphile_worker.add_job('send-mail', json_build_object('mailId', mail_id), job_key := 'send-mail:' || mail_id)
       from letter where email = 'given-up@chu.example'`,
  );
  await admin.query("update graphile_worker._private_jobs set attempts = max_attempts where key like 'send-mail:%'");
}

/** The newest letter to an address that says this, as soon as it is there. */
async function letter(to: string, saying: RegExp): Promise<Received> {
  for (;;) {
    const found = received.findLast((one) => one.to.includes(to) && saying.test(one.text));
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Waits until the mail server has taken every letter. */
async function allSent(): Promise<void> {
  for (;;) {
    const { rows } = await portal.admin.query("select 1 from portal.outbox where sent_at is null limit 1");
    if (rows.length === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

const ASKER = "investigator@poitiers";
const STEWARD = "steward@aphp";
const PURPOSE = "Patient Zoé Exemple answered anakinra; compare IL-1β before it.";

async function asked(over: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { data, code } = await desk.ask(
    ASKER,
    "mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { id } }",
    {
      input: {
        cohort: aphp.cohort,
        fieldGroups: ["CYTOKINE"],
        level: "RECORD",
        purpose: PURPOSE,
        acceptedTerms: aphp.terms,
        days: 10,
        send: true,
        ...over,
      },
    },
  );
  if (code) throw new Error(code);
  return (data as unknown as { requestAccess: { id: string } }).requestAccess.id;
}
const decide = (id: string, decision: string, message?: string) =>
  desk.ask(
    STEWARD,
    "mutation ($id: ID!, $decision: AccessDecision!, $message: String) { decideAccessRequest(id: $id, decision: $decision, message: $message) { state } }",
    { id, decision, message },
  );
const grantOf = async (id: string): Promise<string> => {
  const { rows } = await portal.admin.query(
    "select center_id, grant_id from portal.access_grant where request_id = $1 order by grant_id desc limit 1",
    [Number(Buffer.from(id, "base64url").toString().split(":")[2])],
  );
  return nodeId("AccessGrant", rows[0].center_id, rows[0].grant_id);
};
const RENEW =
  "mutation ($id: ID!, $endsAt: DateTime!) { renewGrant(id: $id, endsAt: $endsAt) { endsAt viewerCanExtend } }";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

test("letters that waited for a mail server, or were given up, are sent at the first start with one", async () => {
  await letter("waits@chu.example", /revoked/);
  await letter("given-up@chu.example", /revoked/);
  await allSent();
  expect(received.filter(({ to }) => to.includes("sent@chu.example"))).toEqual([]);
});

describe("letters about access", () => {
  test("reach both sides in their own language, from the first word to the revocation, without what was written", async () => {
    const id = await asked();
    const first = await letter("steward.aphp@demo.invalid", /demande l'accès à la cohorte/);
    expect(first.from).toBe("portal@example.org");
    expect(first.text).toContain(`${portal.url}/access`);
    expect(first.text).toMatch(/Subject: Un accès à l'une de vos cohortes est demandé/);
    await decide(id, "ASK_BACK", "Is Zoé Exemple in it?");
    await letter("investigator.poitiers@demo.invalid", /demande une précision/);
    await desk.ask(ASKER, 'mutation ($id: ID!) { answerAccessRequest(id: $id, message: "Zoé is.") { state } }', { id });
    await letter("steward.aphp@demo.invalid", /a répondu à la précision/);
    await decide(id, "APPROVE");
    await letter("investigator.poitiers@demo.invalid", /a accordé votre demande/);

    const grant = await grantOf(id);
    const endsAt = inDays(300);
    expect((await desk.ask(ASKER, RENEW, { id: grant, endsAt })).code).toBe("FORBIDDEN");
    expect((await desk.ask("steward@inserm", RENEW, { id: grant, endsAt })).code).toBe("NOT_FOUND");
    expect((await desk.ask(STEWARD, RENEW, { id: grant, endsAt: inDays(9999) })).code).toBe("BAD_USER_INPUT");
    const { data } = await desk.ask(STEWARD, RENEW, { id: grant, endsAt });
    expect(data).toMatchObject({ renewGrant: { endsAt, viewerCanExtend: true } });
    expect((await desk.ask(STEWARD, RENEW, { id: grant, endsAt: inDays(299) })).code).toBe("CONFLICT");
    await letter("investigator.poitiers@demo.invalid", /a prolongé votre accès/);

    const renewal = await asked({ renews: grant, days: 365 });
    await letter("steward.aphp@demo.invalid", /à prolonger son accès/);
    expect((await decide(renewal, "REFUSE", "No.")).code).toBeNull();
    await letter("investigator.poitiers@demo.invalid", /a refusé votre demande/);

    await desk.ask(STEWARD, "mutation ($id: ID!) { revokeGrant(id: $id) { state } }", { id: grant });
    await letter("investigator.poitiers@demo.invalid", /a révoqué votre accès/);
    await expect(asked({ renews: grant })).rejects.toThrow("BAD_USER_INPUT");
    // No text that people wrote to each other is in any letter.
    expect(received.filter(({ text: said }) => /Zoé|anakinra|IL-1/.test(said))).toEqual([]);
  });

  test("say once, three weeks before, that access ends", async () => {
    const id = await asked();
    await decide(id, "APPROVE");
    const tell = () => portal.portal.database.withoutCases(tellEndingGrants);
    expect(await tell()).toBeGreaterThan(0);
    await letter("investigator.poitiers@demo.invalid", /prend fin le/);
    expect(await tell()).toBe(0);
    // A longer end is told of again when it comes near.
    await desk.ask(STEWARD, RENEW, { id: await grantOf(id), endsAt: inDays(20) });
    expect(await tell()).toBe(1);
  });
});

describe("an invitation", () => {
  test("comes with the link that accepts it, in the language it was written for, and is sent again when the server is busy", async () => {
    await allSent();
    busy = 1;
    const { rows } = await portal.admin.query("select center_id from portal.center where slug = 'aphp'");
    const center = nodeId("Center", rows[0].center_id);
    const input = { center, email: "ada@chu.example", roles: ["INVESTIGATOR"], language: "en" };
    const { data } = await desk.ask(STEWARD, INVITE, { input });
    const came = await letter("ada@chu.example", /invites you to AP-HP as investigator/);
    expect(came.text).toContain(data.inviteMember.link);
    const { browser } = await desk.signIn("invited:ada@chu.example", data.inviteMember.link);
    expect(await desk.rolesOf(browser)).toEqual(["INVESTIGATOR@aphp"]);
    // Put off once, taken at the second try.
    expect(busy).toBeLessThan(0);
    await allSent();
  });

  test("is read by its addressee alone where no mail server is set, and nowhere where one is", async () => {
    expect((await desk.ask(ASKER, "{ outbox { subject } }")).code).toBe("NOT_FOUND");
    expect((await desk.ask(ASKER, "{ portal { readsLettersHere } }")).data).toEqual({
      portal: { readsLettersHere: false },
    });
  });
});

test("sessions that nobody can use any more are thrown away, and only those", async () => {
  const { browser } = await desk.signIn("investigator@inserm");
  await portal.admin.query(
    `insert into portal.session (secret_hash, account_id, last_used_at, expires_at, revoked_at)
     select sha256(text::bytea), 1, now() - idle, now() + rest, revoked
       from (values ('expired', interval '0', interval '-1 second', null::timestamptz),
                    ('idle', interval '31 minutes', interval '1 hour', null),
                    ('revoked', interval '0', interval '1 hour', now()),
                    ('live', interval '29 minutes', interval '1 hour', null)) as s(text, idle, rest, revoked)`,
  );
  await portal.admin.query("select graphile_worker.add_job('purge-sessions')");
  const left = async (): Promise<string[]> => {
    const { rows } = await portal.admin.query(
      `select text from unnest(array['expired', 'idle', 'revoked', 'live']) as text
         join portal.session on secret_hash = sha256(text::bytea)`,
    );
    return rows.map(({ text: name }) => name);
  };
  while ((await left()).length > 1) await new Promise((done) => setTimeout(done, 100));
  expect(await left()).toEqual(["live"]);
  expect(await desk.rolesOf(browser)).toEqual(["INVESTIGATOR@inserm"]);
});
