import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { ERROR_CODES, type ErrorCode } from "@nlrp12/domain";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { RequestOver } from "#db";
import { BadInput, Refusal, type Sentence, Unavailable } from "#errors";
import { QUERY_LIMITS } from "#query-limits";

/** Codes of the framework, in the words of the closed list. */
const codeOfFramework: Readonly<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: "VALIDATION_FAILED",
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: "VALIDATION_FAILED",
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_REQUEST]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.BAD_USER_INPUT]: "BAD_USER_INPUT",
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: "BAD_USER_INPUT",
};

/** How an unforeseen error is told: the operators find it in the log under the reference, the asker learns no more. */
export function internalSentence(reference: string): Sentence {
  return {
    en: `Something went wrong here; the operators find it under ${reference}.`,
    fr: `Une erreur est survenue ici ; les exploitants la retrouvent sous ${reference}.`,
  };
}

const SHUT_OR_BUSY = new Set(["57P01", "57P02", "57P03", "53300", "53400", "57014", "25P03", "55P03"]);
const NO_CONNECTION = /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET/;

/** The database refused or gave up for want of capacity or time, which passes; anything else is a fault of ours. */
function isDatabaseBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof RequestOver) return true;
  const code = "code" in error ? String(error.code) : "";
  return SHUT_OR_BUSY.has(code) || NO_CONNECTION.test(error.message) || NO_CONNECTION.test(code);
}

/** PostgreSQL keeps no text with the character NUL in it, so nothing has such a name either. */
const UNSTORABLE_TEXT = "22021";

/** What a refusal looks like to the asker; `null` for an error nobody foresaw. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && "code" in error && error.code === UNSTORABLE_TEXT) {
    return new BadInput({
      en: "A text that was sent holds the character NUL (U+0000), which no text here may hold.",
      fr: "Un texte envoyé contient le caractère NUL (U+0000), qu'aucun texte ne peut contenir ici.",
    });
  }
  if (!isDatabaseBusy(error)) return null;
  return new Unavailable({
    en: "The database does not answer in time; try again in a minute, with a narrower question if it happens again.",
    fr: "La base de données ne répond pas à temps ; réessayez dans une minute, avec une question plus étroite si cela se reproduit.",
  });
}

/** The framework puts its own code over one a rule of ours gave; the parser's limit comes without a code. */
function limitPassed(cause: unknown): Refusal | null {
  if (!(cause instanceof GraphQLError)) return null;
  const { code, message } = (cause.originalError instanceof GraphQLError ? cause.originalError : cause).extensions;
  if (code === ("QUERY_TOO_COMPLEX" satisfies ErrorCode) && isSentence(message)) return new Refusal(code, message);
  if (!TOO_MANY_TOKENS.test(cause.message)) return null;
  return new Refusal("QUERY_TOO_COMPLEX", {
    en: `This question is too long; ${QUERY_LIMITS.tokens} names, numbers and signs are the most the portal reads.`,
    fr: `Cette question est trop longue ; le portail lit ${QUERY_LIMITS.tokens} noms, nombres et signes au plus.`,
  });
}

const TOO_MANY_TOKENS = /Document contains more that \d+ tokens/;

function isSentence(value: unknown): value is Sentence {
  return typeof value === "object" && value !== null && "en" in value && "fr" in value;
}

const LONGEST_MESSAGE = 400;

/** A quoted name longer than any of the schema's: a text that somebody wrote where a name stands. */
const NO_NAME = /"[^"]{61,}"/gu;

/** GraphQL repeats names it was sent; whatever cannot be one is cut out, and its place is told beside. */
function shortened(message: string): string {
  const named = message.replace(NO_NAME, '"…"');
  return named.length > LONGEST_MESSAGE ? `${named.slice(0, LONGEST_MESSAGE)}…` : named;
}

/**
 * An error as it leaves: a code of the closed list and a sentence. What nobody foresaw leaves as INTERNAL with a
 * reference, which the log has too; its own text stays inside.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (reference: string, cause: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = formatted.path ? { path: formatted.path } : {};
  const refusal = refusalIn(cause) ?? limitPassed(cause);
  if (refusal) {
    // Who has hung up is told nothing, and neither are the operators.
    if (refusal instanceof Unavailable && refusal !== cause && !(cause instanceof RequestOver))
      report(crypto.randomUUID(), cause);
    return { message: refusal.message, ...place, extensions: { code: refusal.code, message: refusal.sentence } };
  }
  const code = formatted.extensions?.code;
  const known = ERROR_CODES.find((candidate) => candidate === code && candidate !== "INTERNAL");
  if (known && cause instanceof GraphQLError) {
    const { message } = cause.extensions;
    return {
      message: shortened(formatted.message),
      ...place,
      extensions: { code: known, ...(message ? { message } : {}) },
    };
  }
  const framework = typeof code === "string" ? codeOfFramework[code] : undefined;
  if (framework) {
    const locations = formatted.locations ? { locations: formatted.locations } : {};
    return { message: shortened(formatted.message), ...locations, ...place, extensions: { code: framework } };
  }
  const reference = crypto.randomUUID();
  report(reference, cause);
  const sentence = internalSentence(reference);
  return { message: sentence.en, ...place, extensions: { code: "INTERNAL", reference, message: sentence } };
}
