import { foldWord } from "../dictionary/written-form.ts";

const MARKS = new Set(
  [
    ...["nd", "n d", "na", "n a", "nan", "nf", "nc", "nr", "dm", "null", "missing", "manquant", "manquante"],
    ...["oor", "lod", "loq", "lloq", "uloq", "blq", "bql", "bld", "ld", "lq", "sld"],
    ...["non determine", "non fait", "non detecte", "non dose", "indetectable", "en attente"],
    ...["not done", "not detected", "not determined", "not available", "undetectable", "pending"],
  ].map(foldWord),
);

/** Whether a cell holds a mark that files use for several things at once: ND, NA, OOR, ***, ?, -, #N/A, <LOD. */
export function isMissingMark(text: string): boolean {
  if (/^[-–—.?*/…_]+$/.test(text) || /^#[A-Z/0]+[!?]?/i.test(text)) return true;
  // No mark has a digit, and nearly every code has one.
  if (/\d/.test(text)) return false;
  return MARKS.has(foldWord(text.replace(/^[<>≤≥]/, "")));
}
