import { BadInput } from "#errors";
import { assertNamesNobody } from "#free-text";
import type { CohortInput } from "./cohort-input.type.ts";

function refuse(field: string, en: string, fr: string): BadInput {
  return new BadInput({ en: `\`${field}\` takes ${en}.`, fr: `\`${field}\` prend ${fr}.` });
}

/** The input with its texts trimmed. Throws BadInput naming the first field that is not of its form. */
export function checkCohortInput(input: CohortInput): CohortInput {
  const title = { en: input.title.en.trim(), fr: input.title.fr.trim() };
  const protocol = { en: input.protocol.en.trim(), fr: input.protocol.fr.trim() };
  const contact = input.contact.trim();
  for (const text of [title.en, title.fr]) {
    if (text.length < 1 || text.length > 120) throw refuse("title", "1 to 120 characters", "de 1 à 120 caractères");
  }
  for (const text of [protocol.en, protocol.fr]) {
    if (text.length > 2_000) throw refuse("protocol", "at most 2,000 characters", "au plus 2 000 caractères");
  }
  for (const text of [title.en, title.fr]) assertNamesNobody({ argument: "title", text, ofDocument: true });
  for (const text of [protocol.en, protocol.fr]) assertNamesNobody({ argument: "protocol", text, ofDocument: true });
  if (contact.length < 3 || contact.length > 200) {
    throw refuse("contact", "3 to 200 characters", "de 3 à 200 caractères");
  }
  if (!input.dataUseTerms.every((term) => /^DUO:\d{7}$/.test(term))) {
    throw refuse("dataUseTerms", "DUO codes such as DUO:0000007", "des codes DUO tels que DUO:0000007");
  }
  return { ...input, title, protocol, contact, dataUseTerms: [...new Set(input.dataUseTerms)] };
}

/** The slug, or BadInput saying what one looks like. */
export function checkSlug(slug: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(slug)) return slug;
  throw refuse(
    "slug",
    "1 to 60 lower-case letters, digits and inner hyphens",
    "de 1 à 60 lettres minuscules, chiffres et tirets intérieurs",
  );
}
