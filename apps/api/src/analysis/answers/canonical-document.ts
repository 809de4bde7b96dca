import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from "graphql";

/** Things an answer points at, by the fields that name them; what depends on the reader is no part of an answer. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  Center: ["id", "slug", "shortName"],
  Cohort: ["id", "slug", "synthetic", "contributes", "title", "center", "latestRelease"],
  Release: ["id", "number", "publishedAt", "checksum", "newerRelease", "cohort"],
  CaseReference: ["id", "code"],
};
/** The same deep in an answer, where each of a thousand values names its own: who it is, no more. */
const DEEP_DOWN: Readonly<Record<string, readonly string[]>> = {
  ...NAMED,
  Cohort: ["id", "slug", "center"],
  Release: ["id", "number"],
};
const DEEP = 3;
/** The same within themselves. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  Center: ["id"],
  Cohort: ["id"],
  Release: ["id", "number"],
};
/** What the viewer may do, whose cases are in the block, and which cohorts are closed and why. */
const OF_THE_READER = /^(viewer|includesOwn$|existsOnly$|notCounted$)/;
/** What can be varied depends on what the reader may read; a sensitivity of a cut is a number of the answer. */
const SENSITIVITY_SET = /Sensitivity$/;

/** The questions that can be kept: root fields whose answer has a provenance. */
export function keepableQuestions(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.getFields().provenance ? [field.name] : [];
  });
}

/** The document that asks a question for everything its answer holds, its arguments as variables of the same names. */
export function canonicalDocument(schema: GraphQLSchema, question: string): DocumentNode {
  const field = schema.getQueryType()?.getFields()[question];
  if (!field) throw new Error("a question that can be kept is a root field");
  const variables = field.args.map((arg) => {
    // A variable that is left out takes the default of its argument.
    const type = arg.defaultValue === undefined ? String(arg.type) : String(arg.type).replace(/!$/, "");
    return `$${arg.name}: ${type}`;
  });
  const passed = field.args.map(({ name }) => `${name}: $${name}`);
  return parse(
    `query Kept(${variables.join(", ")}) { ${question}(${passed.join(", ")}) ${selectionOf(getNamedType(field.type), [])} }`,
    { noLocation: true },
  );
}

const isOfTheReader = ({ name, type }: GraphQLField<unknown, unknown>): boolean =>
  OF_THE_READER.test(name) || SENSITIVITY_SET.test(getNamedType(type).name);

function selectionOf(type: GraphQLNamedOutputType, path: readonly string[]): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${selectionOf(member, path)}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) return "";
  const inside = path.includes(type.name);
  const names = (inside ? WITHIN : path.length > DEEP ? DEEP_DOWN : NAMED)[type.name];
  if (inside && !names) return "{ __typename }";
  const fields = Object.values(type.getFields()).filter(
    (field) => (names?.includes(field.name) ?? !isOfTheReader(field)) && !field.args.some(isRequiredArgument),
  );
  const parts = fields.map((field) => {
    const of = getNamedType(field.type);
    return isLeafType(of) ? field.name : `${field.name} ${selectionOf(of, [...path, type.name])}`;
  });
  return `{ __typename ${parts.join(" ")} }`;
}
