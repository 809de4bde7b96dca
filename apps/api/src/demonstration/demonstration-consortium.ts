import type {
  Analyte,
  CaseGroup,
  CohortFile,
  Contribution,
  FieldGroup,
  Level,
  ResponseClass,
  Role,
  Stimulus,
  StopReason,
} from "@nlrp12/domain";

export type CenterSlug = "inserm" | "versailles" | "poitiers" | "aphp";

export interface BilingualText {
  readonly en: string;
  readonly fr: string;
}

export interface DemonstrationCenter {
  readonly slug: CenterSlug;
  readonly name: BilingualText;
  readonly shortName: string;
}

/** A person of the demonstration; `center` is null for the consortium's own roles. */
export interface DemonstrationAccount {
  /** `investigator@poitiers`, `auditor@consortium`: what scripts and `demo-tokens.json` name them by. */
  readonly key: string;
  readonly role: Role;
  readonly center: CenterSlug | null;
  readonly displayName: string;
  readonly email: string;
  readonly locale: "en" | "fr";
}

/** How a treated case goes on; the name of its end where it has one. */
export type Story =
  | "UNTREATED"
  | "SUSTAINED"
  | "SECONDARY_LOSS"
  | "PRIMARY_FAILURE"
  | "ADVERSE_EVENT"
  | "REMISSION"
  | "LOST_TO_FOLLOW_UP";

/** What the generator knows of one case; folds are spontaneous IL-1β over the control geometric mean of the center. */
export interface CaseTruth {
  readonly caseCode: string;
  readonly group: CaseGroup;
  readonly kindredCode: string | null;
  readonly story: Story | null;
  /**
   * True folds of the sample each phase is read by (last before, nearest to day 30, last on drug, first after); null
   * where the phase has none.
   */
  readonly foldBefore: number | null;
  readonly foldEarly: number | null;
  readonly foldLate: number | null;
  readonly foldAfter: number | null;
  /** The class `cluster-2018` gives on the full release; null for cases never treated. */
  readonly response: ResponseClass | null;
  readonly relapseDay: number | null;
  readonly stopDay: number | null;
  readonly stopReason: StopReason | null;
}

/** What the generator knows of one synthetic cohort. */
export interface CohortTruth {
  /** What the cohort's platform reads of a true level: 0.5 where it reads half. */
  readonly platformReads: number;
  /** Geometric mean of controls, spontaneous, as the platform reads it before its limits, in pg/mL. */
  readonly controlGeometricMeans: Readonly<Partial<Record<Analyte, number>>>;
  /** Geometric mean over treated cases of `foldBefore`; null where nothing is measured. */
  readonly groupRatioBefore: number | null;
  /** Share of controls whose spontaneous IL-1β lies below the limit. */
  readonly controlsBelowLimit: number;
  /** Batch that holds almost only patients. */
  readonly confoundedBatch: string | null;
  /** Class measured in patients with fewer than three controls. */
  readonly classWithoutControls: { readonly stimulus: Stimulus; readonly controls: number } | null;
  /** Baseline samples share their culture run with one control. */
  readonly pairedCultureRuns: boolean;
  readonly cases: readonly CaseTruth[];
}

/** Where a literature case comes from and what the source says of it, in our words. */
export interface Citation {
  readonly doi: string | null;
  readonly url: string;
  readonly statement: BilingualText;
}

export interface DemonstrationCohort {
  readonly slug: string;
  readonly center: CenterSlug;
  readonly title: BilingualText;
  readonly protocol: BilingualText;
  readonly synthetic: boolean;
  readonly literature: boolean;
  readonly contribution: Contribution;
  /** Data Use Ontology ids. */
  readonly duoTerms: readonly string[];
  readonly contact: string;
  readonly declaredAnalytes: readonly Analyte[];
  readonly requiresSecondPerson: boolean;
  /** Oldest first; the last one is full. */
  readonly releases: readonly CohortFile[];
  /** By case code; empty unless the cohort is literature. */
  readonly citations: Readonly<Record<string, Citation>>;
  /** Null for literature. */
  readonly truth: CohortTruth | null;
}

export type Grantee =
  | { readonly kind: "center"; readonly center: CenterSlug }
  | { readonly kind: "person"; readonly account: string };

/** A grant; days are relative to the day the demonstration is loaded, so that one is always past. */
export interface DemonstrationGrant {
  readonly cohort: string;
  readonly grantee: Grantee;
  /** Field groups left out are not granted. */
  readonly levels: Readonly<Partial<Record<FieldGroup, Extract<Level, "RECORD" | "EXPORT">>>>;
  readonly fromDay: number;
  readonly untilDay: number | null;
  readonly revokedOnDay: number | null;
  /** Account key of the steward who decided. */
  readonly grantedBy: string;
  readonly purpose: string;
}

/** A request for access, by a person for that person; one without a refusal waits for the steward of the cohort's center. */
export interface DemonstrationAccessRequest {
  readonly cohort: string;
  /** Account key. */
  readonly requestedBy: string;
  readonly fieldGroups: readonly FieldGroup[];
  readonly level: Extract<Level, "RECORD" | "EXPORT">;
  readonly purpose: string;
  /** For how long access is asked. */
  readonly days: number;
  /** Relative to the day the demonstration is loaded, as are the days of grants. */
  readonly onDay: number;
  readonly refusal: { readonly by: string; readonly onDay: number; readonly message: string } | null;
}

/** Everything the demonstration mode loads into an empty database. */
export interface DemonstrationConsortium {
  readonly seed: number;
  readonly centers: readonly DemonstrationCenter[];
  readonly accounts: readonly DemonstrationAccount[];
  readonly cohorts: readonly DemonstrationCohort[];
  readonly grants: readonly DemonstrationGrant[];
  readonly accessRequests: readonly DemonstrationAccessRequest[];
}
