import type { Role } from "@nlrp12/domain";
import { pageWithTotal, type RequestDatabase, type Transaction } from "#db";
import { keepingRole } from "./member-rules.ts";

type Reader = RequestDatabase | Pick<Transaction, "rows">;

/** A membership in force, with the person's name and whether it is the last one that keeps its place manageable. */
export interface MembershipRow {
  readonly membershipId: number;
  readonly centerId: number | null;
  readonly accountId: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly startsAt: Date;
  readonly last: boolean;
}

const IN_FORCE = "starts_at <= now() and (ends_at is null or ends_at > now())";

const memberships = `select membership.membership_id as "membershipId", membership.center_id as "centerId",
       membership.account_id as "accountId", account.name, account.email, membership.role,
       membership.starts_at as "startsAt",
       membership.role = case when membership.center_id is null then '${keepingRole(null)}' else '${keepingRole(0)}' end
         and not exists (select 1 from portal.membership as other
                          where other.center_id is not distinct from membership.center_id
                            and other.role = membership.role and other.account_id <> membership.account_id
                            and other.starts_at <= now() and (other.ends_at is null or other.ends_at > now())) as last
  from portal.membership
  join portal.account using (account_id)`;

/** A page of who belongs to a center (to the consortium: null) now, by number of the membership. */
export async function membersPage(
  db: RequestDatabase,
  asked: { readonly centerId: number | null; readonly after: number; readonly limit: number },
): Promise<{ readonly rows: MembershipRow[]; readonly total: number }> {
  return pageWithTotal<MembershipRow>(db, {
    name: "membersPage",
    page: `${memberships}
      where membership.center_id is not distinct from $1::int and ${IN_FORCE} and membership.membership_id > $2
      order by membership.membership_id limit $3`,
    total: `select count(*)::int from portal.membership where center_id is not distinct from $1::int and ${IN_FORCE}`,
    values: [asked.centerId, asked.after, asked.limit],
  });
}

/** Of these memberships the ones in force. */
export async function membershipsByIds(db: Reader, ids: readonly number[]): Promise<MembershipRow[]> {
  return db.rows<MembershipRow>(
    `/* membershipsByIds */ ${memberships} where membership.membership_id = any($1::int[]) and ${IN_FORCE}`,
    [ids],
  );
}

/** Of these centers the ones that have a steward now. */
export async function stewardedCenters(db: Reader, centerIds: readonly number[]): Promise<readonly number[]> {
  const rows = await db.rows<{ centerId: number }>(
    `/* stewardedCenters */
     select distinct center_id as "centerId" from portal.membership
      where center_id = any($1::int[]) and role = 'STEWARD' and ${IN_FORCE}`,
    [centerIds],
  );
  return rows.map(({ centerId }) => centerId);
}

/** Whether a center has a steward now. */
export async function hasSteward(db: Reader, centerId: number): Promise<boolean> {
  return (await stewardedCenters(db, [centerId])).length > 0;
}

/** Roles that an address holds there now. */
export async function rolesOfAddress(db: Reader, centerId: number | null, email: string): Promise<readonly Role[]> {
  const rows = await db.rows<{ role: Role }>(
    `/* rolesOfAddress */
     select role from portal.membership join portal.account using (account_id)
      where center_id is not distinct from $1::int and lower(email) = lower($2) and ${IN_FORCE}`,
    [centerId, email],
  );
  return rows.map(({ role }) => role);
}

/** First key of the advisory locks on the people of a center; the second is the center, 0 for the consortium. */
const PEOPLE_LOCK = 1_217;

/** Keeps everybody else from changing the people of a center until the transaction ends: two last stewards cannot end each other. */
export async function lockPeople(tx: Transaction, centerId: number | null): Promise<void> {
  await tx.rows("/* lockPeople */ select pg_advisory_xact_lock($1::int, $2::int)", [PEOPLE_LOCK, centerId ?? 0]);
}

/** Gives a person these roles there, but for those held already; the numbers of what was given. */
export async function addMemberships(
  tx: Transaction,
  member: { readonly accountId: number; readonly centerId: number | null; readonly roles: readonly Role[] },
): Promise<number[]> {
  const rows = await tx.rows<{ membershipId: number }>(
    `/* addMemberships */
     insert into portal.membership (account_id, center_id, role)
     select $1, $2, given.role from unnest($3::text[]) as given(role)
      where not exists (select 1 from portal.membership as held
                         where held.account_id = $1 and held.center_id is not distinct from $2::int
                           and held.role = given.role and held.starts_at <= now()
                           and (held.ends_at is null or held.ends_at > now()))
     returning membership_id as "membershipId"`,
    [member.accountId, member.centerId, member.roles],
  );
  return rows.map(({ membershipId }) => membershipId);
}

/** Ends a membership now: it counts for no request that begins after this one. */
export async function endMembership(tx: Transaction, membershipId: number): Promise<void> {
  await tx.rows("/* endMembership */ update portal.membership set ends_at = now() where membership_id = $1", [
    membershipId,
  ]);
}
