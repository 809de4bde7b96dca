import { identifiersIn, RULES, type RuleCode } from "@nlrp12/intake";
import { BadInput } from "#errors";

/** A page on the web is nobody. */
const NOBODY: readonly RuleCode[] = ["IDENTIFIER_WEB_ADDRESS"];

/** A plan or protocol has a day and authors. Both in one text could as well be a patient and a birth, and are refused. */
const OF_A_DOCUMENT: readonly RuleCode[] = ["IDENTIFIER_NAME", "IDENTIFIER_DATE"];

/** What a person writes in words, by the argument it is sent as. */
interface FreeText {
  readonly argument: string;
  readonly text: string;
  /** Whether it says where and what a plan, a protocol or a list is; else it may speak of cases. */
  readonly ofDocument?: boolean;
}

/**
 * Refuses a text in which the scanner of cohort files finds a direct identifier, naming its kind and never the text:
 * others read it, the ledger and backups keep it, and nothing takes it back. Throws BadInput.
 */
export function assertNamesNobody({ argument, text, ofDocument = false }: FreeText): void {
  const found = identifiersIn(text).filter((rule) => !NOBODY.includes(rule));
  const alone = found.length === 1 && found.every((rule) => OF_A_DOCUMENT.includes(rule));
  const [rule] = found;
  if (rule === undefined || (ofDocument && alone)) return;
  const { en, fr } = RULES[rule].what;
  throw new BadInput({
    en: `In \`${argument}\`: ${en}. Others read this text, so it may hold nothing that tells who a person is; write it without.`,
    fr: `Dans \`${argument}\` : ${fr}. D'autres lisent ce texte, il ne doit donc rien contenir qui dise qui est une personne ; écrivez-le sans.`,
  });
}

/** A note without blanks around it; null for none. Throws BadInput for one too long or that tells who a person is. */
export function checkedNote(note: string | null, longest: number): string | null {
  const text = note?.trim() ?? "";
  if (text.length > longest) {
    throw new BadInput({
      en: `A note has at most ${longest} characters.`,
      fr: `Une note a au plus ${longest} caractères.`,
    });
  }
  assertNamesNobody({ argument: "note", text });
  return text || null;
}
