import { ledgerObject } from "@nlrp12/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as openid from "openid-client";
import { recordEffect } from "#audit";
import type { Database, Transaction } from "#db";
import { BadInput, Forbidden } from "#errors";
import { accountOfSubject, linkInvitedAccount } from "./account.sql.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import { safeReturnTo } from "./return-to.ts";
import { openSession, revokeSession } from "./session.sql.ts";
import { assertSameOrigin, type SessionCookie } from "./session-cookie.ts";
import { type SignInLogger, signInRefusal } from "./sign-in-refusal.ts";

/** Somebody who signs in with the link of an invitation. */
export interface InvitedSignIn {
  /** What stands in the link. */
  readonly secret: string;
  readonly identity: { readonly issuer: string; readonly subject: string };
  /** Null unless the provider verified it. */
  readonly email: string | null;
  readonly name: string | null;
  /** The account of this identity; null before there is one. */
  readonly accountId: number | null;
}

/** What sign-in is made of. */
export interface SignInParts {
  readonly database: Database;
  readonly provider: ProviderSettings;
  readonly cookies: SessionCookie;
  readonly logger: SignInLogger;
  /** Accepts an invitation and says whose account it went to; throws a Refusal, and then nobody is signed in. */
  readonly acceptInvitation?: (tx: Transaction, signIn: InvitedSignIn) => Promise<number>;
}

/** No secret of an invitation is longer; the cookie of a sign-in must not grow without bound. */
const LONGEST_INVITATION = 100;

/** The routes of sign-in: Authorization Code with PKCE, state and nonce, as a confidential client. */
export function registerSignIn(app: FastifyInstance, parts: SignInParts): void {
  const callbackUrl = `${parts.provider.publicUrl}/auth/callback`;
  let discovered: Promise<openid.Configuration> | null = null;
  const configuration = (): Promise<openid.Configuration> => {
    discovered ??= openid
      .discovery(
        new URL(parts.provider.issuer),
        parts.provider.clientId,
        parts.provider.clientSecret,
        openid.ClientSecretBasic(parts.provider.clientSecret),
        // The identity is believed for the provider's signature too, not for the line it came over alone.
        {
          execute: [
            openid.enableNonRepudiationChecks,
            ...(parts.provider.allowInsecure ? [openid.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((error: unknown) => {
        discovered = null;
        throw signInRefusal(error, "discovery", parts.logger);
      });
    return discovered;
  };

  app.get("/auth/sign-in", async (request: FastifyRequest<{ Querystring: Record<string, string> }>, reply) => {
    const provider = await configuration();
    const attempt = {
      verifier: openid.randomPKCECodeVerifier(),
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      returnTo: safeReturnTo(request.query.returnTo),
      invitation: request.query.invitation?.slice(0, LONGEST_INVITATION) ?? null,
    };
    parts.cookies.keepAttempt(reply, attempt);
    const address = openid.buildAuthorizationUrl(provider, {
      redirect_uri: callbackUrl,
      scope: "openid email profile",
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: "S256",
      state: attempt.state,
      nonce: attempt.nonce,
      ...(request.query.account ? { login_hint: request.query.account, prompt: "login" } : {}),
    });
    return reply.redirect(address.href, 303);
  });

  app.get("/auth/callback", async (request, reply) => {
    const attempt = parts.cookies.takeAttempt(request, reply);
    if (!attempt) {
      throw new BadInput({
        en: "This sign-in was begun elsewhere or too long ago; begin again.",
        fr: "Cette connexion a été commencée ailleurs ou il y a trop longtemps ; recommencez.",
      });
    }
    const answered = new URL(callbackUrl);
    answered.search = request.url.slice(request.url.indexOf("?"));
    const provider = await configuration();
    const claims = await exchange(provider, answered, attempt).catch((error: unknown) => {
      throw signInRefusal(error, "exchange", parts.logger);
    });
    const before = parts.cookies.readSession(request);
    const secret = await parts.database.withoutCases(async (tx) => {
      const identity = { issuer: parts.provider.issuer, subject: claims.sub };
      const email = claims.email_verified === true && typeof claims.email === "string" ? claims.email : null;
      const known =
        (await accountOfSubject(tx, identity)) ?? (email ? await linkInvitedAccount(tx, { ...identity, email }) : null);
      const name = typeof claims.name === "string" ? claims.name.trim().slice(0, 200) || null : null;
      const accountId =
        attempt.invitation && parts.acceptInvitation
          ? await parts.acceptInvitation(tx, {
              ...{ identity, email, name },
              secret: attempt.invitation,
              accountId: known?.accountId ?? null,
            })
          : (known?.accountId ?? null);
      if (accountId === null) return null;
      // Whoever was signed in at this browser is not any more, also where the cookie was copied.
      if (before) await revokeSession(tx, before);
      await recordEffect(tx, {
        centerId: null,
        accountId,
        tokenId: null,
        action: "SIGN_IN",
        object: ledgerObject("account", accountId),
        outcome: "DONE",
      });
      return openSession(tx, accountId);
    });
    if (!secret) {
      throw new Forbidden({
        en: "Your institution knows you, but no center of the portal has invited you yet; ask the steward of your center.",
        fr: "Votre établissement vous connaît, mais aucun centre du portail ne vous a encore invité ; demandez au responsable des accès de votre centre.",
      });
    }
    parts.cookies.keepSession(reply, secret);
    return reply.redirect(attempt.returnTo, 303);
  });

  app.post("/auth/sign-out", async (request: FastifyRequest, reply: FastifyReply) => {
    assertSameOrigin(request);
    const secret = parts.cookies.readSession(request);
    if (secret) await parts.database.withoutCases((tx) => revokeSession(tx, secret));
    parts.cookies.forgetSession(reply);
    return reply.status(204).send();
  });
}

/** The identity that an answer of the provider stands for; throws where it stands for none. */
async function exchange(
  provider: openid.Configuration,
  address: URL,
  attempt: { readonly verifier: string; readonly state: string; readonly nonce: string },
): Promise<openid.IDToken> {
  const tokens = await openid.authorizationCodeGrant(provider, address, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error("the provider gave no ID token");
  return claims;
}
