import type { GraphQLSchema } from "graphql";
import type { PortalContext } from "#context";
import { BadInput } from "#errors";
import { analysisQuestionOf } from "./analysis-question.ts";

/** Notes that the request's person sees the answer of a question that stands in none of the request's root fields. */
export function noteAsked(
  context: PortalContext,
  schema: GraphQLSchema,
  seen: { readonly question: string; readonly arguments: Readonly<Record<string, unknown>> },
): void {
  try {
    context.asked.asksQuestion(analysisQuestionOf(schema, seen.question, seen.arguments).hash);
  } catch (error) {
    // What only describes is no question to count, and neither is one kept under arguments that are no more.
    if (!(error instanceof BadInput)) throw error;
  }
}
