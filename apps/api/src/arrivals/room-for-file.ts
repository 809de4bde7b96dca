import { LARGEST_FILE, LARGEST_FILE_IN_MB } from "@nlrp12/intake";
import { type Sentence, Unavailable } from "#errors";

/** What is said of a file above the limit. */
export const TOO_LARGE: Sentence = {
  en: `A cohort file has at most ${LARGEST_FILE_IN_MB} MB.`,
  fr: `Un fichier de cohorte a au plus ${LARGEST_FILE_IN_MB} Mo.`,
};

/** A file may take this share of what is free: checking and publishing need room for its rows and their log too. */
const SHARE_OF_FREE = 3;

/** The disk has no room for a file now. */
export class NoRoom extends Unavailable {
  constructor() {
    super({
      en: "The portal's disk has too little room for a file of this size now. Nothing is lost; tell the operators, and send it again when they have made room.",
      fr: "Le disque du portail n'a pas assez de place pour un fichier de cette taille en ce moment. Rien n'est perdu ; prévenez les exploitants et renvoyez-le quand ils auront fait de la place.",
    });
  }
}

/** Most bytes one file may have now: the limit, or a third of what is free and not promised to files still arriving. */
export function mostBytesNow(free: number, promised: number): number {
  return Math.min(LARGEST_FILE, Math.max(0, Math.floor((free - promised) / SHARE_OF_FREE)));
}
