import type { ErrorCode } from "@nlrp12/domain";
import { GraphQLError } from "graphql";

/** One sentence in both languages of the portal. */
export interface Sentence {
  readonly en: string;
  readonly fr: string;
}

/** A refusal the asker can act on: a code of the closed list and a sentence in both languages, never a patient value. */
export class Refusal extends GraphQLError {
  readonly code: ErrorCode;
  readonly sentence: Sentence;

  constructor(code: ErrorCode, sentence: Sentence) {
    super(sentence.en, { extensions: { code, message: sentence } });
    this.code = code;
    this.sentence = sentence;
  }
}

/** Nobody is signed in, or the token is not valid any more. */
export class Unauthenticated extends Refusal {
  constructor(sentence: Sentence = { en: "Sign in to go on.", fr: "Connectez-vous pour continuer." }) {
    super("UNAUTHENTICATED", sentence);
  }
}

/** Signed in, but without the right. */
export class Forbidden extends Refusal {
  constructor(sentence: Sentence) {
    super("FORBIDDEN", sentence);
  }
}

/** Not there, or not to be seen: the same answer for both. */
export class NotFound extends Refusal {
  constructor(
    sentence: Sentence = {
      en: "There is nothing here under that name that you may see.",
      fr: "Il n'y a rien ici sous ce nom que vous puissiez voir.",
    },
  ) {
    super("NOT_FOUND", sentence);
  }
}

/** An argument is not of the accepted form. */
export class BadInput extends Refusal {
  constructor(sentence: Sentence) {
    super("BAD_USER_INPUT", sentence);
  }
}

/** The state has moved on, or forbids it. */
export class Conflict extends Refusal {
  constructor(sentence: Sentence) {
    super("CONFLICT", sentence);
  }
}

/** More than one asker may have of the service now; what they asked made no difference. */
export class RateLimited extends Refusal {
  constructor(sentence: Sentence) {
    super("RATE_LIMITED", sentence);
  }
}

/** A part the answer needs does not answer now. */
export class Unavailable extends Refusal {
  constructor(sentence: Sentence) {
    super("UNAVAILABLE", sentence);
  }
}

/** The release a link or a script pins is not one the asker can read. */
export class ReleaseNotFound extends Refusal {
  constructor(sentence: Sentence) {
    super("RELEASE_NOT_FOUND", sentence);
  }
}
