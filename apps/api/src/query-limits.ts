import type { ErrorCode } from "@nlrp12/domain";
import { type DocumentNode, GraphQLError, type GraphQLSchema, isListType, isNonNullType } from "graphql";
import { type ComplexityEstimatorArgs, getComplexity } from "graphql-query-complexity";
import { BadInput } from "#errors";
import { assertVariables } from "./graphql/asked-variables.ts";

/** What one request may ask for at most. Cost counts the values an answer may hold, list times list. */
export const QUERY_LIMITS = {
  ...{ depth: 14, aliases: 30, rootFields: 10, directives: 10, cost: 400_000, tokens: 4_000 },
  /** Global ids of one `nodes`. */
  ids: 100,
  /** Of the body of a request, files aside. */
  bytes: 256 * 1024,
};

/** How many items a plain list inside one object is counted as. */
const ITEMS_OF_A_PLAIN_LIST = 20;

/** The refusal of a question that asks for too much of one thing, named in both languages. */
export function tooComplex(
  what: { readonly en: string; readonly fr: string },
  most: number,
  found: number,
): GraphQLError {
  const message = {
    en: `This question has ${found} ${what.en}; ${most} is the most the portal answers.`,
    fr: `Cette question a ${found} ${what.fr} ; le portail répond à ${most} au plus.`,
  };
  return new GraphQLError(message.en, { extensions: { code: "QUERY_TOO_COMPLEX" satisfies ErrorCode, message } });
}

function estimate({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (Array.isArray(args.ids)) return 1 + args.ids.length * Math.max(1, childComplexity);
  if (typeof args.first === "number") return 1 + Math.max(1, args.first) * childComplexity;
  // Lists inside a page are counted by the page's `first`.
  if (field.name === "edges" || field.name === "nodes") return 1 + childComplexity;
  return isListType(type) ? 1 + ITEMS_OF_A_PLAIN_LIST * childComplexity : 1 + childComplexity;
}

const TOO_MANY_NODES = /maximum allowed number of nodes/;
const values = { en: "values", fr: "valeurs" };

/**
 * The cost of an operation before it runs; throws QUERY_TOO_COMPLEX above the limit, BAD_USER_INPUT for a variable that
 * is not of its type.
 */
export function assertCost(question: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string | null;
}): number {
  assertVariables(question);
  let cost: number;
  try {
    cost = getComplexity({
      schema: question.schema,
      query: question.document,
      variables: question.variables,
      ...(question.operationName ? { operationName: question.operationName } : {}),
      estimators: [estimate],
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (TOO_MANY_NODES.test(error.message)) throw tooComplex(values, QUERY_LIMITS.cost, Number.POSITIVE_INFINITY);
    // Its text would repeat what was sent.
    throw new BadInput({
      en: "An argument cannot be read with these variables; look at what each argument takes.",
      fr: "Un argument ne peut être lu avec ces variables ; regardez ce que chaque argument accepte.",
    });
  }
  if (cost > QUERY_LIMITS.cost) throw tooComplex(values, QUERY_LIMITS.cost, cost);
  return cost;
}
