import type { CheckSettings, MergeSettings, ReadingSettings } from "@nlrp12/intake";
import { z } from "zod";
import { BadInput, type Sentence } from "#errors";

/** What the sender decided about a file: how it is read, whether its days are shifted, and whether its blanks erase. */
export type UploadSettings = ReadingSettings & CheckSettings & Partial<MergeSettings>;

/** Rows of an Excel sheet; no line of column names stands below them. */
const LAST_ROW = 1_048_576;

const MOST_SHEETS = 1_000;

const uploadSettings = z.strictObject({
  shiftDays: z.boolean().optional(),
  blankErases: z.boolean().optional(),
  charset: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"]).optional(),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  decimal: z.enum([",", "."]).optional(),
  headerRow: z.int().min(1).max(LAST_ROW).optional(),
  headerLines: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).optional(),
  fillMerged: z.boolean().optional(),
  sheet: z.int().min(1).max(MOST_SHEETS).optional(),
}) satisfies z.ZodType<UploadSettings>;

const WHAT_IS_ACCEPTED: Sentence = {
  en: 'The header Upload-Settings takes JSON in base64url with any of: "shiftDays" (true or false), "blankErases" (true or false), "charset" ("utf-8", "utf-16le", "utf-16be", "windows-1252" or "macintosh"), "delimiter" (",", ";", "\\t" or "|"), "decimal" ("," or "."), "headerRow" (the line of the column names, from 1), "headerLines" (how many lines the names take, 0 to 3), "fillMerged" (whether a merged cell counts for every line it covers: true or false), "sheet" (the sheet a mapping is about, from 1).',
  fr: "L'en-tête Upload-Settings prend du JSON codé en base64url avec, au choix : « shiftDays » (true ou false), « blankErases » (true ou false), « charset » (« utf-8 », « utf-16le », « utf-16be », « windows-1252 » ou « macintosh »), « delimiter » (« , », « ; », « \\t » ou « | »), « decimal » (« , » ou « . »), « headerRow » (la ligne des noms de colonnes, à partir de 1), « headerLines » (le nombre de lignes des noms, de 0 à 3), « fillMerged » (si une cellule fusionnée vaut pour chaque ligne qu'elle couvre : true ou false), « sheet » (la feuille que vise une correspondance, à partir de 1).",
};

/**
 * The settings a header holds, as base64url JSON; null where they decide nothing, so that saying what holds anyway is
 * the same as saying nothing. Throws BadInput that names every key and value accepted.
 */
export function uploadSettingsIn(header: string): UploadSettings | null {
  return uploadSettingsOf(jsonIn(header));
}

/** The same of parsed JSON. Throws BadInput that names every key and value accepted. */
export function uploadSettingsOf(value: unknown): UploadSettings | null {
  const { success, data } = uploadSettings.safeParse(value);
  if (!success) throw new BadInput(WHAT_IS_ACCEPTED);
  const { shiftDays, blankErases, fillMerged, ...reading } = data;
  const decided = {
    ...reading,
    ...(shiftDays ? { shiftDays } : {}),
    ...(fillMerged ? { fillMerged } : {}),
    ...(blankErases ? { blankErases } : {}),
  };
  return Object.keys(decided).length === 0 ? null : decided;
}

function jsonIn(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
