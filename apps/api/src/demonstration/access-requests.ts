import type { DemonstrationAccessRequest } from "./demonstration-consortium.ts";

/** Two requests that wait for a steward, and one that was refused. */
export const DEMONSTRATION_ACCESS_REQUESTS: readonly DemonstrationAccessRequest[] = [
  {
    cohort: "inserm-registry",
    requestedBy: "investigator@versailles",
    fieldGroups: ["GENOTYPE"],
    level: "RECORD",
    purpose: "Variant listing for a poster",
    days: 30,
    onDay: -80,
    refusal: {
      by: "steward@inserm",
      onDay: -76,
      message:
        "The registry's variants go to joint analyses under its protocol; a poster can cite the published cases.",
    },
  },
  {
    cohort: "aphp-pilot",
    requestedBy: "investigator@versailles",
    fieldGroups: ["CYTOKINE"],
    level: "RECORD",
    purpose: "Disease controls for the second assay kit",
    days: 90,
    onDay: -9,
    refusal: null,
  },
  {
    cohort: "inserm-nlrp12",
    requestedBy: "investigator@poitiers",
    fieldGroups: ["CLINICAL", "CYTOKINE"],
    level: "RECORD",
    purpose: "Are TNF-α before treatment and later relapse related in a larger cohort?",
    days: 180,
    onDay: -3,
    refusal: null,
  },
];
