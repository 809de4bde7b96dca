import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A value of an input type that is well-formed and names nothing: what counts is whether the field is reached. */
function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return `[${someValue(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${someValue(field.type)}`).join(", ")} }`;
  }
  const byName: Readonly<Record<string, string>> = {
    Int: "1",
    Float: "1",
    Boolean: "false",
    DateTime: '"2030-01-01T00:00:00Z"',
  };
  return byName[type.name] ?? '"none"';
}

function mustBeGiven(argument: GraphQLArgument): boolean {
  return isNonNullType(argument.type) && argument.defaultValue === undefined;
}

/** The arguments of a field: those given, and for each other one that is required any value of its type. */
function argumentsOf(field: Field, given: Readonly<Record<string, string>>): string {
  const parts = field.args.flatMap((argument) => {
    const value = given[argument.name] ?? (mustBeGiven(argument) ? someValue(argument.type) : undefined);
    return value === undefined ? [] : [`${argument.name}: ${value}`];
  });
  return parts.length === 0 ? "" : `(${parts.join(", ")})`;
}

/** Types that are asked for by a root field of their own; below others only their name is taken. */
const ASKED_ELSEWHERE = ["Cohort", "Center", "Release", "Upload"];

/** Everything below a type, each type once on a path, with its name: what an answer holds is then read off the answer. */
function everything(schema: GraphQLSchema, type: GraphQLNamedOutputType, path: readonly string[]): string {
  if (isLeafType(type)) return "";
  if (path.length > 1 && ASKED_ELSEWHERE.includes(type.name)) return " { __typename }";
  const own = isObjectType(type) ? fieldsOf(schema, type.getFields(), [...path, type.name]) : "";
  const possible =
    isUnionType(type) || isInterfaceType(type)
      ? schema.getPossibleTypes(type).filter((member) => !path.includes(member.name))
      : [];
  const members = possible.map((member) => {
    // Of a withheld value the reason: its other fields bear names that the values beside it use for other types.
    const inside = member.name === "Withheld" ? "reason" : fieldsOf(schema, member.getFields(), [...path, member.name]);
    return `... on ${member.name} { ${inside} }`;
  });
  return ` { __typename ${own} ${members.join(" ")} }`;
}

function fieldsOf(schema: GraphQLSchema, fields: Readonly<Record<string, Field>>, path: readonly string[]): string {
  return (
    Object.values(fields)
      .filter((field) => !field.args.some(mustBeGiven))
      .filter((field) => !path.includes(getNamedType(field.type).name) && path.length < 9)
      // A page shows its items once; the other way to them says the same.
      .filter((field) => field.name !== "nodes" || !("edges" in fields))
      .map((field) => `${field.name}${everything(schema, getNamedType(field.type), path)}`)
      .join(" ")
  );
}

/** The smallest question that reaches a root field. */
export function smallestQuestion(field: Field, given: Readonly<Record<string, string>> = {}): string {
  const below = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
  return `${field.name}${argumentsOf(field, given)}${below}`;
}

/** The largest question of a root field: every field below it, as deep as types do not repeat. */
export function largestQuestion(schema: GraphQLSchema, field: Field, given: Readonly<Record<string, string>>): string {
  return `{ ${field.name}${argumentsOf(field, given)}${everything(schema, getNamedType(field.type), [])} }`;
}

/** Names of all types of which an answer holds an object. */
export function typesIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) typesIn(item, found);
  else if (typeof answer === "object" && answer !== null) {
    for (const [key, value] of Object.entries(answer)) {
      if (key === "__typename") found.add(String(value));
      else typesIn(value, found);
    }
  }
  return found;
}
