import { randomBytes } from "node:crypto";
import type { Action, Role } from "@nlrp12/domain";
import { TOKEN_SCOPES } from "@nlrp12/domain";
import type pg from "pg";
import { makeTokenSecret, tokenHash } from "../../apps/api/src/tokens/token-secret.ts";
import type { TestPortal } from "../kit/demonstration.ts";
import { LEVELS, LEVELS_OF_AGGREGATES, RIGHTS_OF_ROLES, RIGHTS_OF_SCOPES } from "./expectations.ts";

/** Somebody who asks, and what the design lets them have. */
export interface Caller {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the portal knows who asks. */
  readonly known: boolean;
  readonly rights: readonly Action[];
  /** Levels by cohort as in `LEVELS`; all `NNN` for one who holds nothing. */
  readonly levels: readonly string[];
  /** Slug of the center whose uploads the caller manages. */
  readonly manages: string | null;
}

const NO_LEVELS = LEVELS_OF_AGGREGATES.map(() => "NNN");

const roleOf = (key: string): Role => (key.split("@")[0] ?? "").toUpperCase().replace("-", "_") as Role;
const centerOf = (key: string): string => key.split("@")[1] ?? "";

async function idOf(admin: pg.Client, key: string): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(
    "select account_id as id from portal.account where demonstration_key = $1",
    [key],
  );
  const [row] = rows;
  if (!row) throw new Error(`the demonstration has no account ${key}`);
  return row.id;
}

/** A token of an account, made past the API; days count from now, negative ones lie in the past. */
export async function tokenOf(
  admin: pg.Client,
  key: string,
  options: { readonly scopes?: readonly string[]; readonly endsInDays?: number; readonly revoked?: boolean } = {},
): Promise<string> {
  const secret = makeTokenSecret();
  await admin.query(
    `insert into portal.access_token (account_id, center_id, name, secret_hash, scopes, expires_at, revoked_at)
     select account_id, center_id, 'test', $2, $3, now() + make_interval(days => $4), case when $5 then now() end
       from portal.membership where account_id = $1 order by ends_at nulls first, membership_id desc limit 1`,
    [
      await idOf(admin, key),
      tokenHash(secret),
      options.scopes ?? TOKEN_SCOPES,
      options.endsInDays ?? 30,
      options.revoked ?? false,
    ],
  );
  return secret;
}

/** A session of an account, made past the sign-in; the times are what a clock would have made of them. */
export async function sessionOf(
  admin: pg.Client,
  key: string,
  ages: { readonly idleMinutes?: number; readonly hours?: number } = {},
): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await admin.query(
    `insert into portal.session (secret_hash, account_id, last_used_at, expires_at)
     values (sha256($1::bytea), $2, now() - make_interval(mins => $3), now() + make_interval(hours => 8 - $4))`,
    [Buffer.from(secret), await idOf(admin, key), ages.idleMinutes ?? 0, ages.hours ?? 0],
  );
  return secret;
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const cookie = (secret: string) => ({ cookie: `portal-session=${secret}`, "x-portal-request": "1" });

/** Everyone the matrix asks as. */
export async function callersOf({ admin }: TestPortal): Promise<Caller[]> {
  const nobody = { known: false, rights: [], levels: NO_LEVELS, manages: null };
  const accounts: Caller[] = [];
  for (const [key, levels] of Object.entries(LEVELS)) {
    accounts.push({
      name: key,
      headers: bearer(await tokenOf(admin, key)),
      known: true,
      rights: RIGHTS_OF_ROLES[roleOf(key)],
      levels,
      manages: roleOf(key) === "DATA_MANAGER" ? centerOf(key) : null,
    });
  }
  const limited = async (key: string, scopes: readonly string[]): Promise<Caller> => ({
    name: `${key} with a token of ${scopes.join(" and ")}`,
    headers: bearer(await tokenOf(admin, key, { scopes })),
    known: true,
    rights: RIGHTS_OF_ROLES[roleOf(key)].filter((right) =>
      scopes.some((scope) => RIGHTS_OF_SCOPES[scope]?.includes(right)),
    ),
    levels: scopes.includes("read:records") ? (LEVELS[key] ?? NO_LEVELS) : LEVELS_OF_AGGREGATES,
    manages: roleOf(key) === "DATA_MANAGER" && scopes.includes("write:uploads") ? centerOf(key) : null,
  });
  const scoped: Caller[] = [];
  for (const key of ["data-manager@versailles", "steward@versailles"]) {
    for (const scope of TOKEN_SCOPES) scoped.push(await limited(key, [scope]));
    scoped.push(await limited(key, ["read:aggregate", "write:uploads"]));
    scoped.push(await limited(key, ["read:aggregate", "read:records"]));
  }
  const gone = await tokenOf(admin, "steward@poitiers");
  return [
    ...accounts,
    ...scoped,
    {
      ...(accounts.find(({ name }) => name === "investigator@poitiers") ?? nobody),
      name: "investigator@poitiers in a browser",
      headers: cookie(await sessionOf(admin, "investigator@poitiers")),
    } as Caller,
    { ...nobody, name: "nobody", headers: {} },
    {
      ...nobody,
      name: "an idle session",
      headers: cookie(await sessionOf(admin, "steward@inserm", { idleMinutes: 31 })),
    },
    {
      ...nobody,
      name: "a session of yesterday",
      headers: cookie(await sessionOf(admin, "steward@inserm", { hours: 9 })),
    },
    {
      ...nobody,
      name: "a revoked token",
      headers: bearer(await tokenOf(admin, "data-manager@aphp", { revoked: true })),
    },
    {
      ...nobody,
      name: "an expired token",
      headers: bearer(await tokenOf(admin, "data-manager@aphp", { endsInDays: -1 })),
    },
    {
      ...nobody,
      name: "a token with one letter changed",
      headers: bearer(`${gone.slice(0, -1)}${gone.endsWith("a") ? "b" : "a"}`),
    },
  ];
}
