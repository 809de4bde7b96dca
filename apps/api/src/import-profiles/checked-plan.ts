import { type Problem, parseMapping, parseRepairs, type Repair } from "@nlrp12/intake";
import { BadInput, type Sentence } from "#errors";
import { assertNamesNobody } from "#free-text";
import { type UploadSettings, uploadSettingsOf } from "#uploads";
import type { ImportPlanInput } from "./import-profile.type.ts";

/** Everything a person decided about how files with certain columns are read, as it is stored. */
export interface ImportPlan {
  readonly settings: UploadSettings | null;
  readonly mapping: object | null;
  readonly repairs: readonly Repair[];
}

const MOST_COLUMNS = 1_000;
const LONGEST_COLUMN = 300;
const LONGEST_NAME = 80;

const COLUMNS: Sentence = {
  en: `\`columns\` takes up to ${MOST_COLUMNS} column names of up to ${LONGEST_COLUMN} characters.`,
  fr: `\`columns\` prend jusqu'à ${MOST_COLUMNS} noms de colonnes de ${LONGEST_COLUMN} caractères au plus.`,
};
const NAME: Sentence = {
  en: `\`name\` takes 1 to ${LONGEST_NAME} characters, or is left out for the plan of one upload.`,
  fr: `\`name\` prend de 1 à ${LONGEST_NAME} caractères, ou est omis pour le plan d'un seul envoi.`,
};

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every text within a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The first fault, with what would be accepted; faults name entries and never what they hold. */
function refusalOf(problems: readonly Problem[]): BadInput {
  const [first] = problems;
  if (!first) throw new TypeError("a plan was refused without a problem");
  const both = (language: "en" | "fr") => `${first.message[language]} ${first.accepted[language]}`;
  return new BadInput({ en: both("en"), fr: both("fr") });
}

function mappingIn(text: string): object {
  const { mapping, problems } = parseMapping(text);
  if (!mapping) throw refusalOf(problems);
  return JSON.parse(text) as object;
}

function repairsIn(text: string): readonly Repair[] {
  const { repairs, problems } = parseRepairs(text);
  if (!repairs) throw refusalOf(problems);
  return repairs;
}

/** The name of a profile, without white space around it. Throws BadInput. */
export function checkedName(name: string | null): string | null {
  if (name === null) return null;
  const plain = name.trim();
  if (plain.length < 1 || plain.length > LONGEST_NAME) throw new BadInput(NAME);
  assertNamesNobody({ argument: "name", text: plain, ofDocument: true });
  return plain;
}

/** A plan whose every part a file could be read with. Throws BadInput that says what is wrong and what would be accepted. */
export function checkedPlan(input: ImportPlanInput): {
  readonly columns: readonly string[];
  readonly plan: ImportPlan;
} {
  const { columns, settings = null, mapping = null, repairs = null } = input;
  if (columns.length > MOST_COLUMNS || columns.some((name) => name.length > LONGEST_COLUMN))
    throw new BadInput(COLUMNS);
  for (const text of columns) assertNamesNobody({ argument: "columns", text, ofDocument: true });
  for (const text of textsIn([mapping, repairs].map((json) => (json === null ? null : jsonIn(json))))) {
    assertNamesNobody({ argument: "mapping", text, ofDocument: true });
  }
  return {
    columns,
    plan: {
      settings: settings === null ? null : uploadSettingsOf(jsonIn(settings)),
      mapping: mapping === null ? null : mappingIn(mapping),
      repairs: repairs === null ? [] : repairsIn(repairs),
    },
  };
}
