import { AGE_BANDS, RESPONSE_CLASSES, SEXES, TREATMENT_GROUPS, VARIANT_GROUPS } from "@nlrp12/domain";
import type { TableCase } from "./table-case.sql.ts";

/** Whom a row is about: an age at onset has only who fell ill, a class of response only who was treated. */
export type TablePopulation = "ALL" | "PATIENTS" | "PATIENTS_AND_CARRIERS" | "TREATED_PATIENTS";

/** One characteristic of a baseline table that falls into categories. */
export interface TableVariable {
  readonly name: string;
  readonly population: TablePopulation;
  readonly fieldGroup: "CLINICAL" | "GENOTYPE";
  /** The categories there may be, in their order; null for those the cases name, commonest first. */
  readonly categories: readonly string[] | null;
  /** The categories a case falls into. */
  readonly held: (one: TableCase) => readonly string[];
  /** Whether it is recorded of a case if it falls into a category; into any at all for null. */
  readonly isKnown: (one: TableCase, category: string | null) => boolean;
}

const populations: Readonly<Record<TablePopulation, (one: TableCase) => boolean>> = {
  ALL: () => true,
  PATIENTS: ({ caseGroup }) => caseGroup === "PATIENT",
  PATIENTS_AND_CARRIERS: ({ caseGroup }) => caseGroup === "PATIENT" || caseGroup === "CARRIER",
  TREATED_PATIENTS: ({ caseGroup, treatment }) => caseGroup === "PATIENT" && treatment === "ANAKINRA",
};

/** Whether a row of a population is about a case. */
export const isAbout = (population: TablePopulation, one: TableCase): boolean => populations[population](one);

type OneOf = Pick<TableVariable, "name" | "population" | "fieldGroup"> & {
  readonly categories: readonly string[];
  readonly of: (one: TableCase) => string | null;
};

/** A characteristic of which a case has one category; what is not in the list is not recorded. */
function oneOf({ of, ...variable }: OneOf): TableVariable {
  const held = (one: TableCase): readonly string[] => variable.categories.filter((category) => category === of(one));
  return { ...variable, held, isKnown: (one) => held(one).length > 0 };
}

/** Courses are a list of what was given: an agent that no course names was not given, as far as the file says. */
const agents = (name: string, held: TableVariable["held"]): TableVariable => ({
  ...{ name, held, population: "PATIENTS", fieldGroup: "CLINICAL", categories: null },
  isKnown: () => true,
});

/** The characteristics of a baseline table, in its order. */
export const TABLE_VARIABLES: readonly TableVariable[] = [
  oneOf({
    ...{ name: "CASE_GROUP", population: "ALL", fieldGroup: "CLINICAL" },
    categories: ["PATIENT", "CARRIER", "HEALTHY_CONTROL", "DISEASE_CONTROL"],
    of: ({ caseGroup }) => caseGroup,
  }),
  oneOf({
    ...{ name: "SEX", population: "ALL", fieldGroup: "CLINICAL" },
    categories: SEXES.filter((sex) => sex !== "UNKNOWN"),
    of: ({ sex }) => sex,
  }),
  oneOf({
    ...{ name: "AGE_BAND", population: "ALL", fieldGroup: "CLINICAL", categories: AGE_BANDS },
    of: ({ ageBand }) => ageBand,
  }),
  oneOf({
    ...{ name: "VARIANT_GROUP", population: "PATIENTS_AND_CARRIERS", fieldGroup: "GENOTYPE" },
    categories: VARIANT_GROUPS,
    of: ({ variantGroup }) => variantGroup,
  }),
  {
    ...{ name: "FEATURE", population: "PATIENTS", fieldGroup: "CLINICAL", categories: null },
    held: ({ present }) => present,
    isKnown: ({ present, excluded }, category) =>
      category === null ? present.length + excluded.length > 0 : [...present, ...excluded].includes(category),
  },
  oneOf({
    ...{ name: "TREATMENT", population: "PATIENTS", fieldGroup: "CLINICAL", categories: TREATMENT_GROUPS },
    of: ({ treatment }) => treatment,
  }),
  agents("PRIOR_TREATMENT", ({ prior }) => prior),
  agents("CONCOMITANT_TREATMENT", ({ concomitant }) => concomitant),
  oneOf({
    ...{ name: "RESPONSE_CLASS", population: "TREATED_PATIENTS", fieldGroup: "CLINICAL" },
    categories: RESPONSE_CLASSES.filter((responseClass) => responseClass !== "UNKNOWN"),
    of: ({ responseClass }) => responseClass,
  }),
];
