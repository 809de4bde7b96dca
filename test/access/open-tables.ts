/** Tables with a cohort id that hold no case data, and why no row policy stands on them. */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  cohort: "title, protocol, terms and contact of every cohort are known to every member",
  access_grant: "a viewer's rights are computed from them before any right is known",
  access_request: "a steward and the asker read it before any right is granted",
  asked_question: "who first asked which question of a cohort and when, as hashes; written with the ledger's entry",
};

/** Tables that name cases or persons and no cohort, and what alone they may hold; no more columns than these. */
export const WITHOUT_COHORT: Readonly<Record<string, readonly string[]>> = {
  // The next number of a case, counted center by center.
  center_counter: ["center_id", "last_case_id"],
  // Random numbers, of which nothing is said there.
  person: ["person_id"],
  kindred: ["kindred_id"],
  // What keeps a withdrawn case from coming back: a keyed hash of its code, when it was withdrawn and the class of why.
  tombstone: ["case_id", "center_id", "code_hash", "reason", "withdrawn_at"],
};

/**
 * Tables of cohorts under row policies that every member reads whole: numbers, dates and checksums of releases are
 * cited, withdrawn ones too. Only the managers of the cohort write there.
 */
export const READ_BY_EVERYONE: readonly string[] = ["release", "release_withdrawal"];

/** Tables the runtime role may never change or empty: cases, what hangs on them, releases and the log. */
export const INSERT_ONLY =
  /^(kept_answer$|asked_question$|import_profile$|case_|cohort_case$|treatment_course$|assessment$|assay$|sample|measurement$|phase_analyte$|release|tombstone$|withdrawn_version_hash$|opening$|planned_set$|protected_answer$|audit_|person$|kindred$)/;
