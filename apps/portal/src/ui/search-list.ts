import { z } from "zod";

/** A list of codes in the address, `a,b`; codes that are none of ours are left out. */
export function searchList<const T extends readonly string[]>(codes: T) {
  const known: readonly string[] = codes;
  type Code = T[number];
  const isKnown = (text: string): text is Code => known.includes(text);
  return z
    .union([z.array(z.string()), z.string().transform((text) => text.split(","))])
    .transform((texts): Code[] => [...new Set(texts.filter(isKnown))])
    .optional()
    .catch(undefined);
}

/** A list of free texts in the address, such as release ids. */
export function searchTexts() {
  return z
    .union([z.array(z.string()), z.string().transform((text) => text.split(",").filter((one) => one !== ""))])
    .optional()
    .catch(undefined);
}
