/** The closed list of `extensions.code`. */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "VALIDATION_FAILED",
  "CONFLICT",
  "RATE_LIMITED",
  "QUERY_TOO_COMPLEX",
  "RELEASE_NOT_FOUND",
  "UNAVAILABLE",
  "INTERNAL",
] as const;
/** One code of `extensions.code`. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The HTTP status that goes with a code; GraphQL answers carry it where they failed altogether. */
export const HTTP_STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  VALIDATION_FAILED: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  RELEASE_NOT_FOUND: 404,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
