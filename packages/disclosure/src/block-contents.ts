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

/**
 * Variable family: `cases`, `cytokine:<analyte>:<stimulus>:<specimen>`, `response:<definition>`,
 * `survival:<event>[:<definition>]` or `prediction:<analyte>:<stimulus>:<specimen>:<phase>:<outcome>`.
 */
export type FamilyKey =
  | "cases"
  | `cytokine:${string}`
  | `response:${string}`
  | `survival:${string}`
  | `prediction:${string}`;

/** The phase of a control's sample; an affected person's is one of the phases of anakinra. */
export const CONTROL_PHASE = "CONTROL";

/** What a phase that is a window of a trajectory begins with; see `windowPhase`. */
export const WINDOW_PREFIX = "WINDOW:";

/** A cytokine value of one person in one phase or window: one sample per case and phase, natural logs of pg/mL. */
export interface BlockCytokineValue {
  readonly family: FamilyKey;
  readonly personKey: string;
  readonly cohortId: number;
  readonly phase: string;
  /** Raw levels are pooled only within one class. */
  readonly comparabilityClass: string;
  /** Names the sample: a phase and a window that chose the same one hold one value, and the audit one unknown. */
  readonly sampleKey?: string;
  readonly value: LogInterval;
}

/** The outcome class of one treated person under one response definition. */
export interface BlockOutcome {
  readonly family: FamilyKey;
  readonly personKey: string;
  readonly cohortId: number;
  readonly outcome: string;
}

/** How long one person of a risk set was followed, from the start of the family's clock, and what ended it. */
export interface BlockFollowUp {
  readonly family: FamilyKey;
  readonly personKey: string;
  readonly cohortId: number;
  readonly days: number;
  /** One of the family's causes; `null` where follow-up was cut off. */
  readonly cause: string | null;
}

/** A measurement of one person with whether the outcome came after it: who has both, no one else. */
export interface BlockMarkedPerson {
  readonly family: FamilyKey;
  readonly personKey: string;
  readonly cohortId: number;
  readonly comparabilityClass: string;
  readonly value: LogInterval;
  readonly outcome: boolean;
}

/** All rows an opening reads. */
export interface BlockContents {
  readonly cohorts: readonly BlockCohort[];
  readonly persons: readonly BlockPerson[];
  readonly cytokineValues: readonly BlockCytokineValue[];
  readonly outcomes: readonly BlockOutcome[];
  readonly followUps?: readonly BlockFollowUp[];
  readonly markedPersons?: readonly BlockMarkedPerson[];
}

/** The family of an analyte after a stimulus ("NONE" is spontaneous) in a specimen. */
export function cytokineFamily(of: { analyte: string; stimulus: string; specimen: string }): FamilyKey {
  return `cytokine:${of.analyte}:${of.stimulus}:${of.specimen}`;
}

/** The family of a versioned response definition, such as `response:cluster-2018@1`. */
export function responseFamily(definition: string): FamilyKey {
  return `response:${definition}`;
}

/** The family of an event of treatment; `definition` where the event rests on a response definition. */
export function survivalFamily(event: string, definition: string | null): FamilyKey {
  return definition === null ? `survival:${event}` : `survival:${event}:${definition}`;
}

/** The family of an outcome told by an analyte in a phase. */
export function predictionFamily(of: {
  readonly analyte: string;
  readonly stimulus: string;
  readonly specimen: string;
  readonly phase: string;
  readonly outcome: string;
}): FamilyKey {
  return `prediction:${of.analyte}:${of.stimulus}:${of.specimen}:${of.phase}:${of.outcome}`;
}

/** The name under which a window of a trajectory stands among the phases. */
export function windowPhase(code: string): string {
  return `${WINDOW_PREFIX}${code}`;
}
