import { cellName } from "../reading/cell.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { Finding } from "../rules/problem.ts";
import { sayingOf } from "../rules/problem.ts";
import { RULES } from "../rules/rule.ts";

type Language = keyof Bilingual;

const HEADS = {
  sheet: { en: "sheet", fr: "feuille" },
  cell: { en: "cell or row", fr: "cellule ou ligne" },
  severity: { en: "severity", fr: "gravité" },
  rule: { en: "cause", fr: "cause" },
  column: { en: "column", fr: "colonne" },
  what: { en: "what", fr: "constat" },
  accepted: { en: "accepted", fr: "accepté" },
} as const satisfies Record<string, Bilingual>;

const SEVERITIES = {
  ERROR: { en: "error", fr: "erreur" },
  WARNING: { en: "warning", fr: "avertissement" },
} as const satisfies Record<string, Bilingual>;

/** More places than this are no list for a person. */
const MOST_LINES = 20_000;

/** Name of the sheet of problems. */
export const PROBLEM_SHEET: Bilingual = { en: "Problems", fr: "Problèmes" };

/** The lines of the sheet of problems: one for each place, errors first, below their names. */
export function problemLines(findings: readonly Finding[], language: Language): readonly (readonly string[])[] {
  const isWarning = ({ rule }: Finding) => Number(RULES[rule].severity === "WARNING");
  const lines = findings.toSorted((a, b) => isWarning(a) - isWarning(b)).slice(0, MOST_LINES);
  return [
    Object.values(HEADS).map((head) => head[language]),
    ...lines.map((finding) => {
      const { what, accepted } = sayingOf(finding);
      const cell = finding.at ? (cellName(finding.at) ?? String(finding.at.row)) : "";
      const severity = SEVERITIES[RULES[finding.rule].severity][language];
      const sheet = finding.at?.sheet ?? finding.sheet ?? "";
      return [sheet, cell, severity, finding.rule, finding.column ?? "", what[language], accepted[language]];
    }),
  ];
}

/** What is said of one cell, in one comment: what is wrong and what would be accepted. */
export function commentOf(findings: readonly Finding[], language: Language): string {
  return findings
    .map((finding) => {
      const { what, accepted } = sayingOf(finding);
      const said = what[language];
      const colon = language === "fr" ? " :" : ":";
      const word = language === "fr" ? "Accepté" : "Accepted";
      return `${said.charAt(0).toUpperCase()}${said.slice(1)}.\n${word}${colon} ${accepted[language]}`;
    })
    .join("\n\n");
}
