import { createHash } from "node:crypto";
import { coerceInputValue, type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import { CASE_FILTER_LISTS } from "#cases";
import { BadInput } from "#errors";
import { emptyList } from "../frame/asked-list.ts";

/** A question as it can be asked again: what is asked, apart from the releases and cohorts it is asked of. */
export interface AnalysisQuestion {
  /** The root field. */
  readonly name: string;
  /** What was given to it, in one order and without what says nothing; no releases, moment or cohorts. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Global ids of the cohorts it is limited to, each once in one order; none where it is limited to none. */
  readonly cohorts: readonly string[];
  /** SHA-256 of name and arguments. */
  readonly hash: string;
}

/** They describe what there is, case by case or sample by sample, and compare nothing. */
const DESCRIPTIONS: readonly string[] = ["caseTimeline", "cohortCoverage"];

/** What says which data a question is asked of, and not what is asked. */
const OF_WHICH_DATA: readonly string[] = ["releases", "asOf", "cohorts"];

/** Whether the answers of a root field carry the label of an analysis. */
export function isAnalysis(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return isObjectType(type) && "provenance" in type.getFields() && !DESCRIPTIONS.includes(field.name);
}

/** The question of a root field and its arguments as the schema read them, defaults included. */
export function analysisQuestion(name: string, given: Readonly<Record<string, unknown>>): AnalysisQuestion {
  const { cohorts } = given;
  const asked = inOneOrder(
    Object.fromEntries(Object.entries(given).filter(([argument]) => !OF_WHICH_DATA.includes(argument))),
  ) as Readonly<Record<string, unknown>>;
  return {
    name,
    arguments: asked,
    cohorts: Array.isArray(cohorts) ? [...new Set(cohorts.map(String))].sort() : [],
    hash: createHash("sha256")
      .update(JSON.stringify([name, asked]))
      .digest("hex"),
  };
}

/**
 * The question of a name and arguments as JSON, read as the schema reads variables, without asking it. Throws BadInput
 * for a root field that is no analysis, for arguments it does not take and for empty lists it refuses.
 */
export function analysisQuestionOf(
  schema: GraphQLSchema,
  name: string,
  given: Readonly<Record<string, unknown>>,
): AnalysisQuestion {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isAnalysis);
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) {
    const known = fields.map((candidate) => candidate.name).join(", ");
    throw new BadInput({ en: `\`question\` takes ${known}.`, fr: `\`question\` prend ${known}.` });
  }
  const refuse = (): never => {
    throw new BadInput({
      en: `\`arguments\` holds something that \`${name}\` does not take, or lacks what it needs.`,
      fr: `\`arguments\` contient une valeur que \`${name}\` ne prend pas, ou il y manque ce qu'il lui faut.`,
    });
  };
  if (Object.keys(given).some((argument) => !field.args.some((known) => known.name === argument))) refuse();
  Object.entries(given).forEach(refuseEmpty);
  const read = field.args.map((argument): [string, unknown] => {
    const value = given[argument.name];
    if (value === undefined && argument.defaultValue !== undefined) return [argument.name, argument.defaultValue];
    return [argument.name, coerceInputValue(value, argument.type, refuse)];
  });
  return analysisQuestion(name, Object.fromEntries(read));
}

/** Lists that restrict a question. An empty one could mean everything as well as nothing, and the question refuses it. */
const RESTRICTING: readonly string[] = ["phases", "analytes", "stimuli", "specimens", "cohorts", ...CASE_FILTER_LISTS];

/** A plan is made of nothing that its question refuses. */
function refuseEmpty([name, value]: readonly [string, unknown]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value) && value.length === 0 && RESTRICTING.includes(name)) throw emptyList(name);
  const parts = Array.isArray(value) ? value.map((item): [string, unknown] => [name, item]) : Object.entries(value);
  parts.forEach(refuseEmpty);
}

/** The same for the same: lists as sets, keys in order, and nothing of what is empty. */
function inOneOrder(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const byText = new Map(value.map(inOneOrder).map((item) => [JSON.stringify(item), item]));
    return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  }
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value)
    .map(([key, part]): [string, unknown] => [key, inOneOrder(part)])
    .filter(([, part]) => part !== null && part !== undefined && !isEmpty(part));
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isEmpty = (part: unknown): boolean => typeof part === "object" && part !== null && Object.keys(part).length === 0;
