import type { ErrorCode } from "@nlrp12/domain";
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  Kind,
  type ValidationContext,
} from "graphql";
import { type ComplexityEstimatorArgs, getComplexity } from "graphql-query-complexity";

/** What one request may ask for at most. Cost counts the values an answer may hold, list times list. */
export const QUERY_LIMITS = { depth: 14, aliases: 30, rootFields: 10, directives: 10, cost: 200_000, tokens: 4_000 };

/** How many items a plain list inside one object is counted as. */
const ITEMS_OF_A_PLAIN_LIST = 20;

const tooComplex = (what: string, most: number, found: number): GraphQLError =>
  new GraphQLError(`This question has ${found} ${what}; ${most} is the most the portal answers.`, {
    extensions: {
      code: "QUERY_TOO_COMPLEX" satisfies ErrorCode,
      message: {
        en: `This question has ${found} ${what}; ${most} is the most the portal answers.`,
        fr: `Cette question dépasse la limite « ${what} » : ${found}, au plus ${most}.`,
      },
    },
  });

/** Refuses documents that nest too deep or repeat themselves by aliases and directives; introspection is exempt. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let depth = 0;
  let deepest = 0;
  let aliases = 0;
  let directives = 0;
  return {
    Field: {
      enter(node) {
        if (node.alias) aliases += 1;
        depth += 1;
        deepest = Math.max(deepest, depth);
      },
      leave() {
        depth -= 1;
      },
    },
    Directive() {
      directives += 1;
    },
    Document: {
      leave(document) {
        const roots = rootFieldsOf(document);
        if (roots.every((name) => name.startsWith("__"))) return;
        for (const [what, most, found] of [
          ["levels of nesting", QUERY_LIMITS.depth, deepest],
          ["aliases", QUERY_LIMITS.aliases, aliases],
          ["directives", QUERY_LIMITS.directives, directives],
          ["questions at once", QUERY_LIMITS.rootFields, roots.length],
        ] as const) {
          if (found > most) context.reportError(tooComplex(what, most, found));
        }
      },
    },
  };
}

function rootFieldsOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((selection) =>
          selection.kind === Kind.FIELD ? selection.name.value : "fragment",
        )
      : [],
  );
}

function estimate({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (typeof args.first === "number") return 1 + Math.max(1, args.first) * childComplexity;
  // Lists inside a page are counted by the page's `first`.
  if (field.name === "edges" || field.name === "nodes") return 1 + childComplexity;
  if (Array.isArray(args.ids)) return 1 + args.ids.length * childComplexity;
  return isListType(type) ? 1 + ITEMS_OF_A_PLAIN_LIST * childComplexity : 1 + childComplexity;
}

/** The cost of an operation before it runs; throws QUERY_TOO_COMPLEX above the limit. */
export function assertCost(question: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string | null;
}): number {
  const cost = getComplexity({
    schema: question.schema,
    query: question.document,
    variables: question.variables,
    ...(question.operationName ? { operationName: question.operationName } : {}),
    estimators: [estimate],
  });
  if (cost > QUERY_LIMITS.cost) throw tooComplex("values", QUERY_LIMITS.cost, cost);
  return cost;
}
