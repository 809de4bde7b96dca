import type { DemonstrationAccessRequest, DemonstrationGrant } from "./demonstration-consortium.ts";

const everything = { CLINICAL: "RECORD", CYTOKINE: "RECORD", GENOTYPE: "RECORD" } as const;

const literature = {
  cohort: "published-cases",
  levels: { CLINICAL: "EXPORT", CYTOKINE: "EXPORT", GENOTYPE: "EXPORT" },
  fromDay: -300,
  untilDay: null,
  revokedOnDay: null,
  grantedBy: "steward@inserm",
  purpose: "Published facts, open to every center",
} as const;

/** Grants between centers: whole, partial, personal, for export, expired, revoked. */
export const DEMONSTRATION_GRANTS: readonly DemonstrationGrant[] = [
  { ...literature, grantee: { kind: "center", center: "versailles" } },
  { ...literature, grantee: { kind: "center", center: "poitiers" } },
  { ...literature, grantee: { kind: "center", center: "aphp" } },
  {
    cohort: "versailles-nlrp12",
    grantee: { kind: "center", center: "poitiers" },
    levels: everything,
    fromDay: -120,
    untilDay: 600,
    revokedOnDay: null,
    grantedBy: "steward@versailles",
    purpose: "Joint analysis of spontaneous IL-1β before and under anakinra",
  },
  {
    cohort: "aphp-nlrp12",
    grantee: { kind: "center", center: "poitiers" },
    levels: { CLINICAL: "RECORD", CYTOKINE: "RECORD" },
    fromDay: -60,
    untilDay: 180,
    revokedOnDay: null,
    grantedBy: "steward@aphp",
    purpose: "Comparison of two assay platforms",
  },
  {
    cohort: "inserm-nlrp12",
    grantee: { kind: "center", center: "poitiers" },
    levels: everything,
    fromDay: -400,
    untilDay: -35,
    revokedOnDay: null,
    grantedBy: "steward@inserm",
    purpose: "Pilot of the cytokine protocol, ended",
  },
  {
    cohort: "inserm-nlrp12",
    grantee: { kind: "person", account: "investigator@aphp" },
    levels: everything,
    fromDay: -90,
    untilDay: 275,
    revokedOnDay: null,
    grantedBy: "steward@inserm",
    purpose: "Second reading of relapse under anakinra",
  },
  {
    cohort: "poitiers-nlrp12",
    grantee: { kind: "person", account: "data-manager@versailles" },
    levels: { CLINICAL: "EXPORT", CYTOKINE: "EXPORT" },
    fromDay: -30,
    untilDay: 335,
    revokedOnDay: null,
    grantedBy: "steward@poitiers",
    purpose: "Harmonising culture protocols of the two laboratories",
  },
  {
    cohort: "poitiers-nlrp12",
    grantee: { kind: "center", center: "inserm" },
    levels: { CLINICAL: "RECORD" },
    fromDay: -200,
    untilDay: 165,
    revokedOnDay: null,
    grantedBy: "steward@poitiers",
    purpose: "Treatment retention, clinical rows only",
  },
  {
    cohort: "versailles-nlrp12",
    grantee: { kind: "center", center: "aphp" },
    levels: { CYTOKINE: "RECORD" },
    fromDay: -250,
    untilDay: 115,
    revokedOnDay: -100,
    grantedBy: "steward@versailles",
    purpose: "Assay comparison, withdrawn by the center",
  },
];

/** Requests that wait for a steward, and one that was refused. */
export const DEMONSTRATION_ACCESS_REQUESTS: readonly DemonstrationAccessRequest[] = [
  {
    cohort: "inserm-nlrp12",
    requestedBy: "investigator@poitiers",
    levels: { CLINICAL: "RECORD", CYTOKINE: "RECORD" },
    purpose: "Are TNF-α before treatment and later relapse related in a larger cohort?",
    state: "PENDING",
    onDay: -3,
  },
  {
    cohort: "aphp-pilot",
    requestedBy: "investigator@versailles",
    levels: { CYTOKINE: "RECORD" },
    purpose: "Disease controls for the second assay kit",
    state: "PENDING",
    onDay: -9,
  },
  {
    cohort: "inserm-registry",
    requestedBy: "investigator@versailles",
    levels: { GENOTYPE: "RECORD" },
    purpose: "Variant listing for a poster",
    state: "REFUSED",
    onDay: -80,
  },
];
