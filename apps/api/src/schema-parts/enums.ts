import {
  ANALYTE_CODES,
  CASE_GROUPS,
  CONTRIBUTIONS,
  FIELD_GROUPS,
  LEVELS,
  PHASES,
  RESPONSE_CLASSES,
  ROLES,
  SEXES,
  SPECIMENS,
  STIMULI,
} from "@nlrp12/domain";
import { registerEnumType } from "type-graphql";

/** Makes a GraphQL enum of a vocabulary of the domain: names and values are the same words. */
function enumOf<Code extends string>(
  codes: readonly Code[],
  name: string,
  description: string,
): Readonly<Record<Code, Code>> {
  const entries = Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(entries, { name, description });
  return entries;
}

export const AnalyteEnum = enumOf(ANALYTE_CODES, "Analyte", "A cytokine the portal knows.");
export const SpecimenEnum = enumOf(SPECIMENS, "Specimen", "What the cytokine was measured in.");
export const StimulusEnum = enumOf(STIMULI, "Stimulus", "What the cells were given; NONE is spontaneous secretion.");
export const CaseGroupEnum = enumOf(
  CASE_GROUPS,
  "CaseGroup",
  "Affected patient, unaffected carrier, healthy control or disease control.",
);
export const SexEnum = enumOf(SEXES, "Sex", "Administrative sex, after FHIR.");
export const PhaseEnum = enumOf(
  PHASES,
  "Phase",
  "Where a sample lies relative to anakinra; computed, never typed. Another biologic counts until it has left the blood, five half-lives after its stop.",
);
export const ResponseClassEnum = enumOf(
  RESPONSE_CLASSES,
  "ResponseClass",
  "What a response definition says of a treated case.",
);
export const RoleEnum = enumOf(ROLES, "Role", "What a person is in a center or in the consortium.");
export const LevelEnum = enumOf(LEVELS, "Level", "What one viewer may learn of one cohort, weakest first.");
export const FieldGroupEnum = enumOf(FIELD_GROUPS, "FieldGroup", "What a level is held of.");
export const ContributionEnum = enumOf(
  CONTRIBUTIONS,
  "Contribution",
  "What the owner lets a cohort contribute to the whole consortium.",
);

/** `=`, `<` and `>` under names GraphQL accepts. */
export const ComparatorEnum = { EQ: "=", LT: "<", GT: ">" } as const;
registerEnumType(ComparatorEnum, {
  name: "Comparator",
  description: "EQ measured, LT below the lower limit, GT above the upper limit.",
});

/** Token scopes under names GraphQL accepts. */
export const TokenScopeEnum = {
  READ_AGGREGATE: "read:aggregate",
  READ_RECORDS: "read:records",
  WRITE_UPLOADS: "write:uploads",
  MANAGE_ACCESS: "manage:access",
} as const;
registerEnumType(TokenScopeEnum, { name: "TokenScope", description: "What an access token may do." });

/** Why a number is not shown. */
export const WithheldReasonEnum = enumOf(
  [
    "TOO_FEW_PERSONS",
    "NOT_IN_PLAN",
    "NOT_ON_MENU",
    "LEVEL_TOO_LOW",
    "BLOCK_TOO_SMALL",
    "FIELD_GROUP_NOT_GRANTED",
    "NO_RELEASE",
  ],
  "WithheldReason",
  "Why a value is not shown; decided from memberships and rights alone, never from a value.",
);
export type WithheldReason = keyof typeof WithheldReasonEnum;
