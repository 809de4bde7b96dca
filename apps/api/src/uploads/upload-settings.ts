import type { CheckSettings, ReadingSettings } from "@nlrp12/intake";
import { z } from "zod";
import { BadInput, type Sentence } from "#errors";

/** What the sender decided about a file: how it is read, and whether its days are shifted. */
export type UploadSettings = ReadingSettings & CheckSettings;

/** Rows of an Excel sheet; no line of column names stands below them. */
const LAST_ROW = 1_048_576;

const uploadSettings = z.strictObject({
  shiftDays: z.boolean().optional(),
  charset: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"]).optional(),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  decimal: z.enum([",", "."]).optional(),
  headerRow: z.int().min(1).max(LAST_ROW).optional(),
}) satisfies z.ZodType<UploadSettings>;

const WHAT_IS_ACCEPTED: Sentence = {
  en: 'The header Upload-Settings takes JSON in base64url with any of: "shiftDays" (true or false), "charset" ("utf-8", "utf-16le", "utf-16be", "windows-1252" or "macintosh"), "delimiter" (",", ";", "\\t" or "|"), "decimal" ("," or "."), "headerRow" (the line of the column names, from 1).',
  fr: "L'en-tête Upload-Settings prend du JSON codé en base64url avec, au choix : « shiftDays » (true ou false), « charset » (« utf-8 », « utf-16le », « utf-16be », « windows-1252 » ou « macintosh »), « delimiter » (« , », « ; », « \\t » ou « | »), « decimal » (« , » ou « . »), « headerRow » (la ligne des noms de colonnes, à partir de 1).",
};

/**
 * The settings a header holds, as base64url JSON; null where they decide nothing, so that saying what holds anyway is
 * the same as saying nothing. Throws BadInput that names every key and value accepted.
 */
export function uploadSettingsIn(header: string): UploadSettings | null {
  const { success, data } = uploadSettings.safeParse(jsonIn(header));
  if (!success) throw new BadInput(WHAT_IS_ACCEPTED);
  const { shiftDays, ...reading } = data;
  const decided = { ...reading, ...(shiftDays ? { shiftDays } : {}) };
  return Object.keys(decided).length === 0 ? null : decided;
}

function jsonIn(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
