import type { MailWords } from "./mail-text.ts";

const day = (iso: string): string =>
  new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "Europe/Paris" }).format(new Date(iso));

const cohort = ({ center, title }: { readonly center: string; readonly title: { readonly fr: string } }): string =>
  `« ${title.fr} » (${center})`;

const ROLES: Readonly<Record<string, string>> = {
  INVESTIGATOR: "investigateur",
  DATA_MANAGER: "gestionnaire de données",
  STEWARD: "responsable des accès",
  COORDINATOR: "coordinateur",
  AUDITOR: "auditeur",
};

/** Letters in French. */
export const mailWordsFr: MailWords = {
  ACCESS_ASKED: (facts) => ({
    subject: facts.renewal ? "Une prolongation d'accès est demandée" : "Un accès à l'une de vos cohortes est demandé",
    says: `${facts.person} demande ${facts.renewal ? "à prolonger son accès" : "l'accès"} à la cohorte ${cohort(facts)}. La demande dit dans quel but ; la décision vous revient.`,
    button: "Lire la demande :",
  }),
  ACCESS_QUESTIONED: (facts) => ({
    subject: "Le centre a une question sur votre demande",
    says: `${facts.person} demande une précision sur votre demande d'accès à la cohorte ${cohort(facts)}. Votre réponse est attendue.`,
    button: "Lire et répondre :",
  }),
  ACCESS_ANSWERED: (facts) => ({
    subject: "Une réponse à votre question sur une demande",
    says: `${facts.person} a répondu à la précision demandée sur l'accès à la cohorte ${cohort(facts)}.`,
    button: "Lire la réponse :",
  }),
  ACCESS_APPROVED: (facts) => ({
    subject: "Votre demande d'accès est accordée",
    says: `${facts.person} a accordé votre demande d'accès à la cohorte ${cohort(facts)}. L'accès vaut dès maintenant et prend fin le ${day(facts.endsAt)}.`,
    button: "Voir vos accès :",
  }),
  ACCESS_REFUSED: (facts) => ({
    subject: "Votre demande d'accès est refusée",
    says: `${facts.person} a refusé votre demande d'accès à la cohorte ${cohort(facts)} et en a écrit la raison.`,
    button: "Lire la raison :",
  }),
  ACCESS_GRANTED: (facts) => ({
    subject: "Un accès à une cohorte vous est donné",
    says: `${facts.person} vous a donné, à vous ou à votre centre, l'accès à la cohorte ${cohort(facts)} jusqu'au ${day(facts.endsAt)}.`,
    button: "Voir vos accès :",
  }),
  ACCESS_RENEWED: (facts) => ({
    subject: "Votre accès est prolongé",
    says: `${facts.person} a prolongé votre accès, ou celui de votre centre, à la cohorte ${cohort(facts)} jusqu'au ${day(facts.endsAt)}.`,
    button: "Voir vos accès :",
  }),
  ACCESS_REVOKED: (facts) => ({
    subject: "Un accès à une cohorte est révoqué",
    says: `${facts.person} a révoqué votre accès, ou celui de votre centre, à la cohorte ${cohort(facts)}. Il a pris fin aussitôt.`,
    button: "Voir vos accès :",
  }),
  ACCESS_ENDING: (facts) => ({
    subject: "Votre accès à une cohorte prend bientôt fin",
    says: `Votre accès, ou celui de votre centre, à la cohorte ${cohort(facts)} prend fin le ${day(facts.endsAt)}. S'il vous est encore utile, demandez à le prolonger avant cette date.`,
    button: "Demander une prolongation :",
  }),
  INVITATION: (facts) => ({
    subject: `Invitation à rejoindre ${facts.center ?? "le consortium"} sur le portail NLRP12AD`,
    says: `${facts.person} vous invite à rejoindre ${facts.center ?? "le consortium"} comme ${facts.roles.map((role) => ROLES[role] ?? role).join(" et ")}. Le lien ci-dessous sert une seule fois, jusqu'au ${day(facts.expiresAt)}, et à vous seul : connectez-vous avec votre établissement, sous l'adresse électronique qui a reçu cette lettre.`,
    button: "Accepter l'invitation :",
  }),
  UPLOAD_PUBLISHED: (facts) => ({
    subject: "Votre fichier est publié",
    says: `Votre fichier est la version ${facts.release} de la cohorte ${cohort(facts)}.`,
    button: "Voir vos fichiers :",
  }),
  UPLOAD_REJECTED: (facts) => ({
    subject: "Votre fichier est refusé",
    says: `Votre fichier pour la cohorte ${cohort(facts)} a été contrôlé et refusé : ${facts.problems === 1 ? "un problème" : `${facts.problems} problèmes`} à corriger. Rien n'en a été gardé.`,
    button: "Voir les problèmes :",
  }),
  UPLOAD_FAILED: (facts) => ({
    subject: "Le travail sur votre fichier a échoué",
    says: `Le travail sur votre fichier pour la cohorte ${cohort(facts)} n'a pas pu aboutir. Rien n'a été publié.`,
    button: "Voir pourquoi :",
  }),
  ending:
    "Cette lettre vient du portail NLRP12AD. Elle ne contient aucune donnée de patient ; personne ne lit les réponses à cette adresse.",
};
