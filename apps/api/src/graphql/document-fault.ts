import {
  type ASTNode,
  BREAK,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Sentence } from "#errors";
import { QUERY_LIMITS } from "#query-limits";
import { acceptedBy } from "./accepted-values.ts";

/**
 * Kinds of nodes that hold what somebody wrote as a value, a key within it included; names of fields that are asked for
 * and of arguments are not among them.
 */
const VALUES: readonly Kind[] = [
  ...[Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT],
  Kind.OBJECT_FIELD,
];

/**
 * An error of a document as it leaves: where GraphQL repeats a value that was written, the same is said by where it
 * stands and what is accepted there, since the value may be of a patient. Names of fields and types stay.
 */
export function withoutWrittenValues(
  shown: GraphQLFormattedError,
  error: unknown,
  schema: GraphQLSchema,
): GraphQLFormattedError {
  const isSaid = shown.extensions?.message !== undefined;
  if (isSaid || !(error instanceof GraphQLError) || shown.extensions?.code === "INTERNAL") return shown;
  const sentence = sentenceFor(error, schema);
  if (!sentence) return shown;
  return { ...shown, message: sentence.en, extensions: { ...shown.extensions, message: sentence } };
}

function sentenceFor(error: GraphQLError, schema: GraphQLSchema): Sentence | null {
  const [place] = error.locations ?? [];
  const [en, fr] = place
    ? [`line ${place.line}, column ${place.column}`, `ligne ${place.line}, colonne ${place.column}`]
    : ["an unknown place", "un endroit inconnu"];
  if (error.message.startsWith("Syntax Error") && !error.nodes) {
    const what = withoutTokens(error.message);
    return { en: `${what} (${en})`, fr: `La question n'est pas du GraphQL : ${fr}. ${what}` };
  }
  if (error.message.startsWith("Unknown operation named")) {
    return {
      en: "`operationName` names no operation of the document.",
      fr: "`operationName` ne nomme aucune opération du document.",
    };
  }
  const node = error.nodes?.[0];
  if (!node || !VALUES.includes(node.kind)) return null;
  const found = placeOf(node, schema);
  const name = found?.name ? ` (${found.name})` : "";
  if (!found?.type) {
    return { en: `The value at ${en}${name} is not accepted.`, fr: `La valeur, ${fr}${name}, n'est pas acceptée.` };
  }
  const accepted = acceptedBy(found.type);
  return {
    en: `The value at ${en}${name} must be ${accepted.en}.`,
    fr: `La valeur, ${fr}${name}, doit être ${accepted.fr}.`,
  };
}

/** What the parser expected and what kind of sign it found, without the sign. */
const withoutTokens = (message: string): string =>
  message
    .replace(/(Name|Int|Float|String|BlockString|Comment) ".*"/su, "$1")
    .replace(/: ".*"\.?$/su, ".")
    .replace(/\.?$/u, ".");

/** The input type a written value stands for, or that has no such key, and the argument, field or variable it is for. */
function placeOf(
  { kind, loc }: ASTNode,
  schema: GraphQLSchema,
): { readonly type: GraphQLInputType | null; readonly name: string | null } | null {
  if (!loc) return null;
  const types = new TypeInfo(schema);
  let found: ReturnType<typeof placeOf> = null;
  const names: string[] = [];
  visit(
    parse(loc.source, { maxTokens: QUERY_LIMITS.tokens }),
    visitWithTypeInfo(types, {
      enter(node) {
        if (node.kind === kind && node.loc?.start === loc.start && node.loc.end === loc.end) {
          const type = kind === Kind.OBJECT_FIELD ? types.getParentInputType() : types.getInputType();
          found = { type: type ?? null, name: names.at(-1) ?? null };
          return BREAK;
        }
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.push(node.name.value);
        if (node.kind === Kind.VARIABLE_DEFINITION) names.push(`$${node.variable.name.value}`);
        return undefined;
      },
      leave(node) {
        if (NAMED.includes(node.kind)) names.pop();
      },
    }),
  );
  return found;
}

const NAMED: readonly Kind[] = [Kind.ARGUMENT, Kind.OBJECT_FIELD, Kind.VARIABLE_DEFINITION];
