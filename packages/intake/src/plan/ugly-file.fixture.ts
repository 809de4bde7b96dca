import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { ColumnRole, KnownPlan, MappingDraft, ReadingPlan } from "../index.ts";
import { checkFile, inspectFile, mappingOf, wholeFile, writeMapping } from "../index.ts";

/** A file as hospitals have it, how it is decided about, and what must come of it: written down before it was read. */
export interface UglyFile {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** Decides what the file is called: a cohort workbook's single sheet is known by it. */
  readonly fileName?: string;
  readonly settings?: ReadingPlan["settings"];
  /** What the person answers besides {@link ANSWERS}. */
  readonly answers?: MappingDraft["constants"];
  /** What the person decides otherwise than proposed. */
  readonly roles?: Readonly<Record<string, ColumnRole>>;
  readonly numberReplicates?: boolean;
  readonly known?: readonly KnownPlan[];
  /** Targets (or IGNORED, UNDECIDED, values such as `IL_6 pg/mL`) proposed for columns. */
  readonly proposed?: Readonly<Record<string, string>>;
  /** `case day stimulus analyte comparator+value unit`, in the order of the file. */
  readonly values?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
  /** Codes of all problems, in the order of the alphabet; none by default. */
  readonly rules?: readonly string[];
}

/** What somebody answers where the file is silent; answers about what the file says are not asked. */
export const ANSWERS: MappingDraft["constants"] = {
  "cases.group": "PATIENT",
  "cases.sex": "UNKNOWN",
  "samples.day": "0",
  "samples.specimen": "SERUM",
  "samples.stimulus": "NONE",
  "assays.platform": "ELISA",
};

/** Bytes of a text in Windows-1252, for letters it shares with Latin-1. */
export const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** Bytes of a text in UTF-8. */
export const utf8 = (text: string) => strToU8(text);

/** A cell of a workbook as the library writes it. */
type Written = string | number | boolean | Date | null;

/** One sheet of a workbook. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  readonly hidden?: boolean;
}

/** An XLSX of plain cells. */
export async function xlsx(...sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, hidden }) => ({
      name,
      rows: rows.map((row) => [...row]),
      ...(hidden ? { hidden: true } : {}),
    })),
  });
}

/** The same workbook with a part of it rewritten, for what no writer writes. */
export function patched(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((candidate) => part.test(candidate));
  const found = name && parts[name];
  if (!name || !found) throw new Error("the workbook has no such part");
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(found))) });
}

function proposal(role: ColumnRole): string {
  if (role.kind === "FIELD") return role.target;
  if (role.kind !== "VALUE") return role.kind;
  const { analyte, unit, day, specimen, stimulus, cultureHours, replicate } = role;
  return [analyte, unit, day, specimen, stimulus, cultureHours, replicate]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** What came of a file: proposals by column, counts, values and the codes of its problems. */
export async function outcomeOf(ugly: UglyFile) {
  const { fileName = "export.csv", settings = {}, known = [] } = ugly;
  const content = new Blob([Uint8Array.from(await ugly.bytes())]);
  const { guess } = await inspectFile({ content, name: fileName }, settings, known);
  const draft = guess && {
    roles: { ...guess.draft.roles, ...ugly.roles },
    constants: { ...ANSWERS, ...guess.draft.constants, ...ugly.answers },
    numberReplicates: ugly.numberReplicates ?? guess.draft.numberReplicates,
  };
  const mapping = draft && writeMapping(mappingOf(draft));
  const { cohort, counts, problems } = await checkFile({ content, name: fileName }, { settings, mapping, repairs: [] });
  const file = cohort && wholeFile(cohort);
  const sampleOf = new Map(file?.samples.map((sample) => [sample.sampleCode, sample]));
  return {
    proposed: Object.fromEntries(guess?.columns.map(({ column, role }) => [column, proposal(role)]) ?? []),
    counts: counts ?? {},
    values:
      file?.measurements.map(({ sampleCode, analyte, comparator, value, unit, replicate }) => {
        const sample = sampleOf.get(sampleCode);
        const number = replicate === null ? "" : ` #${replicate}`;
        return `${sample?.caseCode} ${sample?.day} ${sample?.stimulus} ${analyte} ${comparator}${value} ${unit}${number}`;
      }) ?? [],
    rules: [...new Set(problems.map(({ rule }) => rule))].sort(),
    file,
  };
}
