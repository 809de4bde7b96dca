import type { RuleCode } from "../rules/rule.ts";
import { identifierIn } from "./identifier.ts";
import { plainText } from "./plain-text.ts";

/** Titles of sheets and names of files often hold the day of an export, which tells nothing of a person. */
const HARMLESS: ReadonlySet<RuleCode> = new Set(["IDENTIFIER_DATE", "IDENTIFIER_MACHINE_ADDRESS"]);

/** Whether the title of a sheet, or the name of a file, looks like it tells who a person is. */
export function titleTellsAPerson(title: string, isLocalNumber: (text: string) => boolean): boolean {
  const words = plainText(title)
    .replace(/\.[a-z]{2,4}$/i, "")
    .replace(/[_]+/g, " ");
  if (isLocalNumber(words)) return true;
  return [words, words.replaceAll("-", " ")].some((text) => {
    const rule = identifierIn(text);
    return rule !== null && !HARMLESS.has(rule);
  });
}
