import type { ResponseVerdict, TreatmentGroup, VariantGroup } from "@nlrp12/domain";
import { ANAKINRA, isBiologic, RESPONSE_DEFINITIONS, variantGroupOf } from "@nlrp12/domain";
import type { CaseRecord } from "./case-record.ts";
import { courseDaysOf } from "./read-model-sample.ts";

/** The class of a case under one version of a response definition. */
export interface CaseResponseRow extends ResponseVerdict {
  readonly definition: string;
  readonly definitionVersion: number;
}

/** Whether and how the case met anakinra, from its courses. */
export function treatmentGroupOf(content: CaseRecord): TreatmentGroup {
  if (content.courses.some((course) => course.agent === ANAKINRA)) return "ANAKINRA";
  return content.courses.some((course) => isBiologic(course.agent)) ? "OTHER_BIOLOGIC" : "NO_BIOLOGIC";
}

/** The variant group of the case, by consequence. */
export function genotypeOf(content: CaseRecord): VariantGroup {
  return variantGroupOf(content.variants);
}

/** The response class under every published definition; none for a person who is not a patient treated with anakinra. */
export function caseResponsesOf(content: CaseRecord): readonly CaseResponseRow[] {
  if (content.row.group !== "PATIENT" || treatmentGroupOf(content) !== "ANAKINRA") return [];
  return RESPONSE_DEFINITIONS.map((definition) => ({
    definition: definition.code,
    definitionVersion: definition.version,
    ...definition.evaluate(content.assessments, courseDaysOf(content)),
  }));
}
