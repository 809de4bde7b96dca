import { cleanCohort } from "./clean-cohort.fixture.ts";
import { type Draws, drawsOf } from "./draws.fixture.ts";
import type { KindForm } from "./identifier-kind.fixture.ts";
import { CELL_PLACES, COLUMN_PLACES, type SeededTable } from "./place.fixture.ts";
import { bytesOf, type FileForm, type Language, type RawCell, type RawSheet } from "./sheets.fixture.ts";

/** One file of the corpus. */
export interface CorpusFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly form: FileForm;
  readonly language: Language;
  /** Where the identifier stands; `null` in a clean file. */
  readonly placement: string | null;
  /** What was seeded, as it is written in the file; none of it may be found anywhere afterwards. */
  readonly secrets: readonly string[];
  /** Text of the column mapping the file is read with, or `null`. */
  readonly mapping: string | null;
}

const EXTENSIONS: Readonly<Record<FileForm, string>> = { csv: "csv", zip: "zip", xlsx: "xlsx" };

/** Ways of hiding a text from a program and not from a reader. */
const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => ` ${text} `,
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (text) => `${text.slice(0, 4)}\u200b${text.slice(4)}`,
  (text) => text.replaceAll(" ", "\u2009").replaceAll("-", "\u2011"),
  (text) => text.replaceAll("a", "а").replaceAll("e", "е").replaceAll("o", "ο"),
  (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
];

function seededTable(form: Exclude<KindForm, { as: "code" | "title" }>, draws: Draws, secrets: string[]): SeededTable {
  const note = (cell: RawCell) => {
    if (cell !== null) secrets.push(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
    return cell;
  };
  if (form.as === "columns") {
    const { headers, row } = form.draw(draws);
    return { headers, row: () => row(draws).map(note) };
  }
  const drawn = form.draw(draws);
  const value = note(typeof drawn === "string" ? draws.pick(DISGUISES)(drawn) : drawn);
  return { headers: ["info"], row: (index) => [index === 0 ? value : null] };
}

/** Every sheet with one case called otherwise. */
function renamed(sheets: readonly RawSheet[], draws: Draws, code: string): readonly RawSheet[] {
  const first = sheets[0]?.rows[draws.integer(1, 5)]?.[0] ?? "";
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell === first ? code : cell))),
  }));
}

function seededSheets(form: KindForm, file: { sheets: readonly RawSheet[]; form: FileForm }, draws: Draws) {
  const secrets: string[] = [];
  if (form.as === "code") {
    const code = form.draw(draws);
    return { sheets: renamed(file.sheets, draws, code), placement: "case code", secrets: [code] };
  }
  if (form.as === "title") {
    const title = form.draw(draws);
    const sheet = { name: title, hidden: draws.chance(0.5), above: [], rows: [["x"], ["1"]] };
    return { sheets: [...file.sheets, sheet], placement: "title of a sheet", secrets: [title] };
  }
  const seeded = seededTable(form, draws, secrets);
  const places = (form.as === "columns" ? COLUMN_PLACES : CELL_PLACES).filter(({ fits }) => fits(file));
  const place = draws.pick(places);
  return { sheets: place.put(file.sheets, seeded, draws), placement: place.name, secrets };
}

/** The column mapping of a flat file of cases in which every other column is left out on purpose. */
function mappingOf(sheet: RawSheet | undefined): string {
  const headers = (sheet?.rows[0] ?? []).map(String);
  const declared = ["case_code", "group", "sex"];
  return JSON.stringify({
    version: 1,
    columns: Object.fromEntries(declared.map((name) => [`cases.${name}`, name])),
    ignored: headers.filter((header) => !declared.includes(header)),
  });
}

/** The file of a seed: a clean cohort with one identifier of a kind put somewhere, or a clean one for `null`. */
export async function corpusFile(seed: number, kind: KindForm | null): Promise<CorpusFile> {
  const draws = drawsOf(seed);
  const language = draws.pick(["en", "fr"] as const);
  const form: FileForm =
    kind?.as === "title" ? "xlsx" : draws.pick(["csv", "csv", "zip", "zip", "zip", "xlsx"] as const);
  const clean = cleanCohort(draws, language);
  const own = form === "csv" ? clean.slice(0, 1) : clean;
  const seeded = kind
    ? seededSheets(kind, { sheets: own, form }, draws)
    : { sheets: own, placement: null, secrets: [] };
  const mapped = form === "csv" && draws.chance(0.5);
  const placement = mapped && seeded.placement ? `${seeded.placement}, left out by a mapping` : seeded.placement;
  return {
    ...{ form, language, placement, secrets: seeded.secrets },
    bytes: await bytesOf(seeded.sheets, form, language),
    fileName: `${form === "csv" ? "cases" : "cohorte"}.${EXTENSIONS[form]}`,
    mapping: mapped ? mappingOf(seeded.sheets[0]) : null,
  };
}
