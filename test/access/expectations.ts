import type { Action, Role } from "@nlrp12/domain";

// Who may what, written by hand from product.md and model.md; the tests generate their cells from the schema and look
// here. A root field, a type or a role that is missing fails them: add its line, from the design and not from the code.

/** The right each root field asks for. */
export const ROOT_FIELDS: Readonly<Record<string, Action | "public">> = {
  "Query.portal": "public",
  "Query.viewer": "public",
  "Query.centers": "portal:read",
  "Query.cohorts": "portal:read",
  "Query.cohort": "portal:read",
  "Query.releases": "portal:read",
  "Query.release": "portal:read",
  "Query.node": "portal:read",
  "Query.nodes": "portal:read",
  "Query.cases": "portal:read",
  "Query.case": "portal:read",
  "Query.caseCounts": "portal:read",
  "Query.cytokineSummary": "portal:read",
  "Query.cytokineComparison": "portal:read",
  "Query.cytokineTrajectory": "portal:read",
  "Query.anakinraResponse": "portal:read",
  "Query.treatmentSurvival": "portal:read",
  "Query.responsePrediction": "portal:read",
  "Query.responseDefinitions": "portal:read",
  "Query.cohortCoverage": "portal:read",
  "Query.cohortTable": "portal:read",
  "Query.caseTimeline": "portal:read",
  "Query.answer": "portal:read",
  "Query.upload": "cohort:upload",
  "Query.uploads": "cohort:upload",
  "Query.importProfiles": "cohort:upload",
  "Query.accessTokens": "token:manage",
  "Query.accessRequests": "portal:read",
  "Query.grants": "portal:read",
  "Query.auditEvents": "audit:read",
  "Query.auditProof": "audit:read",
  "Mutation.createCohort": "cohort:create",
  "Mutation.updateCohort": "cohort:update",
  "Mutation.saveImportProfile": "cohort:upload",
  "Mutation.approveUpload": "cohort:upload",
  "Mutation.chooseBlankErases": "cohort:upload",
  "Mutation.discardUpload": "cohort:upload",
  "Mutation.publishRelease": "cohort:publish",
  "Mutation.withdrawRelease": "cohort:withdraw",
  "Mutation.withdrawCase": "cohort:withdraw",
  "Mutation.setLocalNumberMasks": "cohort:upload",
  "Mutation.requestAccess": "access:ask",
  "Mutation.answerAccessRequest": "access:ask",
  "Mutation.cancelAccessRequest": "access:ask",
  "Mutation.decideAccessRequest": "cohort:grant",
  "Mutation.agreeToAccess": "cohort:grant",
  "Mutation.grantAccess": "cohort:grant",
  "Mutation.revokeGrant": "cohort:grant",
  "Mutation.createAccessToken": "token:manage",
  "Mutation.revokeAccessToken": "token:manage",
  "Mutation.createCenter": "center:manage",
  "Query.centerStandings": "center:manage",
  "Query.installation": "center:manage",
  "Query.members": "member:manage",
  "Query.invitations": "member:manage",
  "Query.outbox": "portal:read",
  "Mutation.inviteMember": "member:manage",
  "Mutation.resendInvitation": "member:manage",
  "Mutation.withdrawInvitation": "member:manage",
  "Mutation.changeMembership": "member:manage",
  "Mutation.renewGrant": "cohort:grant",
  "Query.disclosurePolicy": "portal:read",
  "Query.openingPreview": "opening:preview",
  "Query.openingPreviewTables": "opening:preview",
  "Mutation.planOpening": "center:manage",
  "Mutation.cancelOpening": "center:manage",
  "Mutation.saveView": "portal:read",
  "Query.prespecifiedAnalyses": "portal:read",
  "Mutation.prespecifyAnalysis": "portal:read",
  "Mutation.withdrawPrespecifiedAnalysis": "portal:read",
  "Mutation.requestDownload": "portal:read",
  "Subscription.uploadProgress": "cohort:upload",
};

/** Arguments a root field is reached with where any value of the type would not do. */
export const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Mutation.grantAccess": {
    input:
      '{ cohort: "none", fieldGroups: [CLINICAL], level: RECORD, purpose: "none", endsAt: "2030-01-01T00:00:00Z" }',
  },
  // Patients are compared in a phase, and everyone else without one.
  "Query.cytokineComparison": {
    analytes: "[IL_1B, TNF_A]",
    a: "{ phase: BEFORE }",
    b: "{ filter: { groups: [HEALTHY_CONTROL] } }",
  },
  // A center that is none: without one the ledger of the consortium is asked for, which is its auditor's alone.
  "Query.auditEvents": { center: '"none"' },
  "Query.auditProof": { center: '"none"' },
  "Mutation.saveView": { question: '"cytokineSummary"', arguments: '{ analyte: "IL_1B" }' },
  "Mutation.prespecifyAnalysis": { question: '"caseCounts"', arguments: "{}", reference: '"NCT00000000"' },
  // A token makes tokens of no more than its own scopes and lifetime.
  "Mutation.createAccessToken": { input: '{ name: "matrix", scopes: [MANAGE_ACCESS], expiresInDays: 1 }' },
};

