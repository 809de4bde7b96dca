import { ERROR_CODES } from "@nlrp12/domain";
import type { GraphQLFormattedError } from "graphql";
import { httpStatusOf } from "../http/http-status.ts";

/** A GraphQL answer that consists of one refusal, with the HTTP status that says the same. */
export function refusalBody(error: GraphQLFormattedError): {
  readonly status: number;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
} {
  const code = ERROR_CODES.find((candidate) => candidate === error.extensions?.code) ?? "INTERNAL";
  return { status: httpStatusOf(code), body: { errors: [error] } };
}
