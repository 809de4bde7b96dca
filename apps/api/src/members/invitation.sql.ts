import type { Role } from "@nlrp12/domain";
import { pageWithTotal, type RequestDatabase, type Transaction } from "#db";

type Reader = RequestDatabase | Pick<Transaction, "rows">;

/** Where an invitation is. */
export const INVITATION_STATES = ["OPEN", "EXPIRED", "ACCEPTED", "WITHDRAWN"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An invitation as stored, without its secret. */
export interface InvitationRow {
  readonly invitationId: number;
  readonly centerId: number | null;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: string;
  readonly issue: number;
  readonly invitedBy: number;
  readonly inviterName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly state: InvitationState;
}

const invitations = `select invitation.invitation_id as "invitationId", invitation.center_id as "centerId",
       invitation.email, invitation.roles, invitation.language, invitation.issue,
       invitation.invited_by as "invitedBy", account.name as "inviterName", invitation.created_at as "createdAt",
       invitation.expires_at as "expiresAt",
       case when invitation.accepted_at is not null then 'ACCEPTED'
            when invitation.withdrawn_at is not null then 'WITHDRAWN'
            when invitation.expires_at <= now() then 'EXPIRED'
            else 'OPEN' end as state
  from portal.invitation
  join portal.account on account.account_id = invitation.invited_by`;

const UNSETTLED = "center_id is not distinct from $1::int and accepted_at is null and withdrawn_at is null";

/** A page of the invitations of a center (of the consortium: null) that nobody has accepted or taken back, newest first. */
export async function unsettledInvitations(
  db: RequestDatabase,
  asked: { readonly centerId: number | null; readonly below: number | null; readonly limit: number },
): Promise<{ readonly rows: InvitationRow[]; readonly total: number }> {
  return pageWithTotal<InvitationRow>(db, {
    name: "unsettledInvitations",
    page: `${invitations}
      where ${UNSETTLED} and ($2::int is null or invitation.invitation_id < $2)
      order by invitation.invitation_id desc limit $3`,
    total: `select count(*)::int from portal.invitation where ${UNSETTLED}`,
    values: [asked.centerId, asked.below, asked.limit],
  });
}

/** The invitations of these numbers. */
export async function invitationsByIds(db: Reader, ids: readonly number[]): Promise<InvitationRow[]> {
  return db.rows<InvitationRow>(
    `/* invitationsByIds */ ${invitations} where invitation.invitation_id = any($1::int[])`,
    [ids],
  );
}

/** The invitation of a secret's hash, held until the transaction ends so that it is accepted once. */
export async function invitationOfHash(tx: Transaction, hash: Buffer): Promise<InvitationRow | null> {
  const [row] = await tx.rows<InvitationRow>(
    `/* invitationOfHash */ ${invitations} where invitation.secret_hash = $1 for update of invitation`,
    [hash],
  );
  return row ?? null;
}

/** Whether an address has an open invitation there. */
export async function isInvited(tx: Transaction, centerId: number | null, email: string): Promise<boolean> {
  const found = await tx.rows(
    `/* isInvited */
     select 1 from portal.invitation where ${UNSETTLED} and expires_at > now() and lower(email) = lower($2)`,
    [centerId, email],
  );
  return found.length > 0;
}

/** The next number of an invitation; the secret is derived from it, so it comes before the row. */
export async function nextInvitationId(tx: Transaction): Promise<number> {
  const { id } = await tx.one<{ id: number }>(
    `/* nextInvitationId */ select nextval(pg_get_serial_sequence('portal.invitation', 'invitation_id'))::int as id`,
  );
  return id;
}

/** Stores an invitation. */
export async function insertInvitation(
  tx: Transaction,
  invitation: Pick<InvitationRow, "invitationId" | "centerId" | "email" | "roles" | "language" | "invitedBy"> & {
    readonly secretHash: Buffer;
    readonly days: number;
  },
): Promise<void> {
  await tx.rows(
    `/* insertInvitation */
     insert into portal.invitation (invitation_id, center_id, email, roles, language, invited_by, secret_hash, expires_at)
     overriding system value
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
    [
      invitation.invitationId,
      invitation.centerId,
      invitation.email,
      invitation.roles,
      invitation.language,
      invitation.invitedBy,
      invitation.secretHash,
      invitation.days,
    ],
  );
}

/** Gives an invitation a new link, end and inviter: the link before is dead. False when it is settled or has moved on. */
export async function reissueInvitation(
  tx: Transaction,
  link: { readonly invitationId: number; readonly issue: number },
  by: { readonly invitedBy: number; readonly secretHash: Buffer; readonly days: number },
): Promise<boolean> {
  const rows = await tx.rows(
    `/* reissueInvitation */
     update portal.invitation
        set issue = $2, secret_hash = $3, invited_by = $4, expires_at = now() + make_interval(days => $5)
      where invitation_id = $1 and issue = $2 - 1 and accepted_at is null and withdrawn_at is null
      returning 1`,
    [link.invitationId, link.issue, by.secretHash, by.invitedBy, by.days],
  );
  return rows.length === 1;
}

/** Takes an invitation back; false when it is settled. */
export async function closeInvitation(tx: Transaction, invitationId: number): Promise<boolean> {
  const rows = await tx.rows(
    `/* closeInvitation */
     update portal.invitation set withdrawn_at = now()
      where invitation_id = $1 and accepted_at is null and withdrawn_at is null
      returning 1`,
    [invitationId],
  );
  return rows.length === 1;
}

/** Notes who accepted an invitation. */
export async function markAccepted(tx: Transaction, invitationId: number, accountId: number): Promise<void> {
  await tx.rows(
    "/* markAccepted */ update portal.invitation set accepted_at = now(), accepted_by = $2 where invitation_id = $1",
    [invitationId, accountId],
  );
}
