import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { ColumnMapping, MappedColumn, MappingTarget, ValueColumn } from "./column-mapping.ts";
import type { ColumnRole, MappingDraft } from "./column-role.ts";

type Field = Extract<ColumnRole, { kind: "FIELD" }> & { readonly column: string };

/** Code of the one assay of a file that names none. */
const ONE_ASSAY = "A1";
const WITH_CASE_CODE: readonly SheetName[] = ["variants", "features", "courses", "assessments", "samples"];
/** What tells the samples of a case apart, and the letter that stands before it in their code. */
const SAMPLE_CODE_PARTS = [
  { target: "samples.day", letter: "D" },
  { target: "samples.nominal_hours", letter: "H" },
  { target: "samples.specimen", letter: "" },
  { target: "samples.stimulus", letter: "" },
  { target: "samples.culture_hours", letter: "C" },
  { target: "samples.stimulus_dose", letter: "X" },
  { target: "samples.culture_run", letter: "" },
] as const satisfies readonly { target: MappingTarget; letter: string }[];

function fieldsOf(draft: MappingDraft): ReadonlyMap<MappingTarget, Field> {
  return new Map(
    Object.entries(draft.roles).flatMap(([column, role]) =>
      role.kind === "FIELD" ? [[role.target, { ...role, column }] as const] : [],
    ),
  );
}

function valuesOf(draft: MappingDraft): readonly ValueColumn[] {
  return Object.entries(draft.roles).flatMap(([column, role]) => {
    if (role.kind !== "VALUE") return [];
    const { kind: _kind, ...value } = role;
    return [{ column, ...value }];
  });
}

/** The sheets that the decided columns fill; every file has cases, and measurements bring samples and assays along. */
export function sheetsOf(draft: MappingDraft): ReadonlySet<SheetName> {
  const roles = Object.values(draft.roles);
  const named = new Set<string>(
    roles.flatMap((role) => (role.kind === "FIELD" ? [role.target.split(".")[0] ?? ""] : [])),
  );
  const measured = named.has("measurements") || roles.some((role) => role.kind === "VALUE");
  // A day alone makes no sample: it may be the day of an assessment.
  const samples = roles.some((role) => role.kind === "FIELD" && /^samples\.(?!day$)/.test(role.target));
  return new Set(
    SHEET_NAMES.filter((sheet) => {
      if (sheet === "cases") return true;
      if (sheet === "samples") return measured || samples;
      if (sheet === "assays" || sheet === "measurements") return measured;
      return named.has(sheet);
    }),
  );
}

function sourceOf({ column, prefix, words }: Field): MappedColumn {
  return { column, ...(prefix ? { prefix } : {}), ...(words && Object.keys(words).length > 0 ? { words } : {}) };
}

function sampleCode(fields: ReadonlyMap<MappingTarget, Field>): MappedColumn | null {
  const own = fields.get("samples.sample_code");
  if (own) return sourceOf(own);
  const person = fields.get("cases.case_code");
  if (!person) return null;
  const parts = SAMPLE_CODE_PARTS.flatMap(({ target, letter }) => {
    const field = fields.get(target);
    return field ? [`-${letter}{${field.column}}`] : [];
  });
  return { template: `${person.prefix ?? ""}{${person.column}}${parts.join("")}` };
}

function assayCode(fields: ReadonlyMap<MappingTarget, Field>): MappedColumn | null {
  const own = fields.get("assays.assay_code");
  if (own) return sourceOf(own);
  const parts = (["assays.platform", "assays.batch"] as const).flatMap((target) => {
    const field = fields.get(target);
    return field ? [`-{${field.column}}`] : [];
  });
  return parts.length > 0 ? { template: `A${parts.join("")}` } : null;
}

function columnsOf(draft: MappingDraft): ColumnMapping["columns"] {
  const fields = fieldsOf(draft);
  const sheets = sheetsOf(draft);
  const columns = new Map<MappingTarget, MappedColumn>();
  const set = (target: MappingTarget, source: MappedColumn | null) => {
    if (source && sheets.has(target.split(".")[0] as SheetName) && !columns.has(target)) columns.set(target, source);
  };
  for (const [target, field] of fields) set(target, sourceOf(field));
  const [person, day] = [fields.get("cases.case_code"), fields.get("samples.day")];
  for (const sheet of WITH_CASE_CODE) set(`${sheet}.case_code`, person ? sourceOf(person) : null);
  set("assessments.day", day ? sourceOf(day) : null);
  for (const sheet of ["samples", "measurements"] as const) set(`${sheet}.sample_code`, sampleCode(fields));
  for (const sheet of ["assays", "measurements"] as const) set(`${sheet}.assay_code`, assayCode(fields));
  if (fields.has("assays.lower_limit") || fields.has("assays.upper_limit")) {
    // Limits beside each value are those of the value's analyte, in its unit.
    for (const name of ["analyte", "unit"] as const) set(`assays.${name}`, columns.get(`measurements.${name}`) ?? null);
  }
  return Object.fromEntries(columns);
}

function constantsOf(draft: MappingDraft, columns: ColumnMapping["columns"]): ColumnMapping["constants"] {
  const sheets = sheetsOf(draft);
  const constants = new Map<MappingTarget, string | null>();
  const set = (target: MappingTarget, text: string | null) => {
    if (sheets.has(target.split(".")[0] as SheetName) && !(target in columns)) constants.set(target, text);
  };
  for (const [target, text] of Object.entries(draft.constants)) set(target as MappingTarget, text ?? null);
  for (const sheet of ["assays", "measurements"] as const) {
    set(`${sheet}.assay_code`, draft.constants["assays.assay_code"] ?? ONE_ASSAY);
  }
  const day = draft.constants["samples.day"];
  if (day !== undefined) set("assessments.day", day);
  if (!constants.has("samples.culture_hours")) set("samples.culture_hours", null);
  if (constants.has("measurements.unit") && "assays.analyte" in columns) {
    set("assays.unit", draft.constants["measurements.unit"] ?? null);
  }
  return Object.fromEntries(constants);
}

/** The column mapping that a person's decisions come to. Columns not decided are in none of its parts. */
export function mappingOf(draft: MappingDraft): ColumnMapping {
  const columns = columnsOf(draft);
  const ignored = Object.entries(draft.roles).flatMap(([column, role]) => (role.kind === "IGNORED" ? [column] : []));
  return {
    version: 1,
    columns,
    constants: constantsOf(draft, columns),
    values: valuesOf(draft),
    ...(draft.numberReplicates ? { numberReplicates: true } : {}),
    ignored,
  };
}
