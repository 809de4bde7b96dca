import type { Words } from "../language/words.ts";
import type { releasesEn } from "./words.en.ts";

export const releasesFr: Words<typeof releasesEn> = {
  one: "Version {{number}}",
  number: "Version",
  noSuch: "Cette cohorte n'a pas de version {{number}} que vous puissiez connaître.",
  facts: "Cette version",
  publishedAt: "Publiée",
  note: "Note",
  verified: "Empreinte",
  verifiedYes: "vérifiée : ce qui est conservé est ce qui a été publié ({{moment}})",
  verifiedNo: "NON vérifiée : ce qui est conservé n'est pas ce qui a été publié ({{moment}})",
  verifiedWithheld: "vérifiable par ceux qui peuvent lire les lignes cliniques de la cohorte",
  checkRows: "Contrôler chaque ligne",
  checkRowsText:
    "La ligne ci-dessus compare les empreintes conservées des cas. Ce bouton lit chaque ligne de la version et recalcule les empreintes.",
  rowsVerified_one: "Chaque ligne de {{count}} cas a été lue : c'est bien ce qui a été publié ({{moment}}).",
  rowsVerified_other: "Chaque ligne de {{count}} cas a été lue : c'est bien ce qui a été publié ({{moment}}).",
  rowsDiffer_zero:
    "Chaque ligne a été lue : la version n'est PAS ce qui a été publié ({{moment}}). Prévenez les exploitants.",
  rowsDiffer_one:
    "Chaque ligne a été lue : {{count}} cas n'est PAS ce qui a été publié ({{moment}}). Prévenez les exploitants.",
  rowsDiffer_other:
    "Chaque ligne a été lue : {{count}} cas ne sont PAS ce qui a été publié ({{moment}}). Prévenez les exploitants.",
  rowsWithheld: "Seuls ceux qui peuvent lire toutes les lignes de la cohorte peuvent les contrôler.",
  withdrawnCases: "Cas retirés",
  withdrawnCasesMeans:
    "Les cas retirés depuis ont disparu de cette version. Il n'en reste qu'une empreinte salée, pour que celle de la version puisse encore être vérifiée ; elle ne dit rien de la personne.",
  newerExists: "Une version plus récente existe : {{number}}",
  toNewest: "Voir la version {{number}}, la plus récente",
  noneStands: "Aucune version de cette cohorte n'est en vigueur pour le moment.",
  withdrawn: "retirée",
  withdrawnOn: "Cette version a été retirée le {{moment}}",
  reasonIs: "Motif : {{reason}}.",
  withdrawnMeans:
    "Aucune question, aucune figure, aucun téléchargement ne la lit plus. Son numéro lui reste et ne sera jamais réattribué.",
  difference: "Différence avec une autre version",
  comparedWith: "Comparée à",
  theOneBefore: "La précédente",
  from: "De la version {{from}} à la version {{to}}",
  gone: "Seulement dans l'autre : {{codes}}",
  cellsForManagers: "Les gestionnaires de données du centre voient aussi les cellules.",
  noDifference:
    "Les différences sont montrées à ceux qui peuvent lire les lignes de cette cohorte ; la première version n'en a pas avant elle.",
  changelog: "Toutes les versions de cette cohorte",
  download: "Emporter les lignes",
  downloadText:
    "Vous avez ici le niveau EXPORT ({{groups}}). Le fichier nomme la version, ses conditions d'usage et vous-même ; le registre du centre dit que vous l'avez pris.",
  downloadCsv: "Fichiers CSV dans un ZIP",
  downloadJson: "JSON, un objet par ligne",
  citation: "Comment la citer",
  copyEnglish: "Copier la citation anglaise",
  copyFrench: "Copier la citation française",
  undo: "Annuler la publication",
  undoTitle: "Annuler la version {{number}} ?",
  undoText:
    "Dans les {{minutes}} minutes qui suivent sa publication, une version est reprise sans donner de motif. La version précédente redevient la plus récente. Le numéro {{number}} ne sera pas réattribué.",
  withdraw: "Retirer cette version",
  withdrawTitle: "Retirer la version {{number}} ?",
  withdrawText:
    "Elle reste dans la liste comme retirée, avec la date, le motif et votre note ; les questions lisent la dernière version en vigueur. Ce retrait est définitif et le numéro {{number}} ne sera pas réattribué.",
  why: "Motif",
  noteField: "Note (facultative)",
  noteHint: "Montrée à tous les membres avec la version. N'y écrivez jamais le code d'un cas.",
  reason: {
    MISTAKE: "publiée par erreur",
    WRONG_FILE: "mauvais fichier",
    DATA_ERROR: "erreur dans les données",
    NOT_PERMITTED: "données qui ne peuvent pas être partagées",
    OTHER: "autre motif",
  },
  withdrawCase: "Retirer ce cas",
  withdrawCaseTitle: "Retirer définitivement le cas {{code}} ?",
  withdrawCaseText:
    "Le cas est effacé de toutes les tables et de toutes les versions des cohortes de votre centre, et son code ne pourra plus jamais être envoyé. Les fichiers en cours de traitement qui pourraient le contenir sont abandonnés. Les agrégats déjà publiés par le consortium restent valables jusqu'à la prochaine ouverture. Rien ne fait revenir le cas.",
  caseReason: {
    CONSENT_WITHDRAWN: "consentement retiré",
    OBJECTION: "opposition de la personne",
    NOT_ELIGIBLE: "personne incluse à tort",
    ENTERED_TWICE: "même personne saisie deux fois",
    OTHER: "autre motif",
  },
  typeCode: "Saisissez {{code}} pour confirmer",
  withdrawForGood: "Retirer définitivement",
  caseGone: "Le cas est retiré",
  takenOutOf_one: "Retiré de {{count}} version.",
  takenOutOf_other: "Retiré de {{count}} versions.",
  toCohort: "Retour à la cohorte",
};
