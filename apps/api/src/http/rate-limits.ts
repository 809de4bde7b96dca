import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Viewer } from "#access";
import type { SessionCookie } from "#accounts";
import type { Environment } from "#env";
import { RateLimited, Unauthenticated } from "#errors";

type ViewerOf = (request: FastifyRequest) => Promise<Viewer | null>;

/** What keeps one asker from taking the service away from all others. */
export interface RateLimits {
  /** Counts every request on the routes that cost something, before anything is read of it. */
  guard(app: FastifyInstance): void;
  /** Learns which credentials are good, and counts those that are refused. */
  watching(viewerOf: ViewerOf): ViewerOf;
}

type RateSettings = Pick<
  Environment,
  "REQUESTS_PER_MINUTE" | "ANONYMOUS_REQUESTS_PER_MINUTE" | "SIGN_INS_PER_MINUTE" | "FAILED_CREDENTIALS_PER_MINUTE"
>;

/** The rest are files of the portal and what operators ask: neither reaches the database for more than a heartbeat. */
const COUNTED = /^\/(graphql|uploads|downloads|figures|auth|api|beacon|phenopackets)(?=[/?]|$)/;
const SIGN_IN = /^\/auth\//;
/** Credentials remembered as good; the oldest is forgotten first and then counts with its address for one request. */
const MOST_KNOWN = 10_000;

const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 });

/** What an asker has left of a limit after one more request, which may be one too many. */
async function spend(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return reason;
    throw reason;
  }
}

const isOver = (limiter: RateLimiterMemory, spent: RateLimiterRes | null): boolean =>
  spent !== null && spent.consumedPoints > limiter.points;

/** Tells what is left, and refuses what is too much. */
function settle(reply: FastifyReply, limiter: RateLimiterMemory, spent: RateLimiterRes): void {
  const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
  reply.header("ratelimit-limit", limiter.points);
  reply.header("ratelimit-remaining", Math.max(0, spent.remainingPoints));
  reply.header("ratelimit-reset", seconds);
  if (!isOver(limiter, spent)) return;
  reply.header("retry-after", seconds);
  throw new RateLimited({
    en: `That is more requests in a minute than one asker may make; go on in ${seconds} seconds.`,
    fr: `C'est plus de requêtes par minute qu'un même demandeur ne peut en faire ; continuez dans ${seconds} secondes.`,
  });
}

/**
 * Limits in the memory of this process: of a token or a session by itself once it was found good, of everything else by
 * the address it comes from. An address that keeps sending credentials nobody knows is refused before the next one is
 * looked up; who is signed in there already is not. No limit looks at what is asked or answered.
 */
export function rateLimits(settings: RateSettings, cookies: Pick<SessionCookie, "readSession">): RateLimits {
  const asked = perMinute(settings.REQUESTS_PER_MINUTE);
  const anonymous = perMinute(settings.ANONYMOUS_REQUESTS_PER_MINUTE);
  const signIns = perMinute(settings.SIGN_INS_PER_MINUTE);
  const failures = perMinute(settings.FAILED_CREDENTIALS_PER_MINUTE);
  const known = new Set<string>();

  const credentialOf = (request: FastifyRequest): string | null => {
    const secret = request.headers.authorization ?? cookies.readSession(request);
    return secret ? createHash("sha256").update(secret).digest("base64") : null;
  };
  const remember = (credential: string): void => {
    known.delete(credential);
    known.add(credential);
    const [oldest] = known;
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  };
  return {
    guard: (app) => {
      app.addHook("onRequest", async (request, reply) => {
        if (!COUNTED.test(request.url)) return;
        const credential = credentialOf(request);
        if (credential !== null && known.has(credential)) return settle(reply, asked, await spend(asked, credential));
        const { ip } = request;
        const failed = credential === null ? null : await failures.get(ip);
        if (failed && isOver(failures, failed)) settle(reply, failures, failed);
        const limiter = SIGN_IN.test(request.url) ? signIns : anonymous;
        settle(reply, limiter, await spend(limiter, ip));
      });
    },
    watching: (viewerOf) => async (request) => {
      const credential = credentialOf(request);
      try {
        const viewer = await viewerOf(request);
        if (credential !== null && viewer !== null) remember(credential);
        return viewer;
      } catch (error) {
        if (credential !== null && error instanceof Unauthenticated) {
          known.delete(credential);
          await spend(failures, request.ip);
        }
        throw error;
      }
    },
  };
}
