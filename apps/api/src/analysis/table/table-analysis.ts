import type { Analyte, FieldGroup, Phase, Specimen, Stimulus, SurvivalEvent } from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";

/** The questions a baseline table can stand in front of. */
const TABLE_ANALYSES = ["CASES", "CYTOKINE", "RESPONSE", "SURVIVAL"] as const;

/** Name of a question that a baseline table stands in front of. */
export type TableAnalysis = (typeof TABLE_ANALYSES)[number];

export const TableAnalysisEnum = Object.fromEntries(TABLE_ANALYSES.map((name) => [name, name])) as Readonly<
  Record<TableAnalysis, TableAnalysis>
>;
registerEnumType(TableAnalysisEnum, {
  name: "TableAnalysis",
  description:
    "Whose table it is: of all cases, or of those with a value (CYTOKINE), with a class of response (RESPONSE) or followed for an event (SURVIVAL).",
});

/** The culture and phase a value must come from. */
export interface MeasuredIn {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  /** Null lets every phase pass; controls and carriers have none and need only a value. */
  readonly phase: Phase | null;
}

/** The question behind a table with what it needs to know of it. */
export type AskedAnalysis =
  | { readonly analysis: "CASES" }
  | { readonly analysis: "RESPONSE" }
  | { readonly analysis: "CYTOKINE"; readonly measured: MeasuredIn }
  | { readonly analysis: "SURVIVAL"; readonly event: SurvivalEvent };

/** The field groups that deciding who is in the analysis reads; a table itself is clinical. */
export function analysisNeeds({ analysis }: AskedAnalysis): FieldGroup[] {
  return analysis === "CYTOKINE" ? ["CLINICAL", "CYTOKINE"] : ["CLINICAL"];
}
