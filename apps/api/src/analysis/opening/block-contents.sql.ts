import type { BlockCohort, BlockContents, BlockOutcome, BlockPerson } from "@nlrp12/disclosure";
import { isEvaluable, type LogInterval, type ResponseClass } from "@nlrp12/domain";
import { releaseInForce, type Transaction } from "#db";
import { blockFollowUps } from "./block-follow-ups.ts";
import { blockHistories } from "./block-histories.sql.ts";
import { blockMarkedPersons } from "./block-marked-persons.ts";
import { blockWindowValues } from "./block-windows.sql.ts";
import { NEWEST_PERSONS } from "./newest-persons.ts";
import { onePerPerson } from "./one-per-person.ts";
import type { SampledValue } from "./sampled-value.ts";

/** The cohorts an opening looks at: all that have a release, with what they contribute. */
export async function openingCohorts(tx: Transaction): Promise<BlockCohort[]> {
  return tx.rows<BlockCohort>(
    `/* openingCohorts */
     select cohort.cohort_id as "cohortId", cohort.center_id as "centerId", cohort.contributes,
            cohort.literature as "fromLiterature", false as "openToEveryone"
       from portal.cohort
      where exists (select 1 from portal.release where release.cohort_id = cohort.cohort_id and ${releaseInForce()})
      order by cohort.center_id, cohort.cohort_id`,
  );
}

/** One row per person of the newest releases, with the dimensions of the menu; a person without kindred is its own. */
async function blockPersons(tx: Transaction, cohortIds: readonly number[]): Promise<BlockPerson[]> {
  return tx.rows<BlockPerson>(
    `/* blockPersons */
     with ${NEWEST_PERSONS}
     select held.person_id::text as "personKey",
            coalesce(case_kindred.kindred_id, held.person_id)::text as "kindredKey",
            held.center_id as "centerId", held.cohort_id as "cohortId",
            held.cohort_id || ':' || held.case_id || ':' || held.version as "versionKey",
            jsonb_strip_nulls(jsonb_build_object(
              'SEX', case_version.sex,
              'AGE_BAND', coalesce(case_version.age_at_inclusion_band, 'UNKNOWN'),
              'VARIANT_GROUP', coalesce(case_genotype.variant_group, 'UNKNOWN'),
              'CASE_GROUP', case_version.case_group,
              'TREATMENT', case_version.treatment)) as attributes
       from held
       join portal.case_version using (center_id, cohort_id, case_id, version)
       left join portal.case_genotype using (center_id, cohort_id, case_id, version)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
      order by 1, 4`,
    [cohortIds],
  );
}

/** One value per case, phase and analyte of the newest releases: the sample the read model chose. Ordered by key. */
async function blockCytokineValues(tx: Transaction, cohortIds: readonly number[]): Promise<SampledValue[]> {
  const rows = await tx.rows<Omit<SampledValue, "value"> & LogInterval>(
    `/* blockCytokineValues */
     with ${NEWEST_PERSONS}
     select 'cytokine:' || analyte || ':' || stimulus || ':' || specimen as family,
            held.person_id::text as "personKey", held.cohort_id as "cohortId",
            case when phase_analyte.case_group = 'PATIENT' then phase_analyte.phase else 'CONTROL' end as phase,
            phase_analyte.comparability_class as "comparabilityClass",
            held.cohort_id || ':' || held.case_id || ':' || held.version || ':' || phase_analyte.sample_no as "sampleKey",
            phase_analyte.sample_day as "sampleDay",
            phase_analyte.log_lower as "logLower", phase_analyte.log_upper as "logUpper"
       from held
       join portal.phase_analyte using (center_id, cohort_id, case_id, version)
      where (phase_analyte.case_group = 'PATIENT' and phase_analyte.phase <> 'NONE')
         or phase_analyte.case_group = 'HEALTHY_CONTROL'
      order by held.center_id, held.cohort_id, held.case_id, 1, 4`,
    [cohortIds],
  );
  return rows.map(({ logLower, logUpper, ...row }) => ({ ...row, value: { logLower, logUpper } }));
}

/** The class of one case under one definition. */
type BlockResponse = BlockOutcome & { readonly outcome: ResponseClass };

/** The response class of each treated case under each published definition. Ordered by key. */
async function blockOutcomes(tx: Transaction, cohortIds: readonly number[]): Promise<BlockResponse[]> {
  return tx.rows<BlockResponse>(
    `/* blockOutcomes */
     with ${NEWEST_PERSONS}
     select 'response:' || case_response.definition || '@' || case_response.definition_version as family,
            held.person_id::text as "personKey", held.cohort_id as "cohortId",
            case_response.response_class as outcome
       from held
       join portal.case_response using (center_id, cohort_id, case_id, version)
      order by held.center_id, held.cohort_id, held.case_id, 1`,
    [cohortIds],
  );
}

/**
 * Everything an opening reads; to be called under `withBlock()` only, whose row policies let nothing else read it. A
 * person of several cohorts of the block has one value of each variable: that of the first record by center, cohort and
 * case that has it, as on the exact side.
 */
export async function blockContents(tx: Transaction, cohorts: readonly BlockCohort[]): Promise<BlockContents> {
  const cohortIds = cohorts.map((cohort) => cohort.cohortId);
  // A cohort that contributes counts has persons, and no value is read of it.
  const summarized = cohorts.filter(({ contributes }) => contributes === "SUMMARY").map(({ cohortId }) => cohortId);
  const persons = await blockPersons(tx, cohortIds);
  const sampled = await blockCytokineValues(tx, summarized);
  const windows = await blockWindowValues(tx, summarized);
  const outcomes = await blockOutcomes(tx, summarized);
  const followUps = blockFollowUps(await blockHistories(tx, summarized));
  return {
    ...{ cohorts, persons },
    cytokineValues: [...onePerPerson(sampled), ...onePerPerson(windows)],
    // Chosen by evaluability, never by the class itself; a person without a class is told as its first record has it.
    outcomes: onePerPerson(outcomes, ({ outcome }) => isEvaluable(outcome)),
    followUps: onePerPerson(followUps),
    // Measurement and outcome of one record, so that they are put together before a person's record is chosen.
    markedPersons: onePerPerson(blockMarkedPersons({ sampled, outcomes, followUps })),
  };
}
