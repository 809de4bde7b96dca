/**
 * What a viewer must hold of a cohort at RECORD before an object of a type may appear in an answer about that cohort:
 * one field group, one of them beside the clinical one for what is shown on a case, any one of them, or the right to
 * manage its uploads.
 */
export type TypeRule = "CLINICAL" | "CYTOKINE" | "CYTOKINE_OF_A_CASE" | "GENOTYPE_OF_A_CASE" | "ANY_GROUP" | "MANAGED";

/** Types with case data. A type of the schema that stands neither here nor below fails the test. */
export const CASE_DATA_TYPES: Readonly<Record<string, TypeRule>> = {
  Case: "CLINICAL",
  CaseEdge: "CLINICAL",
  PhenotypicFeature: "CLINICAL",
  TreatmentCourse: "CLINICAL",
  Assessment: "CLINICAL",

  SampleList: "CYTOKINE_OF_A_CASE",
  Sample: "CYTOKINE_OF_A_CASE",
  Measurement: "CYTOKINE_OF_A_CASE",
  Assay: "CYTOKINE_OF_A_CASE",
  Concentration: "CYTOKINE",
  Quantity: "CYTOKINE",
  CoverageCell: "CYTOKINE",

  VariantList: "GENOTYPE_OF_A_CASE",
  Variant: "GENOTYPE_OF_A_CASE",
  Kindred: "GENOTYPE_OF_A_CASE",
  NoKindred: "GENOTYPE_OF_A_CASE",

  // An answer from rows needs every group it measures; these measure cytokines, or what comes with their phases.
  CytokineCell: "CYTOKINE",
  CytokinePoint: "CYTOKINE",
  FoldChange: "CYTOKINE",
  Distribution: "CYTOKINE",
  ClassDistribution: "CYTOKINE",
  Quantile: "CYTOKINE",
  Estimate: "CYTOKINE",
  Ratio: "CYTOKINE",
  RatioBound: "CYTOKINE",
  RatioNotEstimable: "CYTOKINE",
  CenterRatio: "CYTOKINE",
  ComparabilityClass: "CYTOKINE",
  CenterLeftOut: "CYTOKINE",
  ResponseCell: "CYTOKINE",
  ResponseClassShare: "CYTOKINE",
  ResponseMember: "CYTOKINE",
  ResponseMove: "CYTOKINE",
  MissingInput: "CYTOKINE",
  CaseReference: "CYTOKINE",
  ExactCaseCountCell: "CLINICAL",

  ExactCount: "ANY_GROUP",
  ReleaseChanges: "ANY_GROUP",
  ReleaseDifference: "ANY_GROUP",
  ReleaseVerification: "CLINICAL",

  Upload: "MANAGED",
  UploadEdge: "MANAGED",
  UploadProblem: "MANAGED",
  UploadDifference: "MANAGED",
  UploadProgress: "MANAGED",
  CaseDifference: "MANAGED",
  CellChange: "MANAGED",
  RareCombinations: "MANAGED",
  RareCombination: "MANAGED",
  ImportProfile: "MANAGED",
};

/** Types without case data: descriptions, frames of answers, and protected figures, which are the same for everyone. */
export const OPEN_TYPES: ReadonlySet<string> = new Set([
  ...["AccessToken", "CreatedAccessToken", "TokenInUse", "Viewer", "ViewerLevels", "Membership", "Portal"],
  ...["DemonstrationAccount", "Center", "CenterConnection", "CenterEdge", "Cohort", "CohortConnection", "CohortEdge"],
  ...[
    "Release",
    "ReleaseConnection",
    "ReleaseEdge",
    "ReleaseWithdrawal",
    "CaseWithdrawal",
    "CaseConnection",
    "UploadConnection",
    "PageInfo",
    "LocalizedText",
  ],
  ...["CaseCountsAnswer", "ExactCaseCounts", "CytokineSummaryAnswer", "ExactCytokineSummary", "ComparabilityGate"],
  ...["AnakinraResponseAnswer", "ExactAnakinraResponse", "ResponseDefinition", "Provenance", "Note", "DimensionValue"],
  ...["ExistsOnly", "ExistsOnlyCohort", "Withheld", "RoundedCount"],
  ...["ProtectedCaseCounts", "ProtectedCaseCountCell", "ProtectedCytokineSummary", "ProtectedCytokineCell"],
  ...["ProtectedClassLevels", "ProtectedAnakinraResponse", "ProtectedResponseCell", "ProtectedClassShare"],
  ...["AuditEvent", "AuditEventConnection", "AuditEventEdge", "AuditDetail", "AuditProof", "AuditCheckpoint"],
  ...["AccessRequest", "AccessRequestEvent", "AccessGrant"],
  ...["ProtectedNumber", "ProtectedUnknown", "Query", "Mutation", "Subscription"],
]);
