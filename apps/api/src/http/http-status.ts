import { type ErrorCode, HTTP_STATUS_OF_CODE } from "@nlrp12/domain";

/** The HTTP status that goes with a code of the closed list. */
export function httpStatusOf(code: ErrorCode): number {
  return HTTP_STATUS_OF_CODE[code];
}
