import type { Role } from "@nlrp12/domain";
import { BadInput, Conflict, Forbidden } from "#errors";
import type { ManagedPlace } from "./managed-place.ts";
import type { InviteMemberInput } from "./member.type.ts";
import { rolesToGive } from "./member-rules.ts";

const MOST_DAYS = 30;
const LONGEST_ADDRESS = 254;

/** What is asked for, in the form it is stored in. */
export interface CheckedInvitation {
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: "fr" | "en";
  readonly days: number;
}

/** An invitation that the rules allow. Throws BadInput for what is malformed and Forbidden for what is not the viewer's to give. */
export function checkedInvitation(place: ManagedPlace, input: InviteMemberInput): CheckedInvitation {
  const email = input.email.trim();
  // One address and no list, header or display name: a letter goes to whom the form says, and to nobody else.
  if (
    !/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(email) ||
    email.length > LONGEST_ADDRESS
  ) {
    throw new BadInput({
      en: "`email` takes one e-mail address, such as name@hospital.example.",
      fr: "`email` prend une adresse électronique, comme nom@hopital.example.",
    });
  }
  if (input.roles.length === 0) {
    throw new BadInput({ en: "`roles` names at least one role.", fr: "`roles` nomme au moins un rôle." });
  }
  if (input.language !== "fr" && input.language !== "en") {
    throw new BadInput({ en: "`language` takes `fr` or `en`.", fr: "`language` prend `fr` ou `en`." });
  }
  if (!Number.isInteger(input.expiresInDays) || input.expiresInDays < 1 || input.expiresInDays > MOST_DAYS) {
    throw new BadInput({
      en: `\`expiresInDays\` takes a whole number from 1 to ${MOST_DAYS}.`,
      fr: `\`expiresInDays\` prend un nombre entier de 1 à ${MOST_DAYS}.`,
    });
  }
  const roles = [...new Set(input.roles)];
  assertMayGive(place, email, roles);
  return { email, roles, language: input.language, days: input.expiresInDays };
}

/** Throws Forbidden unless the viewer may give all these roles there, to somebody else. */
export function assertMayGive(place: ManagedPlace, email: string, roles: readonly Role[]): void {
  if (email.toLowerCase() === place.viewer.facts.email.toLowerCase()) {
    throw new Forbidden({
      en: "Nobody gives a role to themselves; ask another steward or coordinator.",
      fr: "On ne se donne pas de rôle à soi-même ; demandez à un autre responsable des accès ou coordinateur.",
    });
  }
  const given = rolesToGive(place.viewer, place);
  if (roles.every((role) => given.includes(role))) return;
  throw new Forbidden({
    en: "These roles are not yours to give there: a steward gives those of the own center, a coordinator those of the consortium, and of a center only while it has no steward.",
    fr: "Ces rôles ne sont pas à vous de donner ici : un responsable des accès donne ceux de son centre, un coordinateur ceux du consortium, et ceux d'un centre tant qu'il n'a pas de responsable des accès.",
  });
}

/** Throws Conflict when an address has nothing to gain: an open invitation, or all these roles. */
export function assertNew(
  roles: readonly Role[],
  found: { readonly invited: boolean; readonly held: readonly Role[] },
): void {
  if (found.invited) {
    throw new Conflict({
      en: "This address has an open invitation already; send it again, or take it back first.",
      fr: "Cette adresse a déjà une invitation en cours ; renvoyez-la, ou retirez-la d'abord.",
    });
  }
  if (roles.every((role) => found.held.includes(role))) {
    throw new Conflict({
      en: "The person of this address holds these roles already.",
      fr: "La personne de cette adresse a déjà ces rôles.",
    });
  }
}
