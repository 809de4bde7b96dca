/** A text in both languages, as titles of cohorts are. */
interface BothLanguages {
  readonly en: string;
  readonly fr: string;
}

/** A cohort as letters name it. */
interface NamedCohort {
  readonly center: string;
  readonly title: BothLanguages;
}

/**
 * What each kind of letter is told. Names of people, centers and cohorts, numbers and dates: no text that somebody
 * wrote by hand and no value of a patient ever goes into a letter.
 */
export interface MailFacts {
  readonly ACCESS_ASKED: NamedCohort & { readonly person: string; readonly renewal: boolean };
  readonly ACCESS_QUESTIONED: NamedCohort & { readonly person: string };
  readonly ACCESS_ANSWERED: NamedCohort & { readonly person: string };
  readonly ACCESS_APPROVED: NamedCohort & { readonly person: string; readonly endsAt: string };
  readonly ACCESS_REFUSED: NamedCohort & { readonly person: string };
  readonly ACCESS_GRANTED: NamedCohort & { readonly person: string; readonly endsAt: string };
  readonly ACCESS_RENEWED: NamedCohort & { readonly person: string; readonly endsAt: string };
  readonly ACCESS_REVOKED: NamedCohort & { readonly person: string };
  readonly ACCESS_ENDING: NamedCohort & { readonly endsAt: string };
  readonly INVITATION: {
    /** Null for the consortium. */
    readonly center: string | null;
    readonly person: string;
    readonly roles: readonly string[];
    readonly expiresAt: string;
    /** The number of the invitation and of its link; the link itself is made anew and stored nowhere. */
    readonly invitationId: number;
    readonly issue: number;
  };
  readonly UPLOAD_PUBLISHED: NamedCohort & { readonly release: number };
  readonly UPLOAD_REJECTED: NamedCohort & { readonly problems: number };
  readonly UPLOAD_FAILED: NamedCohort;
}

/** What a letter tells. */
export type MailKind = keyof MailFacts;

/** A letter before its text is made: its kind, and what that kind is told. */
export type MailMatter = {
  readonly [Kind in MailKind]: { readonly kind: Kind; readonly facts: MailFacts[Kind] };
}[MailKind];
