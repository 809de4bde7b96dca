import { createHash, createHmac } from "node:crypto";

/** What makes the secret of an invitation: its number, and which of its links it is. */
export interface IssuedLink {
  readonly invitationId: number;
  readonly issue: number;
}

/** Makes the secrets in the links of invitations. */
export interface InvitationSecrets {
  secretOf(link: IssuedLink): string;
  /** The address of a link. The secret stands behind #, so that no server, proxy or log on the way is sent it. */
  addressOf(link: IssuedLink): string;
}

const PREFIX = "n12i_";

/**
 * Secrets are derived from a key of the installation and stored nowhere: the database holds their hashes, and a letter
 * that still waits holds only the number, from which nobody without the key makes a link.
 */
export function invitationSecrets(key: Uint8Array, publicUrl: string): InvitationSecrets {
  const secretOf = ({ invitationId, issue }: IssuedLink): string =>
    PREFIX + createHmac("sha256", key).update(`invitation ${invitationId} ${issue}`).digest("base64url");
  return { secretOf, addressOf: (link) => `${publicUrl}/invitation#${secretOf(link)}` };
}

/** Whether a text can be the secret of an invitation at all. */
export function looksLikeInvitation(text: string): boolean {
  return /^n12i_[\w-]{43}$/.test(text);
}

/** What is stored of a secret. */
export function invitationHash(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
