import { ANAKINRA } from "./agent.ts";
import { evaluateCluster2018 } from "./cluster-2018.ts";
import { daysOnAnakinraAlone, isDayOnDrug } from "./day-on-drug.ts";
import { regimensOf } from "./phase.ts";
import type { AssessedState, JudgedCourse, ResponseVerdict } from "./response-class.ts";

/** A versioned rule that turns assessments into a response class. */
export interface ResponseDefinition {
  readonly code: string;
  readonly version: number;
  /** Where it stands alone. */
  readonly name: { readonly en: string; readonly fr: string };
  /** After the word response, within a title or a sentence. */
  readonly qualifier: { readonly en: string; readonly fr: string };
  readonly inputs: readonly string[];
  readonly rule: { readonly en: string; readonly fr: string };
  readonly source: { readonly en: string; readonly fr: string };
  readonly evaluate: (assessments: readonly AssessedState[], courses: readonly JudgedCourse[]) => ResponseVerdict;
}

function evaluateClinician(all: readonly AssessedState[], courses: readonly JudgedCourse[]): ResponseVerdict {
  const [regimen] = regimensOf(courses, ANAKINRA);
  if (!regimen) return { responseClass: "NOT_EVALUABLE", missing: null };
  const alone = daysOnAnakinraAlone(regimen, courses);
  const [first] = all
    .flatMap(({ day, responseRecorded: seen }) => (seen && seen !== "UNKNOWN" ? [{ day, seen }] : []))
    .filter(({ day }) => isDayOnDrug(day, alone))
    .sort((a, b) => a.day - b.day);
  return first
    ? { responseClass: first.seen, missing: null }
    : { responseClass: "UNKNOWN", missing: "RESPONSE_RECORDED" };
}

/** The definitions the consortium has published; a new version is a new entry, never a changed one. */
export const RESPONSE_DEFINITIONS: readonly ResponseDefinition[] = [
  {
    code: "cluster-2018",
    version: 1,
    name: { en: "CLUSTER 2018", fr: "CLUSTER 2018" },
    qualifier: { en: "by CLUSTER 2018", fr: "selon CLUSTER 2018" },
    inputs: ["PGA", "CRP"],
    rule: {
      en: "Evaluable when active at baseline (PGA ≥ 2 and CRP > 10 mg/L within 14 days before day 0). Complete: at day 15 (±7) PGA < 2 and (CRP ≤ 10 mg/L or a fall ≥ 70 %), no flare (PGA ≥ 2 and CRP ≥ 30) to week 16, seen at week 16 (±4). Each look is the nearest visit with PGA and CRP, or else the nearest value of each. Consortium rules, not from the trial: partial (PGA down ≥ 1 and CRP down ≥ 30 %, or complete with a flare before week 16); none, also for a stop for primary failure before a look; after day 0 only visits on the first regimen of anakinra count, to the day it stops or another biologic begins, and none while an earlier one is given; CRP is not read under IL-6 blockade or its washout. What the rule ignores: a raised dose or rescue with steroids before week 16 is not counted against the response, as the trial's primary endpoint did (complete in 61, 35 and 45 % so, in 71, 57 and 73 % with dose increases). Unknown where a missing PGA, CRP or visit could change the class. Made for canakinumab in other diseases.",
      fr: "Évaluable si actif au départ (PGA ≥ 2 et CRP > 10 mg/L dans les 14 jours avant J0). Complète : à J15 (±7) PGA < 2 et (CRP ≤ 10 mg/L ou baisse ≥ 70 %), sans poussée (PGA ≥ 2 et CRP ≥ 30) jusqu'à la semaine 16, revu à la semaine 16 (±4). Chaque point est la visite la plus proche avec PGA et CRP ou, à défaut, la valeur la plus proche de chacune. Règles du consortium, absentes de l'essai : partielle (PGA −1 au moins et CRP −30 % au moins, ou complète avec poussée avant la semaine 16) ; absente, y compris pour un arrêt pour échec primaire avant un point ; après J0, seules comptent les visites sous la première cure d'anakinra, jusqu'au jour où elle s'arrête ou une autre biothérapie commence, et aucune tant qu'une biothérapie antérieure est donnée ; la CRP n'est pas lue sous blocage de l'IL-6 ni pendant son élimination. Ce que la règle ignore : une dose augmentée ou un secours par corticoïdes avant la semaine 16 n'est pas compté contre la réponse, alors que le critère principal de l'essai le faisait (complète chez 61, 35 et 45 % ainsi, chez 71, 57 et 73 % avec les augmentations de dose). Inconnue si une PGA, une CRP ou une visite manquante pouvait changer la classe. Définie pour le canakinumab dans d'autres maladies.",
    },
    source: {
      en: "De Benedetti et al., N Engl J Med 2018;378:1908; Cochrane CD010893",
      fr: "De Benedetti et coll., N Engl J Med 2018;378:1908 ; Cochrane CD010893",
    },
    evaluate: evaluateCluster2018,
  },
  {
    code: "clinician",
    version: 1,
    name: { en: "As recorded by the clinician", fr: "Telle que notée par le clinicien" },
    qualifier: { en: "as recorded by the clinician", fr: "telle que notée par le clinicien" },
    inputs: ["RESPONSE_RECORDED"],
    rule: {
      en: "The first response class recorded by the center on the first regimen of anakinra, after its first dose and to the day it stops or another biologic begins; none while an earlier one is given. A class recorded as unknown is none.",
      fr: "La première classe de réponse notée par le centre sous la première cure d'anakinra, après la première dose et jusqu'au jour de l'arrêt ou du début d'une autre biothérapie ; aucune tant qu'une biothérapie antérieure est donnée. Une classe notée inconnue n'en est pas une.",
    },
    source: { en: "Recorded by the center", fr: "Notée par le centre" },
    evaluate: evaluateClinician,
  },
];

/** The definition of a code in its newest version, or `null`. */
export function responseDefinition(code: string): ResponseDefinition | null {
  const versions = RESPONSE_DEFINITIONS.filter((definition) => definition.code === code);
  return versions.sort((a, b) => b.version - a.version)[0] ?? null;
}
