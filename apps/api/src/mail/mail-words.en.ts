import type { MailWords } from "./mail-text.ts";

const day = (iso: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Paris" }).format(new Date(iso));

const cohort = ({ center, title }: { readonly center: string; readonly title: { readonly en: string } }): string =>
  `“${title.en}” (${center})`;

const ROLES: Readonly<Record<string, string>> = {
  INVESTIGATOR: "investigator",
  DATA_MANAGER: "data manager",
  STEWARD: "steward",
  COORDINATOR: "coordinator",
  AUDITOR: "auditor",
};

/** Letters in English. */
export const mailWordsEn: MailWords = {
  ACCESS_ASKED: (facts) => ({
    subject: facts.renewal ? "A renewal of access is asked for" : "Access to a cohort of yours is asked for",
    says: `${facts.person} asks for ${facts.renewal ? "longer access" : "access"} to the cohort ${cohort(facts)}. The request says what for; you decide.`,
    button: "Read the request:",
  }),
  ACCESS_QUESTIONED: (facts) => ({
    subject: "The owner has a question about your request",
    says: `${facts.person} asks something back about your request for access to the cohort ${cohort(facts)}. It waits for your answer.`,
    button: "Read and answer:",
  }),
  ACCESS_ANSWERED: (facts) => ({
    subject: "Your question about a request was answered",
    says: `${facts.person} has answered what was asked back about access to the cohort ${cohort(facts)}.`,
    button: "Read the answer:",
  }),
  ACCESS_APPROVED: (facts) => ({
    subject: "Your request for access was approved",
    says: `${facts.person} has approved your request for access to the cohort ${cohort(facts)}. It counts now and ends on ${day(facts.endsAt)}.`,
    button: "See what you hold:",
  }),
  ACCESS_REFUSED: (facts) => ({
    subject: "Your request for access was refused",
    says: `${facts.person} has refused your request for access to the cohort ${cohort(facts)} and wrote why.`,
    button: "Read the reason:",
  }),
  ACCESS_GRANTED: (facts) => ({
    subject: "You were given access to a cohort",
    says: `${facts.person} has given you, or your center, access to the cohort ${cohort(facts)} until ${day(facts.endsAt)}.`,
    button: "See what you hold:",
  }),
  ACCESS_RENEWED: (facts) => ({
    subject: "Your access lasts longer",
    says: `${facts.person} has extended your access, or that of your center, to the cohort ${cohort(facts)} until ${day(facts.endsAt)}.`,
    button: "See what you hold:",
  }),
  ACCESS_REVOKED: (facts) => ({
    subject: "Access to a cohort was revoked",
    says: `${facts.person} has revoked your access, or that of your center, to the cohort ${cohort(facts)}. It ended at once.`,
    button: "See what you hold:",
  }),
  ACCESS_ENDING: (facts) => ({
    subject: "Your access to a cohort ends soon",
    says: `Your access, or that of your center, to the cohort ${cohort(facts)} ends on ${day(facts.endsAt)}. If you still need it, ask for a renewal before then.`,
    button: "Ask for a renewal:",
  }),
  INVITATION: (facts) => ({
    subject: `You are invited to ${facts.center ?? "the consortium"} on the NLRP12AD portal`,
    says: `${facts.person} invites you to ${facts.center ?? "the consortium"} as ${facts.roles.map((role) => ROLES[role] ?? role).join(" and ")}. The link below works once, until ${day(facts.expiresAt)}, and only for you: sign in with your institution under the e-mail address this letter came to.`,
    button: "Accept the invitation:",
  }),
  UPLOAD_PUBLISHED: (facts) => ({
    subject: "Your file was published",
    says: `Your file is release ${facts.release} of the cohort ${cohort(facts)}.`,
    button: "See your files:",
  }),
  UPLOAD_REJECTED: (facts) => ({
    subject: "Your file was refused",
    says: `Your file for the cohort ${cohort(facts)} was checked and refused: ${facts.problems === 1 ? "one problem" : `${facts.problems} problems`} to be mended. Nothing of it was stored.`,
    button: "See the problems:",
  }),
  UPLOAD_FAILED: (facts) => ({
    subject: "Work on your file failed",
    says: `The work on your file for the cohort ${cohort(facts)} could not be ended. Nothing was published.`,
    button: "See why:",
  }),
  ending:
    "This letter comes from the NLRP12AD portal. It holds no data of patients; nobody reads answers to this address.",
};
