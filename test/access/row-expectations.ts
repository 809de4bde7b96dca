/** Which list of a transaction opens the rows of a table, written by hand from the table "Rights" of the model. */
export interface RowExpectation {
  /** Field groups of which any one at RECORD shows the rows. */
  readonly read: readonly ("CLINICAL" | "CYTOKINE" | "GENOTYPE")[];
  /** Whether an opening reads it. */
  readonly block: boolean;
  /** Whether the data manager of the cohort reads it, and may change it or only add to it, by managing alone. */
  readonly managed?: "read and change" | "read and add";
  /** Whether every transaction reads every row, whatever its lists hold. */
  readonly everyone?: boolean;
  /** Whether who reads rows of its cohort may add to it, as one does who keeps an answer made from them. */
  readonly readersAdd?: boolean;
  /** Whether only the withdrawal of a case writes there, so that no list lets the runtime insert. */
  readonly closed?: boolean;
}

const any = ["CLINICAL", "CYTOKINE", "GENOTYPE"] as const;

/** Every table under row policies. A table that is not here, or is here and not in the database, fails the test. */
export const ROWS_BY_TABLE: Readonly<Record<string, RowExpectation>> = {
  cohort_case: { read: any, block: true },
  release_case: { read: any, block: true },
  release: { read: [], block: false, everyone: true },
  release_withdrawal: { read: [], block: false, everyone: true },
  withdrawn_version_hash: { read: any, block: false, closed: true },
  release_size: { read: any, block: true },
  case_version: { read: ["CLINICAL"], block: true },
  case_feature: { read: ["CLINICAL"], block: true },
  // Time to an event is derived from these two when an opening is made.
  treatment_course: { read: ["CLINICAL"], block: true },
  assessment: { read: ["CLINICAL"], block: true },
  case_kindred: { read: ["GENOTYPE"], block: true },
  case_variant: { read: ["GENOTYPE"], block: false },
  case_genotype: { read: ["GENOTYPE"], block: true },
  assay: { read: ["CYTOKINE"], block: false },
  sample: { read: ["CYTOKINE"], block: false },
  measurement: { read: ["CYTOKINE"], block: false },
  sample_analyte: { read: ["CYTOKINE"], block: true },
  phase_analyte: { read: ["CYTOKINE"], block: true },
  // How much was measured is published of no block.
  case_coverage: { read: ["CYTOKINE"], block: false },
  // Response classes come with either: assessments are clinical, the classes go with the phases of cytokines.
  case_response: { read: ["CLINICAL", "CYTOKINE"], block: true },
  kept_answer: { read: any, block: false, readersAdd: true },
  upload: { read: [], block: false, managed: "read and change" },
  import_profile: { read: [], block: false, managed: "read and add" },
};
