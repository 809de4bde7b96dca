import type { RecomputedQuestion } from "./question-documents.ts";

/** One form of a question; `FAMILIES` asks only about cohorts whose kindreds may be read, so that families are units. */
export interface QuestionVariant {
  readonly question: Exclude<RecomputedQuestion, "caseTimeline">;
  readonly variant: string;
  readonly over?: "FAMILIES";
  readonly variables?: Readonly<Record<string, unknown>>;
}

type Form = Omit<QuestionVariant, "question">;

const summaries: readonly Form[] = [
  { variant: "IL-1β by phase", variables: { analyte: "IL_1B" } },
  { variant: "IL-1β, families", over: "FAMILIES", variables: { analyte: "IL_1B" } },
  { variant: "TNF-α by phase", variables: { analyte: "TNF_A" } },
  { variant: "IL-6, families", over: "FAMILIES", variables: { analyte: "IL_6" } },
  { variant: "IL-1Ra by phase", variables: { analyte: "IL_1RA" } },
  { variant: "IL-18 by phase", variables: { analyte: "IL_18" } },
  { variant: "IL-1β after LPS", variables: { analyte: "IL_1B", stimulus: "LPS" } },
  { variant: "TNF-α after LPS, families", over: "FAMILIES", variables: { analyte: "TNF_A", stimulus: "LPS" } },
  { variant: "IL-1Ra in plasma", variables: { analyte: "IL_1RA", specimen: "PLASMA" } },
  { variant: "IL-6 in plasma", variables: { analyte: "IL_6", specimen: "PLASMA" } },
  { variant: "IL-18 in serum", variables: { analyte: "IL_18", specimen: "SERUM" } },
  { variant: "two phases only", variables: { analyte: "IL_1B", phases: ["BEFORE", "ON_LATE"] } },
  { variant: "by center", variables: { analyte: "IL_1B", by: ["CENTER"] } },
  { variant: "by cohort, families", over: "FAMILIES", variables: { analyte: "TNF_A", by: ["COHORT"] } },
  { variant: "by sex", variables: { analyte: "IL_1B", by: ["SEX"] } },
  { variant: "by sex and age", variables: { analyte: "IL_6", by: ["SEX", "AGE_BAND"] } },
  { variant: "by variant group", over: "FAMILIES", variables: { analyte: "IL_1B", by: ["VARIANT_GROUP"] } },
  { variant: "by response", variables: { analyte: "IL_1B", by: ["RESPONSE_CLASS"] } },
  { variant: "by recorded response", variables: { analyte: "TNF_A", by: ["RESPONSE_CLASS"], definition: "clinician" } },
  { variant: "by state", variables: { analyte: "IL_1B", by: ["STATE_AT_SAMPLE"] } },
  { variant: "by hour", variables: { analyte: "IL_1B", by: ["NOMINAL_HOURS"] } },
  { variant: "women", variables: { analyte: "IL_1B", filter: { sex: ["FEMALE"] } } },
  { variant: "never treated", variables: { analyte: "IL_1B", filter: { treatments: ["NO_BIOLOGIC"] } } },
  { variant: "another biologic", variables: { analyte: "IL_6", filter: { treatments: ["OTHER_BIOLOGIC"] } } },
  { variant: "with fever", variables: { analyte: "IL_1B", filter: { hpoIds: ["HP:0001954"] } } },
  {
    variant: "truncating",
    over: "FAMILIES",
    variables: { analyte: "IL_1B", filter: { variantGroups: ["TRUNCATING"] } },
  },
];

const responses: readonly Form[] = [
  { variant: "CLUSTER 2018" },
  { variant: "CLUSTER 2018, families", over: "FAMILIES" },
  { variant: "as recorded", variables: { definition: "clinician" } },
  { variant: "who moves", variables: { compareWith: "clinician" } },
  {
    variant: "who moves back, families",
    over: "FAMILIES",
    variables: { definition: "clinician", compareWith: "cluster-2018" },
  },
  { variant: "by center", variables: { by: ["CENTER"] } },
  { variant: "by sex and age", variables: { by: ["SEX", "AGE_BAND"], definition: "clinician" } },
  { variant: "by variant group", over: "FAMILIES", variables: { by: ["VARIANT_GROUP"], definition: "clinician" } },
  { variant: "men", over: "FAMILIES", variables: { filter: { sex: ["MALE"] } } },
  { variant: "never treated", variables: { filter: { treatments: ["NO_BIOLOGIC"] } } },
];

