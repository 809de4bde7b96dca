import { PHASES } from "@nlrp12/domain";
import i18next from "i18next";
import type { ComparisonGroupInput } from "../../generated/operations.ts";
import { formatList } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { inSentence } from "../distribution/distribution-data.ts";

/** What a planned question asks, as the API gives it back. */
export interface PlannedWords {
  readonly question: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly cohorts: readonly string[];
}

const NAMES: Readonly<
  Record<string, "distribution" | "trajectories" | "compare" | "response" | "survival" | "prediction">
> = {
  cytokineSummary: "distribution",
  cytokineTrajectory: "trajectories",
  cytokineComparison: "compare",
  anakinraResponse: "response",
  treatmentSurvival: "survival",
  responsePrediction: "prediction",
};

/** "Compare groups": the page of a planned question, or its root field where it has none. */
export function plannedName(question: string, { t }: Wording): string {
  const name = NAMES[question];
  return name ? t(`shell.${name}`) : question;
}

/** "IL-1β, spontaneous secretion, PBMC supernatant; before anakinra / healthy controls; female". */
export function plannedText({ question, arguments: given, cohorts }: PlannedWords, wording: Wording): string {
  const { t, language } = wording;
  const { analyte, analytes, stimulus, specimen, by, filter, a, b, others, definition, ...rest } = given;
  const culture = [
    ...listOf(analytes ?? analyte).map(analyteLabel),
    ...(stimulus === "NONE" ? [t("analysis.spontaneous")] : listOf(stimulus).map(word)),
    ...listOf(specimen).map((code) => inSentence(word(code))),
  ];
  const isCompared = question === "cytokineComparison";
  const groups = isCompared ? [a, b, ...(Array.isArray(others) ? others : [])].map(groupText) : [];
  const rests =
    question !== "cytokineSummary" && question !== "cytokineTrajectory" && question !== "cytokineComparison";
  const parts = [
    culture.join(", "),
    groups.join(" / "),
    ...Object.entries(rest).map(([name, value]) => valueText(name, value, wording)),
    Object.values((filter ?? {}) as object)
      .flatMap((list) => listOf(list).map(word))
      .join(", "),
    by ? t("standing.splitBy", { what: formatList(listOf(by).map(word), language) }) : "",
    rests && typeof definition === "string" ? t("standing.definitionOf", { code: definition }) : "",
    cohorts.length > 0 ? t("standing.onlyCohorts", { count: cohorts.length }) : "",
  ];
  return parts.filter((part) => part !== "").join(t("standing.between"));
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);

function groupText(group: unknown): string {
  const { phase, responses, filter } = (group ?? {}) as ComparisonGroupInput;
  const lists = Object.values(filter ?? {}).flatMap((list) => listOf(list));
  return [...listOf(phase), ...listOf(responses), ...lists].map(word).join(", ");
}

function valueText(name: string, value: unknown, { t }: Wording): string {
  if (name === "landmark") return t("prediction.landmark", { day: Number(value) });
  if (name === "phases") {
    const phases = listOf(value);
    return PHASES.filter((phase) => phases.includes(phase))
      .map(word)
      .join(", ");
  }
  if (name === "windows" && Array.isArray(value)) {
    return `${t("trajectories.visits")}: ${value.map(({ day }) => day).join(", ")}`;
  }
  if (typeof value === "object" && !Array.isArray(value)) return "";
  return typeof value === "boolean" || typeof value === "number" ? "" : listOf(value).map(word).join(", ");
}

const VOCABULARIES = [
  ...["words.stimulus", "words.specimen", "words.phase", "words.caseGroup", "words.sex", "words.dimension"],
  ...["words.variantGroup", "words.treatment", "words.responseClass", "survival.events", "prediction.outcomes"],
  ...["prediction.directions", "trajectories.anchors"],
];

/** The words of a code, whichever list it is of; a code without words, such as a band of ages, as it is. */
function word(code: string): string {
  const key = VOCABULARIES.map((list) => `${list}.${code}`).find((candidate) => i18next.exists(candidate));
  return key ? String(i18next.t(key as never)) : code;
}
