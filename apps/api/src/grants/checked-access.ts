import type { FieldGroup, Level } from "@nlrp12/domain";
import { BadInput } from "#errors";
import { assertNamesNobody } from "#free-text";

const SHORTEST_PURPOSE = 20;
const LONGEST_PURPOSE = 2000;
const LONGEST_MESSAGE = 2000;
const MOST_DAYS = 730;
const DAY_MS = 86_400_000;

/** What is given: RECORD or EXPORT on at least one field group. Throws BadInput. */
export function checkLevel(fieldGroups: readonly FieldGroup[], level: Level): void {
  if (fieldGroups.length === 0) {
    throw new BadInput({
      en: "`fieldGroups` names at least one of CLINICAL, CYTOKINE, GENOTYPE.",
      fr: "`fieldGroups` nomme au moins un de CLINICAL, CYTOKINE, GENOTYPE.",
    });
  }
  if (level !== "RECORD" && level !== "EXPORT") {
    throw new BadInput({
      en: "`level` takes RECORD (see rows) or EXPORT (take files of rows away); all else is the owner's setting for everyone.",
      fr: "`level` prend RECORD (voir les lignes) ou EXPORT (emporter des fichiers) ; le reste est le réglage du centre pour tous.",
    });
  }
}

/** A purpose without blanks around it. Throws BadInput for one that says too little or too much, or who a person is. */
export function checkedPurpose(purpose: string): string {
  const said = purpose.trim();
  if (said.length < SHORTEST_PURPOSE || said.length > LONGEST_PURPOSE) {
    throw new BadInput({
      en: `\`purpose\` says in ${SHORTEST_PURPOSE} to ${LONGEST_PURPOSE} characters what the data are for.`,
      fr: `\`purpose\` dit en ${SHORTEST_PURPOSE} à ${LONGEST_PURPOSE} caractères à quoi servent les données.`,
    });
  }
  assertNamesNobody({ argument: "purpose", text: said });
  return said;
}

/** What is written so far of a purpose, cut at its longest. Throws BadInput for one that tells who a person is. */
export function draftedPurpose(purpose: string): string {
  const said = purpose.trim().slice(0, LONGEST_PURPOSE);
  assertNamesNobody({ argument: "purpose", text: said });
  return said;
}

/** A number of days that access may be asked for. Throws BadInput. */
export function checkDays(days: number): void {
  if (days >= 1 && days <= MOST_DAYS) return;
  throw new BadInput({
    en: `\`days\` takes a whole number from 1 to ${MOST_DAYS}.`,
    fr: `\`days\` prend un nombre entier de 1 à ${MOST_DAYS}.`,
  });
}

/** An end date within two years from now. Throws BadInput. */
export function checkEnd(endsAt: Date): void {
  const days = (endsAt.getTime() - Date.now()) / DAY_MS;
  if (days > 0 && days <= MOST_DAYS + 1) return;
  throw new BadInput({
    en: `\`endsAt\` takes a moment in the future, ${MOST_DAYS} days from now at most.`,
    fr: `\`endsAt\` prend un instant futur, dans ${MOST_DAYS} jours au plus.`,
  });
}

/** Terms must be those of the cohort, and all of them. Throws BadInput that names the missing ones. */
export function checkTerms(accepted: readonly string[], ofCohort: readonly string[]): void {
  const missing = ofCohort.filter((term) => !accepted.includes(term));
  if (missing.length === 0) return;
  throw new BadInput({
    en: `Access needs every data-use term of the cohort accepted; still missing: ${missing.join(", ")}.`,
    fr: `L'accès demande d'accepter toutes les conditions d'usage de la cohorte ; il manque : ${missing.join(", ")}.`,
  });
}

/** A message between asker and owner. Throws BadInput for an empty one where one is needed, or a very long one. */
export function checkedMessage(message: string | null, needed: boolean): string | null {
  const said = message?.trim() || null;
  if (needed && !said) {
    throw new BadInput({
      en: "Write a `message`: the other side reads there what is asked, what is answered, or why it is refused.",
      fr: "Écrivez un `message` : l'autre partie y lit ce qui est demandé, ce qui est répondu, ou le motif d'un refus.",
    });
  }
  if (said && said.length > LONGEST_MESSAGE) {
    throw new BadInput({
      en: `\`message\` has at most ${LONGEST_MESSAGE} characters.`,
      fr: `\`message\` a au plus ${LONGEST_MESSAGE} caractères.`,
    });
  }
  if (said) assertNamesNobody({ argument: "message", text: said });
  return said;
}
