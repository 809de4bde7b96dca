import type { Words } from "../language/words.ts";
import type { cohortFormEn } from "./cohort-form.words.en.ts";

/** Words of the form in which a cohort is made and changed. */
export const cohortFormFr: Words<typeof cohortFormEn> = {
  newCohort: "Nouvelle cohorte",
  newTitle: "Nouvelle cohorte",
  newLead: "Ce qu'elle est, à quelles conditions, et ce qu'elle partage. Les cas viennent avec le premier fichier.",
  edit: "Modifier la description et les conditions",
  editTitle: "Modifier la cohorte",
  mayNotCreate: "Votre rôle ne crée pas de cohorte ; un gestionnaire de données de votre centre le fait.",
  mayNotEdit:
    "Votre rôle ne modifie pas cette cohorte ; un gestionnaire de données ou un responsable des accès de son centre le fait.",
  center: "Centre",
  titleFr: "Titre en français",
  titleEn: "Titre en anglais",
  protocolFr: "Protocole en français",
  protocolEn: "Protocole en anglais",
  protocolHint: "Protocole, avis éthique et critères d'inclusion sous lesquels les cas ont été recueillis.",
  slug: "Nom court dans les adresses",
  slugHint: "De 1 à 60 lettres minuscules, chiffres et tirets intérieurs ; il ne pourra plus changer.",
  contactHint: "Une adresse du centre, visible de tous ceux qui peuvent connaître la cohorte ; jamais d'un patient.",
  termsHint: "Codes de la Data Use Ontology ; choisissez ceux que votre protocole et les consentements permettent.",
  analytesHint: "Ce qui a été mesuré ; visible de tous ceux qui peuvent connaître la cohorte.",
  contributes: "Ce qu'elle partage avec le consortium",
  contributesHint:
    "Les droits que votre responsable des accès donne à des personnes s'y ajoutent et ne changent pas ici.",
  contribution: { EXISTS: "Existence seule", COUNT: "Totaux arrondis", SUMMARY: "Chiffres protégés" },
  othersLearn: {
    EXISTS: "Les autres apprennent que la cohorte existe, sa description et à qui s'adresser, sans aucun chiffre.",
    COUNT: "Les autres apprennent aussi combien environ elle compte de patients et de témoins, à 5 près.",
    SUMMARY:
      "Les autres voient aussi des chiffres de tout le consortium où ses cas sont comptés, jamais les siens seuls.",
  },
  secondPerson: "Une seconde personne doit publier ses versions",
  secondPersonHint: "Qui approuve un fichier ne peut pas ensuite le publier.",
  create: "Créer la cohorte",
  save: "Enregistrer les modifications",
  uploadFirst: "Envoyer un premier fichier",
  duo: {
    "0000006": "HMB, recherche en santé, médicale ou biomédicale",
    "0000007": "DS, recherche sur une maladie précise",
    "0000018": "NPUNCU, organismes à but non lucratif et usage non commercial seulement",
    "0000019": "PUB, résultats à publier",
    "0000020": "COL, collaboration exigée avec les investigateurs d'origine",
    "0000021": "IRB, accord d'un comité d'éthique exigé",
    "0000024": "MOR, moratoire de publication",
    "0000025": "TS, usage limité dans le temps",
    "0000026": "US, réservé à des utilisateurs précis",
    "0000027": "PS, réservé à un projet précis",
    "0000028": "IS, réservé à une institution précise",
    "0000029": "RTN, résultats à rendre à la ressource",
    "0000042": "GRU, recherche en général",
    "0000046": "NCU, usage non commercial seulement",
  },
};
