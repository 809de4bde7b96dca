import type { FieldGroup } from "@nlrp12/domain";

/** What one transaction may reach: per field group the cohorts that are exact, and the cohorts it may stage and publish. */
export interface Rights {
  readonly exact: Readonly<Record<FieldGroup, readonly number[]>>;
  readonly managed: readonly number[];
}

/** No case row at all: sessions, centers, cohorts and the plan of an opening are read under these. */
export const NO_CASE_ROWS: Rights = { exact: { CLINICAL: [], CYTOKINE: [], GENOTYPE: [] }, managed: [] };

function list(cohortIds: readonly number[]): string {
  for (const id of cohortIds) {
    if (!Number.isSafeInteger(id)) throw new TypeError("a cohort id in the rights of a transaction is not an integer");
  }
  return `'${cohortIds.join(",")}'`;
}

/**
 * The statement that begins every transaction with exact rights. `SET LOCAL` and not `set_config()`: it ends with the
 * transaction, and it is what travels to the shards of a distributed database. The block stays shut.
 */
export function settingsOf(rights: Rights): string {
  return [
    `set local app.exact_clinical = ${list(rights.exact.CLINICAL)}`,
    `set local app.exact_cytokine = ${list(rights.exact.CYTOKINE)}`,
    `set local app.exact_genotype = ${list(rights.exact.GENOTYPE)}`,
    `set local app.managed_cohorts = ${list(rights.managed)}`,
    "set local app.block = ''",
  ].join("; ");
}

/** The statement that begins the transaction of an opening: the block and nothing else. */
export function blockSettingsOf(cohortIds: readonly number[]): string {
  return `${settingsOf(NO_CASE_ROWS)}; set local app.block = ${list(cohortIds)}`;
}
