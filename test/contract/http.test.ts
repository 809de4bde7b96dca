import { readFile } from "node:fs/promises";
import { ERROR_CODES } from "@nlrp12/domain";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tokenOf } from "../access/callers.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { LEAKS, type Posted, posted, question } from "./posted.ts";

let portal: TestPortal;
let token = "";
beforeAll(async () => {
  portal = await startTestPortal("http");
  token = await tokenOf(portal.admin, "investigator@poitiers");
});
afterAll(() => portal.stop());

const graphql = (path: string, init: RequestInit = {}): Promise<Posted> => posted(`${portal.url}/graphql${path}`, init);
const QUESTION = "{ portal { policy } }";

describe("GraphQL over HTTP", () => {
  test("answers JSON, and in the media type of GraphQL where that is asked for", async () => {
    const plain = await question(portal.url, QUESTION);
    expect(plain).toMatchObject({ status: 200, text: expect.stringMatching(/^{"data":{"portal":{"policy":"SDC-1/) });
    expect(plain.type).toBe("application/json; charset=utf-8");
    const own = await graphql("", {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: QUESTION }),
    });
    expect(own.status).toBe(200);
    expect(own.type).toBe("application/graphql-response+json; charset=utf-8");
  });

  test("answers a question in the address to whoever can send a header, and no mutation there", async () => {
    const address = `?${new URLSearchParams({ query: QUESTION })}`;
    const headers = { "x-portal-request": "1" };
    expect(await graphql(address, { headers })).toMatchObject({ status: 200 });
    expect(await graphql(address)).toMatchObject({ status: 400, codes: ["BAD_USER_INPUT"] });
    const mutation = `?${new URLSearchParams({ query: 'mutation { revokeAccessToken(id: "x") { id } }' })}`;
    expect(await graphql(mutation, { headers: { ...headers, authorization: `Bearer ${token}` } })).toMatchObject({
      status: 405,
      codes: ["BAD_USER_INPUT"],
    });
  });

  test("answers HEAD, and no page of somebody else's to a browser", async () => {
    expect(await graphql("", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    const page = await graphql("", { headers: { accept: "text/html" } });
    expect(page).toMatchObject({ status: 400, codes: ["BAD_USER_INPUT"] });
    expect(page.text).not.toContain("<script");
  });

  test("refuses in the shape of GraphQL: message, code and the sentence in both languages", async () => {
    const response = await question(portal.url, "{ centers { totalCount } }");
    expect(response.status).toBe(401);
    expect(JSON.parse(response.text)).toEqual({
      errors: [
        {
          message: "Sign in to go on.",
          path: ["centers"],
          extensions: {
            code: "UNAUTHENTICATED",
            message: { en: "Sign in to go on.", fr: "Connectez-vous pour continuer." },
          },
        },
      ],
      data: null,
    });
  });

  test("refuses a bad token with 401 before it reads the document", async () => {
    for (const bad of ["n12_x", "x", `${token}x`]) {
      const answer = await question(portal.url, "{ nothing", { token: bad });
      expect(answer).toMatchObject({ status: 401, codes: ["UNAUTHENTICATED"] });
    }
    const basic = await graphql("", {
      method: "POST",
      headers: { authorization: "Basic eDp5", "content-type": "application/json" },
      body: "{}",
    });
    expect(basic).toMatchObject({ status: 401, codes: ["UNAUTHENTICATED"] });
  });

  test("lets no cache keep an answer, be it one, a refusal or no question at all", async () => {
    const headers = { "content-type": "application/json", "x-portal-request": "1" };
    const bodies: readonly [number, string][] = [
      [200, JSON.stringify({ query: QUESTION })],
      [400, JSON.stringify({ query: "{ nothing }" })],
      [401, JSON.stringify({ query: "{ cases { totalCount } }" })],
      [400, "{"],
      [400, "{}"],
    ];
    for (const [status, body] of bodies) {
      const answer = await fetch(`${portal.url}/graphql`, { method: "POST", headers, body });
      expect([answer.status, answer.headers.get("cache-control")], body).toEqual([status, "no-store"]);
    }
  });

  test("says 400 to what cannot be valid, and where in the document", async () => {
    for (const query of [
      "{",
      "{ nothing }",
      "{ portal }",
      "query($x: Nothing) { portal { policy } }",
      "{ cohort(id: {}) { id } }",
    ]) {
      const answer = await question(portal.url, query);
      expect(answer.status, query).toBe(400);
      expect(answer.codes[0], query).toBe("VALIDATION_FAILED");
      expect(answer.text, query).toContain('"locations"');
    }
    const variable = await question(portal.url, "query($n: Int) { centers(first: $n) { totalCount } }", {
      variables: { n: "x" },
      token,
    });
    expect(variable).toMatchObject({ status: 400, codes: ["BAD_USER_INPUT"] });
  });

  test("says QUERY_TOO_COMPLEX in both languages to what asks for too much, however it is too much", async () => {
    for (const query of [
      `{ ${Array.from({ length: 31 }, (_, index) => `name${index}: __typename`).join(" ")} }`,
      `{ centers { nodes ${"{ cohorts { center ".repeat(10)} { slug } ${"} }".repeat(10)} } }`,
      `{ ${"__typename ".repeat(4001)} }`,
    ]) {
      const answer = await question(portal.url, query, { token });
      expect(answer).toMatchObject({ status: 400, codes: expect.arrayContaining(["QUERY_TOO_COMPLEX"]) });
      expect(answer.text).toMatch(/"fr":"Cette question/);
    }
  });

  test("answers what it cannot read in the shape of GraphQL, and says what is wrong", async () => {
    const headers = { "content-type": "application/json", "x-portal-request": "1" };
    const sent = async (body: string) => await graphql("", { method: "POST", headers, body });
    expect(await sent("{")).toMatchObject({ status: 400, codes: ["BAD_USER_INPUT"] });
    const large = await sent(JSON.stringify({ query: " ".repeat(300_000) }));
    expect(large).toMatchObject({ status: 413, codes: ["BAD_USER_INPUT"] });
    expect(large.text).toContain("larger than this address takes");
  });

  test("says where a value is not accepted and what is, and never the value, which may be of a patient", async () => {
    const patient = "Dupont né le 12/03/1998";
    const written: readonly (readonly [string, string])[] = [
      [`{ caseCounts(by: ["${patient}"]) { provenance { hash } } }`, "(by) must be one of CENTER, "],
      ["{ caseCounts(by: Dupont) { provenance { hash } } }", "(by) must be a list, each item of it one of CENTER, "],
      [`{ centers(first: "${patient}") { totalCount } }`, "(first) must be a whole number"],
      [`{ cases(filter: { sex: "${patient}" }) { totalCount } }`, "(sex) must be"],
      ["{ cases(filter: { Dupont: 1998 }) { totalCount } }", "(filter) must be an object of the fields groups, sex, "],
      [`{ cases(asOf: "${patient}") { totalCount } }`, "(asOf) must be a moment such as"],
      [`query($n: Int = "${patient}") { centers(first: $n) { totalCount } }`, "($n) must be a whole"],
      [`{ centers "${patient}" }`, "Expected Name, found String. (line 1, column 11)"],
      ["{ centers(first: 1 Dupont) }", 'Expected ":", found ")"'],
    ];
    for (const [query, told] of written) {
      const { status, text, codes } = await question(portal.url, query, { token });
      const [error] = (JSON.parse(text) as { errors: { message: string; extensions: object }[] }).errors;
      expect([status, codes[0]], query).toEqual([400, "VALIDATION_FAILED"]);
      expect(error?.message.replaceAll("}", ""), query).toContain(told);
      expect(error?.extensions, query).toMatchObject({ message: { fr: expect.stringMatching(/\p{L}/u) } });
      expect(text, query).not.toMatch(/Dupont|1998/);
    }
    const document = "query($f: CaseFilter, $m: DateTime) { cases(filter: $f, asOf: $m) { totalCount } }";
    const sent: readonly (readonly [object, string])[] = [
      [{ f: { sex: patient } }, "The variable $f.sex takes "],
      [{ f: { [patient]: 1 } }, "The variable $f takes an object of the fields "],
      [{ f: patient }, "The variable $f takes an object of the fields "],
      [{ m: patient }, "The variable $m takes a moment such as "],
    ];
    for (const [variables, told] of sent) {
      const { status, text, codes } = await question(portal.url, document, { token, variables });
      expect([status, codes]).toEqual([400, ["BAD_USER_INPUT"]]);
      expect(text).toContain(told);
      expect(text).toContain('"fr":"La variable $');
      expect(text).not.toMatch(/Dupont|1998/);
    }
    // Names of the schema's side are no values, and a suggestion helps.
    const typo = await question(portal.url, "{ center { id } }", { token });
    expect(JSON.parse(typo.text).errors[0].message).toMatch(/^Cannot query field "center".+Did you mean "centers"/);
    const operation = await question(portal.url, QUESTION, { token, more: { operationName: patient } });
    expect(operation.text).not.toContain("Dupont");
  });

  test("tells at most a handful of faults of one document", async () => {
    const query = `{ ${Array.from({ length: 200 }, (_, index) => `nothing${index}`).join(" ")} }`;
    expect((await question(portal.url, query)).codes).toHaveLength(5);
  });

  test("says the same of what is not there and of what one may not see", async () => {
    const stranger = await tokenOf(portal.admin, "investigator@inserm");
    const { rows } = await portal.admin.query(
      "select cohort_id as id, case_id as case from portal.cohort_case join portal.cohort using (cohort_id) where slug = 'aphp-nlrp12' limit 1",
    );
    const id = (cohort: number, one: number) => Buffer.from(`Case:${cohort}:${one}`).toString("base64url");
    const hidden = await question(portal.url, `{ case(id: "${id(rows[0].id, rows[0].case)}") { code } }`, {
      token: stranger,
    });
    const absent = await question(portal.url, `{ case(id: "${id(rows[0].id, 999_999)}") { code } }`, {
      token: stranger,
    });
    expect(hidden.codes).toEqual(["NOT_FOUND"]);
    expect(hidden.text).toBe(absent.text);
    expect(hidden.status).toBe(absent.status);
  });
});

describe("the other addresses", () => {
  test("answer HEAD as they answer GET, without a body, and a download without an entry in the ledger", async () => {
    const authorization = { authorization: `Bearer ${await tokenOf(portal.admin, "data-manager@poitiers")}` };
    const { rows } = await portal.admin.query(
      "select center_id as center, cohort_id as cohort, release_number as number from portal.release join portal.cohort using (center_id, cohort_id) where slug = 'poitiers-nlrp12' limit 1",
    );
    const release = Buffer.from(`Release:${rows[0].center}:${rows[0].cohort}:${rows[0].number}`).toString("base64url");
    const told = async (path: string, method: string) => {
      const response = await fetch(`${portal.url}${path}`, { method, headers: authorization });
      const { status, headers } = response;
      const body = await response.text();
      return { seen: [status, headers.get("content-type"), headers.get("content-disposition")], body };
    };
    const entries = async () =>
      (await portal.admin.query("select count(*)::int as n from portal.audit_entry where action = 'ROWS_EXPORTED'"))
        .rows[0].n;
    const before = await entries();
    for (const path of [
      `/downloads/releases/${release}.zip`,
      "/downloads/releases/nothing.zip",
      "/downloads/template.xlsx",
      "/downloads/ledger.txt",
      "/api/schema.graphql",
      "/api/dictionary.json",
      "/health/live",
    ]) {
      const head = await told(path, "HEAD");
      expect(head.body, path).toBe("");
      if (path.includes(release)) {
        expect(head.seen[0]).toBe(200);
        expect(await entries()).toBe(before);
      }
      expect(head.seen, path).toEqual((await told(path, "GET")).seen);
    }
  });

  test("say 405 to other verbs, with those they answer, in both languages and in their own shape", async () => {
    for (const [path, method, allow] of [
      ["/graphql", "DELETE", "GET, HEAD, POST"],
      ["/graphql", "OPTIONS", "GET, HEAD, POST"],
      ["/graphql/stream", "HEAD", "GET, POST"],
      ["/api/schema.graphql", "POST", "GET, HEAD"],
      ["/downloads/releases/any.zip", "PUT", "GET, HEAD"],
      ["/auth/sign-out", "GET", "POST"],
      ["/health/live", "PATCH", "GET, HEAD"],
    ] as const) {
      const response = await fetch(`${portal.url}${path}`, { method });
      expect([response.status, response.headers.get("allow")], `${method} ${path}`).toEqual([405, allow]);
      const text = await response.text();
      if (method === "HEAD") continue;
      expect(text).toContain(`Cette adresse ne répond pas à ${method}`);
      expect(text.startsWith('{"errors":')).toBe(path === "/graphql");
    }
    expect((await fetch(`${portal.url}/nowhere`, { method: "POST" })).status).toBe(404);
  });

  test("tell the schema as text and as introspection", async () => {
    const text = await posted(`${portal.url}/api/schema.graphql`, {});
    expect(text.text).toContain("type Query {");
    const { data } = JSON.parse((await posted(`${portal.url}/api/schema.json`, {})).text) as {
      data: { __schema: object };
    };
    expect(Object.keys(data)).toEqual(["__schema"]);
    expect(text.text).toBe(await readFile(new URL("../../packages/contract/schema.graphql", import.meta.url), "utf8"));
    // What a client builds of the introspection is the schema, whatever order its parts come in.
    const built = lexicographicSortSchema(buildClientSchema(data as unknown as IntrospectionQuery));
    expect(`${printSchema(built)}\n`).toBe(text.text);
  });

  test("tell the schema to strangers there, and by introspection to nobody but those who sign in", async () => {
    const introspection = getIntrospectionQuery();
    expect(await question(portal.url, introspection)).toMatchObject({ status: 401, codes: ["UNAUTHENTICATED"] });
    expect((await question(portal.url, introspection, { token })).codes).toEqual([]);
  });

  test("answer operators without a name or a number of a person", async () => {
    expect((await posted(`${portal.url}/health/live`, {})).status).toBe(200);
    expect((await posted(`${portal.url}/health/ready`, {})).status).toBe(200);
    const { text } = await posted(`${portal.url}/metrics`, {});
    expect(text).toContain("process_cpu_seconds_total");
    expect(text).not.toMatch(/cohort|case|account|@|poitiers/i);
    // A proxy on this machine asks for somebody elsewhere.
    const headers = { "x-forwarded-for": "203.0.113.7" };
    expect((await fetch(`${portal.url}/metrics`, { headers })).status).toBe(404);
  });

  test("say in the closed list that there is nothing where there is nothing", async () => {
    for (const path of ["/api/nothing", "/graphql/nothing", "/.env", "/..%2f..%2fetc/passwd", "/uploads", "/%00"]) {
      const answer = await posted(`${portal.url}${path}`, {});
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.status, path).toBeLessThan(500);
      for (const code of answer.codes) expect(ERROR_CODES).toContain(code);
      expect(answer.text).not.toMatch(LEAKS);
    }
  });

  test("guard every answer with the headers of a careful site", async () => {
    const response = await fetch(`${portal.url}/api/schema.graphql`);
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe-eval|https?:/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("strict-transport-security")).toMatch(/max-age/);
    expect(response.headers.get("x-powered-by")).toBe(null);
  });
});

describe("what travels compressed", () => {
  const sent = async (path: string, encodings: string, more: RequestInit = {}) => {
    const asked = { accept: "*/*, text/html", "accept-encoding": encodings, ...more.headers };
    const { status, headers } = await fetch(`${portal.url}${path}`, { ...more, headers: asked });
    const [encoding, media, length] = ["encoding", "type", "length"].map((name) => headers.get(`content-${name}`));
    return { status, encoding, media, length: Number(length), vary: headers.get("vary"), etag: headers.get("etag") };
  };

  test("are large answers to those who take gzip, and neither small ones nor refusals", async () => {
    const asked = (query: string, encodings: string) => {
      const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
      return sent("/graphql", encodings, { method: "POST", headers, body: JSON.stringify({ query }) });
    };
    const large = getIntrospectionQuery();
    const plain = await asked(large, "gzip;q=0, identity");
    expect(plain).toMatchObject({ status: 200, encoding: null, vary: "accept-encoding" });
    const gzip = await asked(large, "gzip, deflate, br");
    expect(gzip).toMatchObject({ status: 200, encoding: "gzip", media: plain.media, vary: "accept-encoding" });
    expect(gzip.length).toBeLessThan(plain.length / 4);
    for (const query of [QUESTION, "{ nothing }"]) expect((await asked(query, "gzip")).encoding).toBe(null);
  });

  test("are kept answers, in which every byte of what was kept stands, however often it is asked for", async () => {
    const asked = async (query: string, encoding: string) => {
      const headers = {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "accept-encoding": encoding,
      };
      const response = await fetch(`${portal.url}/graphql`, {
        method: "POST",
        headers,
        body: JSON.stringify({ query }),
      });
      return (await response.json()).data;
    };
    const KEEP = `mutation { saveView(question: "cytokineSummary", arguments: {analyte: "IL_1B"}) {
      ... on KeptAnswer { hash body } } }`;
    const { saveView: kept } = await asked(KEEP, "identity");
    expect(JSON.parse(kept.body).arguments).toEqual({ analyte: "IL_1B" });
    const again = `{ one: answer(hash: "${kept.hash}") { ...Whole } other: answer(hash: "${kept.hash}") { ...Whole } }
      fragment Whole on AnswerByHash { ... on KeptAnswer { hash body } }`;
    for (const encoding of ["identity", "gzip"])
      expect(await asked(again, encoding)).toEqual({ one: kept, other: kept });
  });

  test("are the portal's pages, in the form that is asked for, each form under a tag of its own", async () => {
    const forms = await Promise.all(["identity", "gzip", "br, gzip"].map((encodings) => sent("/", encodings)));
    expect(forms.map(({ encoding }) => encoding)).toEqual([null, "gzip", "br"]);
    expect(new Set(forms.map(({ etag }) => etag)).size).toBe(3);
    const [plain, , brotli] = forms;
    for (const { media, vary } of forms) expect([media, vary]).toEqual(["text/html; charset=utf-8", "accept-encoding"]);
    expect(brotli?.length).toBeLessThan(plain?.length ?? 0);
    const known = { headers: { "if-none-match": brotli?.etag ?? "", "cache-control": "max-age=0" } };
    expect(await sent("/", "br", known)).toMatchObject({ status: 304 });
    expect(await sent("/", "identity", known)).toMatchObject({ status: 200 });
    expect(await sent("/", "br", { method: "HEAD" })).toMatchObject({ encoding: "br", length: brotli?.length });
    const part = await sent("/", "identity", { headers: { range: "bytes=0-9" } });
    expect(part).toMatchObject({ status: 206, encoding: null, length: 10 });
    expect((await sent("/index.html.br", "identity")).status, "no file by that name").toBe(200);
  });
});