/** What each role may do in its center or in the consortium. */
export const RIGHTS_OF_ROLES: Readonly<Record<Role, readonly Action[]>> = {
  INVESTIGATOR: ["portal:read", "access:ask", "token:manage"],
  DATA_MANAGER: [
    "portal:read",
    "access:ask",
    "token:manage",
    "cohort:create",
    "cohort:update",
    "cohort:upload",
    "cohort:publish",
    "cohort:withdraw",
  ],
  STEWARD: [
    "portal:read",
    "access:ask",
    "token:manage",
    "cohort:update",
    "cohort:grant",
    "member:manage",
    "opening:preview",
    "audit:read",
  ],
  COORDINATOR: ["portal:read", "token:manage", "member:manage", "center:manage", "opening:preview"],
  AUDITOR: ["portal:read", "token:manage", "audit:read"],
};

/** What each scope of a token lets through of its owner's rights. */
export const RIGHTS_OF_SCOPES: Readonly<Record<string, readonly Action[]>> = {
  "read:aggregate": ["portal:read"],
  "read:records": ["audit:read"],
  "write:uploads": ["cohort:create", "cohort:update", "cohort:upload", "cohort:publish", "cohort:withdraw"],
  "manage:access": ["access:ask", "cohort:grant", "token:manage", "member:manage", "center:manage", "opening:preview"],
};

/** The cohorts of the demonstration, in the order of the columns below. */
export const COHORTS = [
  "inserm-nlrp12",
  "inserm-registry",
  "published-cases",
  "versailles-nlrp12",
  "poitiers-nlrp12",
  "aphp-nlrp12",
  "aphp-pilot",
] as const;

/**
 * Levels by account and cohort, three letters each for clinical, cytokine and genotype: E(xists), C(ount), S(ummary),
 * R(ecord), X (export). From own roles, from what cohorts contribute (nlrp12 cohorts SUMMARY, registry COUNT, published
 * and pilot EXISTS) and from the grants of the demonstration; `aphp-pilot` has two more, made by the test.
 */
// biome-ignore format: a table
export const LEVELS: Readonly<Record<string, readonly string[]>> = {
  //                           inserm registry published versailles poitiers aphp  pilot
  "investigator@inserm":     ["RRR", "RRR",   "RRR",    "SSS",     "RSS",   "SSS", "EEE"],
  "data-manager@inserm":     ["XXX", "XXX",   "XXX",    "SSS",     "RSS",   "SSS", "EEE"],
  "steward@inserm":          ["RRR", "RRR",   "RRR",    "SSS",     "RSS",   "SSS", "EEE"],
  "investigator@versailles": ["SSS", "CCC",   "XXX",    "RRR",     "SSS",   "SSS", "ERE"],
  "data-manager@versailles": ["SSS", "CCC",   "XXX",    "XXX",     "XXS",   "SSS", "EEE"],
  "steward@versailles":      ["SSS", "CCC",   "XXX",    "RRR",     "SSS",   "SSS", "EER"],
  "investigator@poitiers":   ["SSS", "CCC",   "XXX",    "RRR",     "RRR",   "RRS", "EEE"],
  "data-manager@poitiers":   ["SSS", "CCC",   "XXX",    "RRR",     "XXX",   "RRS", "EEE"],
  "steward@poitiers":        ["SSS", "CCC",   "XXX",    "RRR",     "RRR",   "RRS", "EEE"],
  "investigator@aphp":       ["RRR", "CCC",   "XXX",    "SSS",     "SSS",   "RRR", "RRR"],
  "data-manager@aphp":       ["SSS", "CCC",   "XXX",    "SSS",     "SSS",   "XXX", "XXX"],
  "steward@aphp":            ["SSS", "CCC",   "XXX",    "SSS",     "SSS",   "RRR", "RRR"],
  "coordinator@consortium":  ["EEE", "EEE",   "EEE",    "EEE",     "EEE",   "EEE", "EEE"],
  "auditor@consortium":      ["EEE", "EEE",   "EEE",    "EEE",     "EEE",   "EEE", "EEE"],
};

/** Levels of a token without `read:records`, whoever owns it: what each cohort contributes to every member. */
export const LEVELS_OF_AGGREGATES = ["SSS", "CCC", "EEE", "SSS", "SSS", "SSS", "EEE"] as const;

/** Grants the test adds, so that each field group is also met alone: steward@aphp gives one group of the pilot. */
export const ADDED_GRANTS = [
  { cohort: "aphp-pilot", account: "investigator@versailles", fieldGroup: "CYTOKINE" },
  { cohort: "aphp-pilot", account: "steward@versailles", fieldGroup: "GENOTYPE" },
] as const;
