import type { FileFindings, ReadingChoices } from "./file-check.ts";

/** What a person may decide about this file. */
export interface ReadingOffers {
  readonly shiftDays: boolean;
  readonly decimal: boolean;
  readonly charset: boolean;
}

/** Whether there is anything to decide. */
export function offersAny(offers: ReadingOffers | null): boolean {
  return offers !== null && (offers.shiftDays || offers.decimal || offers.charset);
}

/**
 * The decisions worth offering: those a problem of the file asks for, the character set of a text file with accents,
 * and those already made, so that they can be taken back.
 */
export function readingOffers(
  { problems, decisions }: Pick<FileFindings, "problems" | "decisions">,
  choices: ReadingChoices,
): ReadingOffers {
  const found = new Set(problems.map((problem) => problem.rule));
  return {
    shiftDays: found.has("FIRST_DOSE_NOT_DAY_ZERO") || choices.shiftDays === true,
    decimal: found.has("AMBIGUOUS_NUMBER") || choices.decimal !== undefined,
    charset:
      found.has("WRONG_CHARSET") ||
      // What looks like no text at all may be text in UTF-16.
      found.has("NOT_A_TABLE") ||
      decisions.some((decision) => decision.accented.length > 0) ||
      choices.charset !== undefined,
  };
}
