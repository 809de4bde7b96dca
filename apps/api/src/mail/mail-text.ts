import type { MailFacts, MailKind, MailMatter } from "./mail-kind.ts";
import { mailWordsEn } from "./mail-words.en.ts";
import { mailWordsFr } from "./mail-words.fr.ts";

/** A letter as it is read. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What making a text needs to know of the installation. */
export interface MailAddresses {
  /** The address people open, without a slash at the end. */
  readonly publicUrl: string;
  /** The address that accepts an invitation. */
  readonly invitationAddress: (invitation: { readonly invitationId: number; readonly issue: number }) => string;
}

/** What is said by each kind of letter in one language; `day` writes a date, `role` a role. */
export type MailWords = {
  readonly [Kind in MailKind]: (facts: MailFacts[Kind]) => {
    readonly subject: string;
    readonly says: string;
    readonly button: string;
  };
} & { readonly ending: string };

const PLACES: Readonly<Record<Exclude<MailKind, "INVITATION">, string>> = {
  ACCESS_ASKED: "/access",
  ACCESS_QUESTIONED: "/access",
  ACCESS_ANSWERED: "/access",
  ACCESS_APPROVED: "/access",
  ACCESS_REFUSED: "/access",
  ACCESS_GRANTED: "/access",
  ACCESS_RENEWED: "/access",
  ACCESS_REVOKED: "/access",
  ACCESS_ENDING: "/access",
  UPLOAD_PUBLISHED: "/data/uploads",
  UPLOAD_REJECTED: "/data/uploads",
  UPLOAD_FAILED: "/data/uploads",
};

/** The text of a letter in the language of its addressee: what happened, and the address of the page about it. */
export function mailText(matter: MailMatter, language: string, addresses: MailAddresses): MailText {
  const words = language.toLowerCase() === "fr" ? mailWordsFr : mailWordsEn;
  const say = words[matter.kind] as (facts: MailFacts[MailKind]) => ReturnType<MailWords[MailKind]>;
  const { subject, says, button } = say(matter.facts);
  const address =
    matter.kind === "INVITATION"
      ? addresses.invitationAddress(matter.facts)
      : `${addresses.publicUrl}${PLACES[matter.kind]}`;
  return { subject, text: [says, `${button}\n${address}`, words.ending].join("\n\n") };
}
