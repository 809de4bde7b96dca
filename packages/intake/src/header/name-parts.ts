import type { Analyte } from "@nlrp12/domain";
import { codeOf, foldWord } from "../dictionary/written-form.ts";
import { WRITTEN_WORDS } from "../dictionary/written-words.ts";
import { analyteWritten } from "./analyte-written.ts";
import { unitWritten } from "./unit-written.ts";

/** What a column name says besides what it measures: `IL-6 LPS 24h (pg/mL)`. */
export interface NameParts {
  readonly analyte: Analyte | null;
  readonly unit: string | null;
  readonly stimulus: string | null;
  readonly specimen: string | null;
  readonly cultureHours: string | null;
  readonly day: string | null;
  readonly replicate: string | null;
  /** Words that are none of these. */
  readonly rest: string;
}

type PartName = Exclude<keyof NameParts, "rest">;

const STIMULI = [
  ...WRITTEN_WORDS.stimulus.map((word) => ({
    code: word.code as string,
    writtenAs: word.writtenAs as readonly string[],
  })),
  {
    code: "NONE",
    writtenAs: ["spont", "spontanee", "ns", "unstim", "nonstim", "non stim", "medium", "milieu", "basal", "us"],
  },
  { code: "LPS_ATP", writtenAs: ["lps atp", "lpsatp"] },
  { code: "PMA_IONOMYCIN", writtenAs: ["pma iono", "pma", "pmai"] },
  { code: "ANTI_CD3_CD28", writtenAs: ["cd3 cd28", "anti cd3 cd28", "anti cd3"] },
];
const SPECIMENS = [
  ...WRITTEN_WORDS.specimen.map((word) => ({
    code: word.code as string,
    writtenAs: word.writtenAs as readonly string[],
  })),
  { code: "PBMC_SUPERNATANT", writtenAs: ["sn pbmc", "pbmc sn", "pbmcs"] },
  { code: "PLASMA", writtenAs: ["plasmatique", "plasmatic"] },
  { code: "SERUM", writtenAs: ["serique"] },
  { code: "MONOCYTE_SUPERNATANT", writtenAs: ["mono", "monocyte"] },
  { code: "WHOLE_BLOOD_SUPERNATANT", writtenAs: ["wb", "sang"] },
];

const CULTURE_HOURS = /^(?:(\d{1,3})\s*(?:h|hr|hrs|hours?|heures?)|[hH](\d{1,3}))$/i;
const DAY = /^(?:(?:[jd]|jour|day)\s*([+-]?\d{1,4}))$/i;
const REPLICATE = /^(?:(?:rep|repl|replicate|replicat|dup|duplicate|r)\s*\.?\s*(\d))$/i;

const READERS: readonly { readonly part: PartName; readonly read: (text: string) => string | null }[] = [
  { part: "unit", read: unitWritten },
  { part: "analyte", read: analyteWritten },
  { part: "stimulus", read: (text) => codeOf(STIMULI, text) },
  { part: "specimen", read: (text) => codeOf(SPECIMENS, text) },
  {
    part: "cultureHours",
    read: (text) =>
      CULTURE_HOURS.exec(text)
        ?.slice(1)
        .find((found) => found) ?? null,
  },
  { part: "day", read: (text) => DAY.exec(text)?.[1] ?? null },
  { part: "replicate", read: (text) => REPLICATE.exec(text)?.[1] ?? null },
];

/** The words of a name. Private-use signs stand where brackets and commas were, so that no run reaches across them. */
function piecesOf(name: string): readonly string[] {
  const loosened = name
    .replace(/[([{]\s*([^)\]}]*?)\s*[)\]}]/g, " \uE000$1\uE000 ")
    // IL6_pgml-1 and IL1b.LPS are cut at their signs; IL-1, pg/mL and ml-1 are not.
    .replace(/_/g, " ")
    .replace(/(?<=\p{L}\p{L})\.(?=\p{L})/gu, " ")
    .replace(/\s\/\s|[,;:|]/g, " \uE001 ");
  return loosened.split(/\s+/).filter((piece) => piece !== "");
}

function withoutSigns(pieces: readonly string[]): string {
  return pieces
    .join(" ")
    .replaceAll(/[\uE000\uE001]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Takes a column name apart: `IL-1β / LPS`, `IL6_pgml-1`, `IL-18 NS 24h [pg/mL]`, `CRP mg/L`. The longest run of its
 * words that means something is taken first, so that `IL-1 receptor antagonist` is not IL-1.
 */
export function namePartsOf(name: string): NameParts {
  let pieces = piecesOf(name);
  const found: Partial<Record<PartName, string>> = {};
  for (let length = Math.min(6, pieces.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= pieces.length; from += 1) {
      const text = withoutSigns(pieces.slice(from, from + length));
      const reader =
        text === "" ? undefined : READERS.find(({ part, read }) => !(part in found) && read(text) !== null);
      if (!reader) continue;
      found[reader.part] = reader.read(text) ?? "";
      pieces = [...pieces.slice(0, from), "\uE001", ...pieces.slice(from + length)];
    }
  }
  const analyte = found.analyte === undefined ? null : analyteWritten(found.analyte);
  const part = (name: PartName) => found[name] ?? null;
  return {
    analyte,
    unit: part("unit"),
    stimulus: part("stimulus"),
    specimen: part("specimen"),
    cultureHours: part("cultureHours"),
    day: part("day"),
    replicate: part("replicate"),
    rest: foldWord(withoutSigns(pieces)),
  };
}
