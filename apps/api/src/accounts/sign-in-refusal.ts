import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import { BadInput, type Refusal, Unavailable } from "#errors";
import { loggableError } from "#loggable-error";

/** Where sign-in spoke with the provider: its published settings, or the exchange of a code for an identity. */
export type SignInStep = "discovery" | "exchange";

/** Where the operators read why a sign-in failed. */
export interface SignInLogger {
  error(details: object, message: string): void;
}

/** Codes of an answer that never came. */
const NO_ANSWER: readonly (string | undefined)[] = ["OAUTH_TIMEOUT", "OAUTH_ABORT"];
const SERVER_FAULT = 500;
/** What a provider says (RFC 6749, 5.2) of a client that it does not know, or not by this secret. */
const CLIENT_REFUSED: readonly string[] = ["invalid_client", "unauthorized_client"];

function isUnreachable(error: unknown): boolean {
  // What `fetch` throws where no connection came about says why in its cause.
  if (error instanceof TypeError) return error.cause instanceof Error;
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError) {
    return error.status >= SERVER_FAULT;
  }
  if (!(error instanceof ClientError)) return false;
  return NO_ANSWER.includes(error.code) || (error.cause instanceof Response && error.cause.status >= SERVER_FAULT);
}

/** Whether the settings are at fault, which no second attempt changes. */
function isRefused(error: unknown, step: SignInStep): boolean {
  if (step === "discovery" || error instanceof WWWAuthenticateChallengeError) return true;
  return error instanceof ResponseBodyError && CLIENT_REFUSED.includes(error.error);
}

/** What the protocol calls the fault: words of RFC 6749, and no secret, code or token. */
function saidByProvider(error: unknown): object {
  if (error instanceof ResponseBodyError) return { said: error.error.slice(0, 100), status: error.status };
  if (error instanceof AuthorizationResponseError) return { said: error.error.slice(0, 100) };
  if (error instanceof WWWAuthenticateChallengeError) return { status: error.status };
  return error instanceof ClientError && error.cause instanceof Response ? { status: error.cause.status } : {};
}

/**
 * Why a sign-in that failed at the provider goes no further: a provider that does not answer, one that the portal's
 * settings do not fit, or an answer that does not fit this sign-in. The log has the library's reason under the
 * reference of the sentence.
 */
export function signInRefusal(error: unknown, step: SignInStep, logger: SignInLogger): Refusal {
  const reference = crypto.randomUUID();
  logger.error({ reference, step, ...saidByProvider(error), error: loggableError(error) }, "sign-in");
  const found = {
    en: `the operators find why under ${reference}.`,
    fr: `les exploitants trouvent pourquoi sous ${reference}.`,
  };
  if (isUnreachable(error)) {
    return new Unavailable({
      en: `The OpenID provider of your institution does not answer; try again in a few minutes. If it goes on, ${found.en}`,
      fr: `Le fournisseur OpenID de votre établissement ne répond pas ; réessayez dans quelques minutes. Si cela dure, ${found.fr}`,
    });
  }
  if (isRefused(error, step)) {
    return new Unavailable({
      en: `The OpenID provider of your institution answers, but the portal's settings do not fit it. Tell the operators of the portal: trying again does not help, and ${found.en}`,
      fr: `Le fournisseur OpenID de votre établissement répond, mais les réglages du portail ne lui conviennent pas. Prévenez les exploitants du portail : réessayer ne sert à rien, et ${found.fr}`,
    });
  }
  return new BadInput({
    en: `The OpenID provider's answer does not fit this sign-in; begin again. If it happens again, ${found.en}`,
    fr: `La réponse du fournisseur OpenID ne correspond pas à cette connexion ; recommencez. Si cela se reproduit, ${found.fr}`,
  });
}
