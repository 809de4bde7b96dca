/** Numbers from a seed, the same on every machine (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A request as it is sent. */
export interface Malformed {
  readonly path: string;
  readonly init: RequestInit;
}

const VALID = [
  "{ portal { policy opening signInAccounts { key } } }",
  "query A($n: Int = 3) { cohorts(first: $n) { nodes { id title { en } patients { ... on ExactCount { count } } } } }",
  '{ cases(filter: { sex: [FEMALE], hpoIds: ["HP:0001954"] }, first: 5) { nodes { code samples { __typename } } } }',
  "{ cytokineSummary(analyte: IL_1B, by: [SEX]) { exact { cells { n } } protected { withheld { reason } } } }",
  'mutation { createAccessToken(input: { name: "x", scopes: [READ_AGGREGATE], expiresInDays: 1 }) { token { id } } }',
  'mutation { approveUpload(id: "VXBsb2FkOjE6MTox", removals: ["A"]) { state } }',
];

const PIECES = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "!",
  "$",
  "@",
  "...",
  "|",
  "&",
  "#",
  '"',
  '"""',
  "\\",
  "\u0000",
  "\ud800",
  "é",
  "-1",
  "1e999",
  "null",
  "true",
  "__proto__",
  "fragment F on",
  "query",
  "mutation",
  "first: -1",
  'id: "Q29ob3J0OjE"',
  'after: "W10"',
  'asOf: "yesterday"',
  "' or 1=1 --",
  "%27",
  "../",
  "<script>",
  " ".repeat(500),
];
const PATHS = [
  ...Array.from({ length: 12 }, () => "/graphql"),
  "/graphql",
  "/graphql",
  "/graphql",
  "/graphql/stream",
  "/auth/callback",
  "/auth/sign-in",
  "/auth/sign-out",
  "/uploads",
  "/demonstration-sign-in/x",
  "/demonstration-provider/token",
  "/api/schema.graphql",
  "/downloads/template.xlsx",
  "/x",
];
const METHODS = ["GET", "GET", "POST", "POST", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS"];
const TYPES = [
  "application/json",
  "application/json",
  "application/json; charset=utf-16",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/graphql",
  "application/octet-stream",
  "json",
  "",
];
const ACCEPTS = [
  "*/*",
  "application/json",
  "text/html",
  "text/event-stream",
  "application/graphql-response+json",
  "image/png",
  "x",
  "",
];

/** Requests that no careful client would send, from a seed: cut, mixed and of the wrong kind. */
export function malformedRequests(seed: number, count: number, token: string): Malformed[] {
  const next = stream(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const mangled = (text: string): string => {
    let mixed = text;
    for (let turn = Math.floor(next() * 4); turn >= 0; turn -= 1) {
      const at = Math.floor(next() * (mixed.length + 1));
      const gone = next() < 0.5 ? Math.floor(next() * 12) : 0;
      mixed = mixed.slice(0, at) + (next() < 0.7 ? pick(PIECES) : "") + mixed.slice(at + gone);
    }
    return mixed;
  };
  const values = [null, 0, -1, "", [], {}, { a: 1 }, "x".repeat(3000), [[]], true, 1e308];
  const body = (): string => {
    const query = next() < 0.8 ? mangled(pick(VALID)) : pick(values);
    const whole = JSON.stringify({
      query,
      variables: pick([undefined, {}, { n: pick(values) }, pick(values)]),
      operationName: pick([undefined, "A", pick(values)]),
      extensions: pick([undefined, {}, pick(values)]),
    });
    return next() < 0.25 ? mangled(whole) : whole;
  };
  const credential = (): Record<string, string> =>
    pick<Record<string, string>>([
      {},
      {},
      { authorization: `Bearer ${token}` },
      { authorization: `Bearer ${token}` },
      { authorization: encodeURIComponent(mangled("Bearer n12_").toWellFormed()) },
      { authorization: "Bearer" },
      { cookie: "portal-session=x" },
      { cookie: "portal-sign-in=%E0%A4%A; portal-session=%" },
    ]);
  return Array.from({ length: count }, () => {
    const method = pick(METHODS);
    const search =
      next() < 0.4
        ? `?${new URLSearchParams({ query: mangled(pick(VALID)).toWellFormed(), variables: mangled("{}").toWellFormed(), code: "x", state: "y", cohort: mangled("Q29ob3J0OjE").toWellFormed() })}`
        : "";
    const type = pick(TYPES);
    const headers: Record<string, string> = {
      ...credential(),
      accept: pick(ACCEPTS),
      ...(type ? { "content-type": type } : {}),
      ...(next() < 0.5 ? { "x-portal-request": "1" } : {}),
    };
    const sendsBody = method !== "GET" && method !== "OPTIONS" && next() < 0.9;
    return {
      path: `${pick(PATHS)}${search}`,
      init: { method, headers, redirect: "manual", ...(sendsBody ? { body: body() } : {}) },
    };
  });
}
