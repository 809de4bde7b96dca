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