const ANALYTES = ["IL_1B", "IL_1RA", "IL_6", "TNF_A", "IL_18"];
const before = { phase: "BEFORE" };
const controls = { filter: { groups: ["HEALTHY_CONTROL"] } };
const comparisons: readonly Form[] = [
  { variant: "before against controls", variables: { analytes: ANALYTES, a: before, b: controls } },
  {
    variant: "phases against controls, families",
    over: "FAMILIES",
    variables: {
      analytes: ["IL_1B", "TNF_A"],
      a: before,
      b: controls,
      others: [{ phase: "ON_EARLY" }, { phase: "ON_LATE" }, { phase: "UNTREATED" }],
    },
  },
  {
    variant: "within cases",
    variables: {
      analytes: ANALYTES,
      a: { phase: "ON_EARLY" },
      b: before,
      others: [{ phase: "ON_LATE" }, { phase: "AFTER" }],
    },
  },
  {
    variant: "within cases, families",
    over: "FAMILIES",
    variables: { analytes: ["IL_1B", "IL_6"], a: { phase: "ON_LATE" }, b: before },
  },
  {
    variant: "women against men",
    variables: {
      analytes: ANALYTES,
      a: { ...before, filter: { sex: ["FEMALE"] } },
      b: { ...before, filter: { sex: ["MALE"] } },
    },
  },
  {
    variant: "responders against others",
    variables: {
      analytes: ANALYTES,
      a: { ...before, responses: ["COMPLETE", "PARTIAL"] },
      b: { ...before, responses: ["NONE"] },
    },
  },
  {
    variant: "recorded responders, families",
    over: "FAMILIES",
    variables: {
      analytes: ["IL_1B", "TNF_A"],
      definition: "clinician",
      a: { ...before, responses: ["COMPLETE"] },
      b: { ...before, responses: ["PARTIAL", "NONE"] },
    },
  },
  {
    variant: "variant groups",
    over: "FAMILIES",
    variables: {
      analytes: ["IL_1B", "TNF_A"],
      a: { ...before, filter: { variantGroups: ["TRUNCATING"] } },
      b: { ...before, filter: { variantGroups: ["MISSENSE"] } },
    },
  },
  {
    variant: "untreated against before",
    variables: {
      analytes: ["IL_1B", "IL_6"],
      a: { phase: "UNTREATED" },
      b: before,
      others: [{ phase: "BEFORE_OTHER" }],
    },
  },
  { variant: "after LPS", variables: { analytes: ["IL_1B", "TNF_A"], stimulus: "LPS", a: before, b: controls } },
  {
    variant: "IL-1Ra in plasma",
    variables: { analytes: ["IL_1RA", "IL_6"], specimen: "PLASMA", a: before, b: controls },
  },
  {
    variant: "carriers and disease controls",
    variables: {
      analytes: ["IL_1B"],
      a: { filter: { groups: ["CARRIER"] } },
      b: controls,
      others: [{ filter: { groups: ["DISEASE_CONTROL"] } }],
    },
  },
];

const survivals: readonly Form[] = [
  { variant: "first response", variables: { event: "FIRST_RESPONSE" } },
  { variant: "first response as recorded", variables: { event: "FIRST_RESPONSE", definition: "clinician" } },
  { variant: "relapse", variables: { event: "RELAPSE" } },
  { variant: "relapse after a recorded response", variables: { event: "RELAPSE", definition: "clinician" } },
  { variant: "stop, families", over: "FAMILIES", variables: { event: "DISCONTINUATION" } },
  { variant: "stop by center", variables: { event: "DISCONTINUATION", by: ["CENTER"] } },
  { variant: "stop by sex", variables: { event: "DISCONTINUATION", by: ["SEX"] } },
  { variant: "relapse by sex", variables: { event: "RELAPSE", definition: "clinician", by: ["SEX"] } },
  { variant: "response by age", variables: { event: "FIRST_RESPONSE", by: ["AGE_BAND"] } },
  {
    variant: "stop by variant group",
    over: "FAMILIES",
    variables: { event: "DISCONTINUATION", by: ["VARIANT_GROUP"] },
  },
  { variant: "stop, women", variables: { event: "DISCONTINUATION", filter: { sex: ["FEMALE"] } } },
  { variant: "stop, never treated", variables: { event: "DISCONTINUATION", filter: { treatments: ["NO_BIOLOGIC"] } } },
];

const predictions: readonly Form[] = [
  { variant: "IL-1β and response", variables: { analyte: "IL_1B" } },
  { variant: "IL-1β and response, by families", over: "FAMILIES", variables: { analyte: "IL_1B" } },
  { variant: "TNF-α and recorded response", variables: { analyte: "TNF_A", definition: "clinician" } },
  { variant: "TNF-α and relapse", variables: { analyte: "TNF_A", outcome: "RELAPSE", definition: "clinician" } },
  {
    variant: "one assay, families",
    over: "FAMILIES",
    variables: { analyte: "TNF_A", outcome: "RELAPSE", definition: "clinician" },
  },
  {
    variant: "low IL-1Ra and relapse",
    variables: { analyte: "IL_1RA", outcome: "RELAPSE", direction: "LOW_WITH_OUTCOME" },
  },
  {
    variant: "change of IL-1β by day 30 and relapse",
    variables: { analyte: "IL_1B", landmark: 30, outcome: "RELAPSE", definition: "clinician" },
  },
  {
    variant: "change of TNF-α by day 90 and relapse",
    variables: { analyte: "TNF_A", landmark: 90, outcome: "RELAPSE", definition: "clinician" },
  },
  { variant: "change of IL-1β by day 30 and response", variables: { analyte: "IL_1B", landmark: 30 } },
  {
    variant: "IL-6 after LPS",
    variables: { analyte: "IL_6", stimulus: "LPS", outcome: "RELAPSE", definition: "clinician" },
  },
];

