import type { FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import { assertSameOrigin, type SessionCookie, viewerOfSession } from "#accounts";
import type { Database } from "#db";
import { BadInput, Unauthenticated } from "#errors";
import { viewerOfToken } from "#tokens";

/**
 * Who a request comes from: the bearer of an access token or a signed-in browser, never both. Rights are read anew for
 * every request, so that what was revoked is gone with the next one. A request uses its session once, when it comes:
 * who looks again while the answer is still being taken does not keep the session alive.
 */
export function authenticator(
  database: Database,
  cookies: SessionCookie,
): (request: FastifyRequest) => Promise<Viewer | null> {
  const come = new WeakSet<FastifyRequest>();
  return async (request) => {
    const isUse = !come.has(request) && !isAskedByItself(request);
    come.add(request);
    const authorization = request.headers.authorization;
    const session = cookies.readSession(request);
    if (authorization && session) {
      throw new BadInput({
        en: "Send an access token or the session cookie, not both.",
        fr: "Envoyez un jeton d'accès ou le cookie de session, pas les deux.",
      });
    }
    if (authorization) return byToken(database, authorization);
    if (!session) return null;
    if (mustComeFromPortal(request)) assertSameOrigin(request);
    return viewerOfSession(database, session, { isUse });
  };
}

/** A link may lead to a page or a file with the session; a question and anything that changes something must not. */
function mustComeFromPortal(request: FastifyRequest): boolean {
  const reads = request.method === "GET" || request.method === "HEAD";
  return !reads || request.url.startsWith("/graphql");
}

/** What an open page asks without anybody at it: whether rights are still the same, how far the server is with a file. */
function isAskedByItself({ headers, url }: FastifyRequest): boolean {
  return headers["x-portal-unattended"] !== undefined || url.startsWith("/graphql/stream");
}

async function byToken(database: Database, authorization: string): Promise<Viewer> {
  const secret = /^Bearer +(n12_\S+)$/i.exec(authorization)?.[1];
  const viewer = secret ? await viewerOfToken(database, secret) : null;
  if (viewer) return viewer;
  throw new Unauthenticated({
    en: "This access token is unknown, expired or revoked; make a new one under Account.",
    fr: "Ce jeton d'accès est inconnu, expiré ou révoqué ; créez-en un nouveau dans Compte.",
  });
}
