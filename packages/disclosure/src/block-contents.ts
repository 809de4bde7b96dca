import type { LogInterval } from "@nlrp12/statistics";
import type { Dimension } from "./menu.ts";

/** What a cohort's owner contributes for the whole consortium (rule 0). */
export type Contribution = "EXISTS" | "COUNT" | "SUMMARY";

/** A cohort as the opening finds it. */
export interface BlockCohort {
  readonly cohortId: number;
  readonly centerId: number;
  readonly contributes: Contribution;
  /** Cohorts of published cases, and those everyone holds at RECORD, stay out of the block (rule 0). */
  readonly fromLiterature: boolean;
  readonly openToEveryone: boolean;
}

/** One person as one cohort holds it; a person of two cohorts has two rows with one key and counts once. */
export interface BlockPerson {
  /** Opaque random id, never shown. */
  readonly personKey: string;
  readonly kindredKey: string;
  readonly centerId: number;
  readonly cohortId: number;
  /** Identifies the state of the person's data; a changed one counts as one who left and one who joined (rule 1). */
  readonly versionKey: string;
  readonly attributes: Readonly<Partial<Record<Dimension, string>>>;
}

/** Variable family: `cases`, `cytokine:<analyte>:<stimulus>:<specimen>` or `response:<definition>`. */
export type FamilyKey = "cases" | `cytokine:${string}` | `response:${string}`;

/** The phase of a control's sample; an affected person's is one of the phases of anakinra. */
export const CONTROL_PHASE = "CONTROL";

/** A cytokine value of one person in one phase: one sample per case and phase, natural logs of pg/mL. */
export interface BlockCytokineValue {
  readonly family: FamilyKey;
  readonly personKey: string;
  readonly cohortId: number;
  readonly phase: string;
  /** Raw levels are pooled only within one class. */
  readonly comparabilityClass: string;
  readonly value: LogInterval;
}

/** The outcome class of one treated person under one response definition. */
export interface BlockOutcome {
  readonly family: FamilyKey;
  readonly personKey: string;
  readonly cohortId: number;
  readonly outcome: string;
}

/** All rows an opening reads. */
export interface BlockContents {
  readonly cohorts: readonly BlockCohort[];
  readonly persons: readonly BlockPerson[];
  readonly cytokineValues: readonly BlockCytokineValue[];
  readonly outcomes: readonly BlockOutcome[];
}

/** The family of an analyte after a stimulus ("NONE" is spontaneous) in a specimen. */
export function cytokineFamily(of: { analyte: string; stimulus: string; specimen: string }): FamilyKey {
  return `cytokine:${of.analyte}:${of.stimulus}:${of.specimen}`;
}

/** The family of a versioned response definition, such as `response:cluster-2018@1`. */
export function responseFamily(definition: string): FamilyKey {
  return `response:${definition}`;
}
