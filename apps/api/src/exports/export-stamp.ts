import type { Viewer } from "#access";
import type { Sentence } from "#errors";
import { citationOf } from "#releases";
import type { ExportedRelease } from "./exported-release.ts";

/** What every exported file says of itself: of what it was made, for what it may be used, by whom and when. */
export interface ExportStamp {
  readonly center: string;
  readonly cohort: string;
  readonly title: Sentence;
  readonly release: number;
  readonly publishedAt: string;
  /** SHA-256 of the release. */
  readonly checksum: string;
  readonly citation: Sentence;
  /** DUO codes; the file may be used for what they allow and nothing else. */
  readonly dataUseTerms: readonly string[];
  /** Field groups the file holds; rows of the others are not in it. */
  readonly fieldGroups: readonly string[];
  readonly synthetic: boolean;
  readonly exportedAt: string;
  readonly exportedBy: string;
}

/** The stamp of a file made at this moment for this viewer. */
export function exportStamp(release: ExportedRelease, viewer: Viewer, at: Date): ExportStamp {
  const { centerName, cohortTitle, checksum, publishedAt, releaseNumber: number } = release;
  return {
    center: centerName,
    cohort: release.cohortSlug,
    title: cohortTitle,
    release: number,
    publishedAt: publishedAt.toISOString(),
    checksum,
    citation: citationOf({ centerName, cohortTitle, release: { number, publishedAt, checksum, withdrawal: null } }),
    dataUseTerms: release.dataUseTerms,
    fieldGroups: release.groups,
    synthetic: release.synthetic,
    exportedAt: at.toISOString(),
    exportedBy: viewer.facts.name,
  };
}

/** The address a DUO code is explained at. */
const explained = (code: string): string => `http://purl.obolibrary.org/obo/${code.replace(":", "_")}`;

/** The stamp as a note to people, in both languages. */
export function noteOf(stamp: ExportStamp): string {
  const terms = stamp.dataUseTerms.map((code) => `  ${code}  ${explained(code)}`);
  const groups = stamp.fieldGroups.join(", ");
  const synthetic = (text: string): string[] => (stamp.synthetic ? [text] : []);
  const lines = [
    stamp.title.en,
    stamp.citation.en,
    ...synthetic("Synthetic cases of a demonstration; they describe nobody."),
    `Field groups in this file: ${groups}. A group that is not named was not granted, and its rows are not here.`,
    `Taken away by ${stamp.exportedBy} at ${stamp.exportedAt}; the ledger of the center says so.`,
    "De-identified persons: do not pass this file on, do not try to find out who they are. Data-use terms:",
    ...terms,
    "",
    stamp.title.fr,
    stamp.citation.fr,
    ...synthetic("Cas synthétiques d'une démonstration ; ils ne décrivent personne."),
    `Groupes de champs de ce fichier : ${groups}. Un groupe non nommé n'a pas été accordé, et ses lignes n'y sont pas.`,
    `Emporté par ${stamp.exportedBy} à ${stamp.exportedAt} ; le registre du centre le dit.`,
    "Personnes dé-identifiées : ne transmettez pas ce fichier, ne cherchez pas à savoir qui elles sont. Conditions d'usage :",
    ...terms,
  ];
  return `${lines.join("\r\n")}\r\n`;
}
