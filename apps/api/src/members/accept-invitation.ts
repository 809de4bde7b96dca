import { ledgerObject } from "@nlrp12/domain";
import { Viewer, viewerFacts } from "#access";
import type { InvitedSignIn } from "#accounts";
import { recordEffect } from "#audit";
import type { Transaction } from "#db";
import { Conflict, Forbidden } from "#errors";
import { type InvitationRow, invitationOfHash, markAccepted } from "./invitation.sql.ts";
import { invitationHash, looksLikeInvitation } from "./invitation-secret.ts";
import { rolesToGive } from "./member-rules.ts";
import { addMemberships, hasSteward, lockPeople } from "./membership.sql.ts";

const closed = () =>
  new Forbidden({
    en: "This invitation is not open: it was used, taken back, replaced by a newer one, or has expired. Ask whoever invited you for another.",
    fr: "Cette invitation n'est pas ouverte : elle a servi, a été retirée ou remplacée, ou a expiré. Demandez-en une autre à la personne qui vous a invité.",
  });

/** Whether the person who invites may still give these roles, with the rights of this moment. */
async function stillInvites(tx: Transaction, { invitedBy, centerId, roles }: InvitationRow): Promise<boolean> {
  const facts = await viewerFacts(tx, invitedBy, null);
  if (!facts) return false;
  const place = { centerId, hasSteward: centerId !== null && (await hasSteward(tx, centerId)) };
  const given = rolesToGive(new Viewer(facts), place);
  return roles.every((role) => given.includes(role));
}

/**
 * Gives who signs in the roles of an invitation. It takes two proofs: the link, which shows that the letter was read,
 * and the same e-mail address, verified by the provider in this very sign-in; whoever finds a link has nothing, nor has
 * whom a provider merely calls by an address. An account that is not there yet is made. Throws Forbidden or Conflict,
 * and nothing has happened then.
 */
export async function acceptInvitation(tx: Transaction, signIn: InvitedSignIn): Promise<number> {
  const row = looksLikeInvitation(signIn.secret) ? await invitationOfHash(tx, invitationHash(signIn.secret)) : null;
  if (row?.state !== "OPEN") throw closed();
  if (signIn.email === null || signIn.email.toLowerCase() !== row.email.toLowerCase()) {
    throw new Forbidden({
      en: "This invitation is for another e-mail address than the one your institution vouches for. Ask for one to the address you sign in with.",
      fr: "Cette invitation est pour une autre adresse électronique que celle que votre établissement atteste. Demandez-en une pour l'adresse avec laquelle vous vous connectez.",
    });
  }
  await lockPeople(tx, row.centerId);
  if (!(await stillInvites(tx, row))) throw closed();
  const accountId = signIn.accountId ?? (await insertAccount(tx, signIn, row));
  await addMemberships(tx, { accountId, centerId: row.centerId, roles: row.roles });
  await markAccepted(tx, row.invitationId, accountId);
  await recordEffect(tx, {
    centerId: row.centerId,
    accountId,
    tokenId: null,
    action: "INVITATION_ACCEPTED",
    object: ledgerObject("invitation", row.invitationId),
    outcome: "DONE",
    details: { account: accountId, roles: row.roles.join(",") },
  });
  return accountId;
}

/** Makes the account of who signs in. Throws Conflict where another subject has the address already. */
async function insertAccount(tx: Transaction, { identity, name }: InvitedSignIn, row: InvitationRow): Promise<number> {
  const [made] = await tx.rows<{ accountId: number }>(
    `/* insertInvitedAccount */
     insert into portal.account (issuer, subject, email, name, language)
     select $1, $2, $3, $4, $5
      where not exists (select 1 from portal.account where lower(email) = lower($3))
     returning account_id as "accountId"`,
    [identity.issuer, identity.subject, row.email, name ?? row.email.replace(/@.*$/, ""), row.language],
  );
  if (made) return made.accountId;
  throw new Conflict({
    en: "An account with this e-mail address signs in through another provider; an operator has to join the two.",
    fr: "Un compte de cette adresse se connecte par un autre fournisseur ; un exploitant doit réunir les deux.",
  });
}
