import type { FastifyReply, FastifyRequest } from "fastify";
import { Forbidden } from "#errors";

/** What a sign-in that has begun must remember until the provider answers. */
export interface SignInAttempt {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly returnTo: string;
  /** What stands in the link of an invitation that is accepted with it. */
  readonly invitation?: string | null;
}

/** The two cookies of the portal: a sign-in under way, and a session. */
export interface SessionCookie {
  keepAttempt(reply: FastifyReply, attempt: SignInAttempt): void;
  takeAttempt(request: FastifyRequest, reply: FastifyReply): SignInAttempt | null;
  keepSession(reply: FastifyReply, secret: string): void;
  readSession(request: FastifyRequest): string | null;
  forgetSession(reply: FastifyReply): void;
}

const ATTEMPT_SECONDS = 600;

/**
 * Cookies under the `__Host-` prefix wherever the portal is reached by HTTPS, so that no sibling host can plant one.
 * The attempt is signed and lives ten minutes; the session cookie holds nothing but a random secret.
 */
export function sessionCookies(options: { readonly secure: boolean }): SessionCookie {
  const prefix = options.secure ? "__Host-" : "";
  const names = { attempt: `${prefix}portal-sign-in`, session: `${prefix}portal-session` };
  const settings = { path: "/", httpOnly: true, secure: options.secure, sameSite: "lax" as const };
  return {
    keepAttempt: (reply, attempt) => {
      const kept = JSON.stringify({ ...attempt, endsAt: Date.now() + ATTEMPT_SECONDS * 1000 });
      reply.setCookie(names.attempt, kept, { ...settings, signed: true, maxAge: ATTEMPT_SECONDS });
    },
    takeAttempt: (request, reply) => {
      const signed = request.cookies[names.attempt];
      reply.clearCookie(names.attempt, settings);
      if (!signed) return null;
      const read = request.unsignCookie(signed);
      if (!read.valid || !read.value) return null;
      const kept = JSON.parse(read.value) as SignInAttempt & { readonly endsAt: number };
      // A browser forgets the cookie by itself; whoever copied it does not.
      return kept.endsAt > Date.now() ? kept : null;
    },
    keepSession: (reply, secret) => {
      reply.setCookie(names.session, secret, settings);
    },
    readSession: (request) => request.cookies[names.session] ?? null,
    forgetSession: (reply) => {
      reply.clearCookie(names.session, settings);
    },
  };
}

/** Whether an `Origin` is this portal's own; over HTTPS the plain-HTTP origin of the same host is another's. */
function isOriginOf(origin: string, request: FastifyRequest): boolean {
  const from = URL.parse(origin);
  if (from?.host !== request.headers.host) return false;
  return request.protocol !== "https" || from?.protocol === "https:";
}

/**
 * Refuses a request made with a cookie that another site may have caused: it must carry a header no form can send, and
 * where the browser says whence it comes, it must be from here.
 */
export function assertSameOrigin(request: FastifyRequest): void {
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  const sameHost = origin === undefined || isOriginOf(origin, request);
  const fromHere = site === undefined ? sameHost : site === "same-origin" && sameHost;
  if (!request.headers["x-portal-request"] || !fromHere) {
    throw new Forbidden({
      en: "A request with a session must come from the portal itself; scripts use an access token.",
      fr: "Une requête avec session doit venir du portail lui-même ; les scripts utilisent un jeton d'accès.",
    });
  }
}
