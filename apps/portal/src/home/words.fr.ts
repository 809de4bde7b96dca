import type { Words } from "../language/words.ts";
import type { homeEn } from "./words.en.ts";

export const homeFr: Words<typeof homeEn> = {
  title: "Les cas de maladies auto-inflammatoires liées à NLRP12, interrogés ensemble",
  lead: "Des centres hospitaliers partagent des cas désidentifiés et demandent à toutes leurs cohortes ce que deviennent les cytokines avant, pendant et après l'anakinra, qui répond et qui rechute.",
  askTitle: "Interroger",
  askText:
    "Choisissez une cytokine et un groupe ; voyez chaque valeur, sous le seuil comprises, avec n, intervalle et version.",
  shareTitle: "Partager",
  shareText:
    "Déposez votre classeur tel quel ; voyez chaque problème par cellule, puis ce qui changera, puis publiez une version.",
  computeTitle: "Calculer",
  computeText: "Un jeton et une adresse donnent à R, Python et JavaScript les mêmes chiffres, version par version.",
  protectionTitle: "Ce que l'on peut voir",
  protection1: "Ce que vous avez le droit de lire est calculé exactement, à partir des lignes.",
  protection2:
    "À côté se tient un chiffre protégé de tout le consortium, le même pour tous ; les deux ne s'additionnent jamais.",
  protection3:
    "Aucun chiffre protégé ne représente moins que le plus petit nombre de personnes fixé par le consortium.",
  welcome: "Bienvenue, {{name}}",
  welcomeLead: "Chaque vue est un lien : ce que vous voyez est dans son adresse.",
  start: "Commencer par une figure",
  figure: {
    phases: "IL-1β avant, pendant et après anakinra",
    fold: "IL-1β de chaque cas rapportée aux témoins",
    response: "Qui répond à l'anakinra",
    centers: "IL-1β par centre",
    il6: "IL-6 avant, pendant et après anakinra",
    trajectory: "IL-1β de chaque cas au fil de l'anakinra",
    coverage: "Ce qui a été mesuré, où et quand",
    il1ra: "IL-1Ra avant, pendant et après anakinra",
  },
  figureText: {
    phases: "Sécrétion spontanée par les PBMC, phase par phase.",
    fold: "Rapport aux témoins du même centre et du même dosage.",
    response: "Classes de réponse selon la définition choisie.",
    centers: "Où les dosages diffèrent, et où on peut les réunir.",
    il6: "Sécrétion spontanée par les PBMC, phase par phase.",
    trajectory: "Ligne par ligne, avec médiane, doses et absents.",
    coverage: "Centre par centre, cytokine par cytokine, phase par phase.",
    il1ra: "Avec une note là où le dosage voit le médicament lui-même.",
  },
  centerCohorts: "Cohortes de mon centre",
  allCohorts: "Toutes les cohortes",
  noCohorts: "Votre centre n'a pas encore de cohorte.",
  uploads: "Envois de mon centre",
  allUploads: "Tous les envois",
  accessibility: {
    title: "Déclaration d'accessibilité",
    lead: "État de conformité aux WCAG 2.2 niveau AA et au RGAA 4.1 : partiellement conforme.",
    metTitle: "Ce qui fonctionne",
    met: {
      keyboard: "Chaque page et chaque figure s'utilise au clavier seul ; le focus est toujours visible.",
      figures: "Chaque figure a un tableau fait des mêmes chiffres, et lit ses points un à un.",
      contrast: "Textes et marques ont le contraste demandé, de jour comme de nuit ; la couleur n'est jamais seule.",
      zoom: "Les pages fonctionnent à 320 px et à 200 % ; seuls les tableaux défilent de côté, dans leur cadre.",
      language: "Tout est en français et en anglais ; la langue de la page est déclarée.",
    },
    unmetTitle: "Ce qui ne fonctionne pas encore",
    unmet: {
      audit:
        "Aucun audit par un organisme extérieur n'a été fait ; l'état ci-dessus vient de nos contrôles automatiques et manuels.",
      figureLabels: "Dans une figure à nombreuses colonnes, les longs libellés sont serrés ; le tableau se lit mieux.",
      workbook: "Le modèle est un classeur Excel ; nous ne l'avons pas essayé avec un lecteur d'écran.",
      explorer:
        "L'éditeur de l'explorateur GraphQL est en anglais seulement, et ses onglets contiennent leurs boutons de fermeture. Les mêmes questions se posent depuis tout autre outil.",
    },
    contactTitle: "Nous le dire",
    contact:
      "Si quelque chose vous arrête, écrivez au responsable des accès de votre centre, qui transmet ; vous recevez une réponse et, en attendant, le contenu sous une autre forme. En France, vous pouvez aussi saisir le Défenseur des droits.",
  },
  cite: {
    title: "Comment citer",
    lead: "Chaque réponse nomme les versions qu'elle a lues et peut être obtenue de nouveau à partir d'elles.",
    howTitle: "Que citer",
    figure: "Une figure : la citation et le lien à copier au-dessus d'elle ; tous deux nomment ses versions.",
    release: "Une cohorte : la citation de sa version, sur la page de la cohorte, avec son empreinte.",
    portal: "Le portail : Portail NLRP12AD, {{address}}, politique de protection {{policy}}, consulté le {{date}}.",
    termsTitle: "Conditions",
    terms:
      "Le logiciel est sous licence Apache 2.0. Les données ne le sont pas : la page de chaque cohorte dit ses conditions d'utilisation.",
  },
};
