import { z } from "zod";

const PER_MINUTE = "a whole number of requests a minute, from 1";
const WHOLE = "a whole number, from 0; 0 lifts the limit";
const TOKEN = "at least 16 random characters; operators send it as a bearer token";

const perMinute = (usual: number) => z.coerce.number(PER_MINUTE).int(PER_MINUTE).min(1, PER_MINUTE).default(usual);
const orNone = (usual: number) => z.coerce.number(WHOLE).int(WHOLE).min(0, WHOLE).default(usual);

/**
 * What one asker may cost the service, and when it refuses everybody for a moment. They protect the service and nothing
 * else: what may be known is decided by row policies and by the disclosure engine.
 */
export const limitSettings = {
  /** Of one access token or one signed-in browser. */
  REQUESTS_PER_MINUTE: perMinute(6000),
  /** Of one address, without a credential that is known. */
  ANONYMOUS_REQUESTS_PER_MINUTE: perMinute(3000),
  /** Of one address, on the routes of sign-in. */
  SIGN_INS_PER_MINUTE: perMinute(240),
  /** Refused credentials of one address. */
  FAILED_CREDENTIALS_PER_MINUTE: perMinute(600),
  /** Mean delay of the event loop, in milliseconds, above which new requests are answered 503. */
  MOST_EVENT_LOOP_DELAY_MS: orNone(2000),
  /** Resident memory of the process, in megabytes, above which new requests are answered 503. */
  MOST_MEMORY_MB: orNone(0),
  METRICS_TOKEN: z.string(TOKEN).min(16, TOKEN).optional(),
};
