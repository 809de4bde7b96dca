import type { ErrorCode } from "@nlrp12/domain";

const statusByCode: Readonly<Record<ErrorCode, number>> = {
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

/** The HTTP status that goes with a code of the closed list. */
export function httpStatusOf(code: ErrorCode): number {
  return statusByCode[code];
}
