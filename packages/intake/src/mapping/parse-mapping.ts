import { dictionaryColumn } from "../dictionary/dictionary.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { Finding, Problem } from "../rules/problem.ts";
import { problemsOf } from "../rules/problem.ts";
import type { ColumnMapping, MappedColumn, MappingTarget } from "./column-mapping.ts";
import { EXPECTED_VALUES, isObject, isText, valueColumnIn } from "./value-column.ts";

/** A mapping file as read: a mapping, or every fault at once. */
export interface MappingResult {
  readonly mapping: ColumnMapping | null;
  readonly problems: readonly Problem[];
}

const SOURCE: Bilingual = {
  en: 'The name of a source column ("Subject"), or {"column": "Subject", "prefix": "S", "transform": "code", "words": {"1": "MALE"}}, or {"template": "S{Subject}-D{Day}"}.',
  fr: 'Le nom d\'une colonne source ("Subject"), ou {"column": "Subject", "prefix": "S", "transform": "code", "words": {"1": "MALE"}}, ou {"template": "S{Subject}-D{Day}"}.',
};
const CONSTANT: Bilingual = {
  en: "A text, a number, or null for a blank cell.",
  fr: "Un texte, un nombre, ou null pour une cellule vide.",
};
const IGNORED: Bilingual = {
  en: 'A list of column names, such as ["n"].',
  fr: 'Une liste de noms de colonnes, comme ["n"].',
};
const YES_OR_NO: Bilingual = { en: "true or false.", fr: "true ou false." };
const ENTRIES: Bilingual = {
  en: '"version", "columns", "constants", "values", "number_replicates", "ignored" (and "title" for people).',
  fr: '"version", "columns", "constants", "values", "number_replicates", "ignored" (et "title" pour les lecteurs).',
};

function isTarget(text: string): text is MappingTarget {
  const [sheet = "", column = "", ...rest] = text.split(".");
  const name = SHEET_NAMES.find((candidate) => candidate === sheet);
  return rest.length === 0 && name !== undefined && dictionaryColumn(name, column) !== null;
}

function mappedColumn(value: unknown): MappedColumn | null {
  if (isText(value)) return { column: value };
  if (!isObject(value)) return null;
  const { column, prefix, template, transform, words, ...rest } = value;
  if (Object.keys(rest).length > 0) return null;
  if (isText(template))
    return [column, prefix, transform, words].every((other) => other === undefined) ? { template } : null;
  if (!isText(column) || (prefix !== undefined && typeof prefix !== "string")) return null;
  if (transform !== undefined && transform !== "upper" && transform !== "lower" && transform !== "code") return null;
  if (words !== undefined && !isObject(words)) return null;
  const texts = Object.entries(words ?? {}).flatMap(([from, to]) => (isText(to) ? [[from, to] as const] : []));
  if (texts.length !== Object.keys(words ?? {}).length) return null;
  return {
    column,
    ...(prefix ? { prefix } : {}),
    ...(transform ? { transform } : {}),
    ...(words ? { words: Object.fromEntries(texts) } : {}),
  };
}

function shapeFinding(entry: string, expected: Bilingual): Finding {
  return { rule: "MAPPING_SHAPE", detail: { entry, expected } };
}

function targetsOf<Value>(
  entry: string,
  value: unknown,
  findings: Finding[],
  read: (value: unknown) => Value | null,
  expected: Bilingual,
) {
  if (value !== undefined && !isObject(value)) findings.push(shapeFinding(entry, expected));
  const targets: [MappingTarget, Value][] = [];
  for (const [target, source] of Object.entries(isObject(value) ? value : {})) {
    const place = `${entry} → ${target}`;
    if (!isTarget(target)) {
      findings.push({ rule: "MAPPING_TARGET", detail: { entry: place } });
      continue;
    }
    const mapped = read(source);
    if (mapped === null) findings.push(shapeFinding(place, expected));
    else targets.push([target, mapped]);
  }
  return Object.fromEntries(targets);
}

function listOf<Value>(
  entry: string,
  value: unknown,
  findings: Finding[],
  read: (value: unknown) => Value | null,
  expected: Bilingual,
) {
  const items = value === undefined ? [] : Array.isArray(value) ? value : [null];
  const list = items.map(read);
  if (list.includes(null)) findings.push(shapeFinding(entry, expected));
  return list.filter((item) => item !== null);
}

/** Constants are texts or numbers in the file; the blank cell is kept apart from "not written as it should be". */
function constant(value: unknown): { readonly text: string | null } | null {
  if (value === null) return { text: null };
  return typeof value === "string" || typeof value === "number" ? { text: String(value) } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads a column mapping file (JSON) and names every fault in it at once. */
export function parseMapping(text: string): MappingResult {
  const json = jsonOf(text);
  if (!isObject(json)) return { mapping: null, problems: problemsOf([{ rule: "MAPPING_NOT_JSON" }]) };
  const { version, columns, constants, values, number_replicates: numbered, ignored, title: _title, ...rest } = json;
  const findings: Finding[] = Object.keys(rest).map((entry) => shapeFinding(entry, ENTRIES));
  if (version !== 1) findings.push({ rule: "MAPPING_VERSION" });
  if (numbered !== undefined && typeof numbered !== "boolean") {
    findings.push(shapeFinding("number_replicates", YES_OR_NO));
  }
  const fixed = targetsOf("constants", constants, findings, constant, CONSTANT);
  const mapping: ColumnMapping = {
    version: 1,
    columns: targetsOf("columns", columns, findings, mappedColumn, SOURCE),
    constants: Object.fromEntries(Object.entries(fixed).map(([target, { text: content }]) => [target, content])),
    values: listOf("values", values, findings, valueColumnIn, EXPECTED_VALUES),
    ...(numbered === true ? { numberReplicates: true } : {}),
    ignored: listOf("ignored", ignored, findings, (item) => (isText(item) ? item : null), IGNORED),
  };
  return { mapping: findings.length > 0 ? null : mapping, problems: problemsOf(findings) };
}