const trajectories: readonly Form[] = [
  { variant: "IL-1β from the first dose", variables: { analyte: "IL_1B" } },
  { variant: "TNF-α, families", over: "FAMILIES", variables: { analyte: "TNF_A" } },
  { variant: "IL-6 from a flare", variables: { analyte: "IL_6", anchor: "FLARE_ONSET" } },
  { variant: "from diagnosis", variables: { analyte: "IL_6", anchor: "DIAGNOSIS" } },
  {
    variant: "own windows",
    variables: {
      analyte: "IL_1B",
      tolerance: 20,
      windows: [{ day: 0, before: 200, after: 0 }, { day: 30 }, { day: 365, before: 100, after: 60 }],
    },
  },
  {
    variant: "same cases only",
    variables: {
      analyte: "IL_1B",
      sameCasesOnly: true,
      windows: [
        { day: 0, before: 90, after: 0 },
        { day: 30, before: 29, after: 40 },
      ],
    },
  },
  { variant: "by response", variables: { analyte: "IL_1B", by: ["RESPONSE_CLASS"], definition: "clinician" } },
  { variant: "by center and sex", variables: { analyte: "TNF_A", by: ["CENTER", "SEX"] } },
  { variant: "IL-1Ra in plasma", variables: { analyte: "IL_1RA", specimen: "PLASMA" } },
];

const coverages: readonly Form[] = [
  { variant: "as it opens" },
  { variant: "by specimen and stimulus", variables: { by: ["SPECIMEN", "STIMULUS"] } },
  {
    variant: "plasma by phase",
    variables: { by: ["COHORT", "PHASE"], specimens: ["PLASMA"], analytes: ["IL_1RA", "IL_6"] },
  },
  {
    variant: "after LPS, women",
    variables: { by: ["CENTER", "ANALYTE"], stimuli: ["LPS"], filter: { sex: ["FEMALE"] } },
  },
];

const counts: readonly Form[] = [
  { variant: "all" },
  { variant: "all, families", over: "FAMILIES" },
  { variant: "by group and center", variables: { by: ["CASE_GROUP", "CENTER"] } },
  { variant: "by treatment and sex", over: "FAMILIES", variables: { by: ["TREATMENT", "SEX"] } },
  { variant: "patients by age", variables: { by: ["AGE_BAND"], filter: { groups: ["PATIENT"] } } },
  {
    variant: "patients by variant group",
    over: "FAMILIES",
    variables: { by: ["VARIANT_GROUP"], filter: { groups: ["PATIENT"] } },
  },
  { variant: "by cohort", variables: { by: ["COHORT"] } },
];

const tables: readonly Form[] = [
  { variant: "all cases" },
  { variant: "all cases by group, families", over: "FAMILIES", variables: { by: "CASE_GROUP" } },
  { variant: "IL-1β before, by sex", variables: { analysis: "CYTOKINE", phase: "BEFORE", by: "SEX" } },
  {
    variant: "IL-1Ra in plasma early",
    variables: { analysis: "CYTOKINE", analyte: "IL_1RA", specimen: "PLASMA", phase: "ON_EARLY" },
  },
  { variant: "IL-6 untreated", variables: { analysis: "CYTOKINE", analyte: "IL_6", phase: "UNTREATED", by: "CENTER" } },
  {
    variant: "TNF-α after LPS, any phase",
    over: "FAMILIES",
    variables: { analysis: "CYTOKINE", analyte: "TNF_A", stimulus: "LPS" },
  },
  { variant: "response", variables: { analysis: "RESPONSE", by: "RESPONSE_CLASS" } },
  {
    variant: "recorded response, families",
    over: "FAMILIES",
    variables: { analysis: "RESPONSE", definition: "clinician", by: "VARIANT_GROUP" },
  },
  { variant: "relapse", variables: { analysis: "SURVIVAL", definition: "clinician", by: "AGE_BAND" } },
  {
    variant: "stop, women",
    variables: { analysis: "SURVIVAL", event: "DISCONTINUATION", filter: { sex: ["FEMALE"] }, by: "TREATMENT" },
  },
];

const of = (question: QuestionVariant["question"], forms: readonly Form[]): QuestionVariant[] =>
  forms.map((form) => ({ question, ...form }));

/** Every form in which a question is asked and computed anew. */
export const QUESTION_VARIANTS: readonly QuestionVariant[] = [
  ...of("cytokineSummary", summaries),
  ...of("anakinraResponse", responses),
  ...of("cytokineComparison", comparisons),
  ...of("treatmentSurvival", survivals),
  ...of("responsePrediction", predictions),
  ...of("cytokineTrajectory", trajectories),
  ...of("cohortTable", tables),
  ...of("cohortCoverage", coverages),
  ...of("caseCounts", counts),
];
