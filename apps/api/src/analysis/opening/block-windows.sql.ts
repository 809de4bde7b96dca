import { type BlockCytokineValue, windowPhase } from "@nlrp12/disclosure";
import { type LogInterval, sampleOfWindow, TRAJECTORY_WINDOWS } from "@nlrp12/domain";
import type { Transaction } from "#db";
import { NEWEST_PERSONS } from "./newest-persons.ts";
import { PUBLISHED_ANALYTES, PUBLISHED_CULTURE } from "./published-menu.ts";

type WindowSample = Omit<BlockCytokineValue, "value" | "phase"> &
  LogInterval & { readonly day: number; readonly postDose: boolean };

/**
 * One value per case, published window and analyte: of the samples of the first anakinra regimen the one nearest to the
 * window's target day, under the name of the window. What an assay cannot analyse under the drug is never chosen. Cases
 * in order of their keys.
 */
export async function blockWindowValues(tx: Transaction, cohortIds: readonly number[]): Promise<BlockCytokineValue[]> {
  const samples = await tx.rows<WindowSample>(
    `/* blockWindowValues */
     with ${NEWEST_PERSONS}
     select 'cytokine:' || analyte || ':' || stimulus || ':' || specimen as family,
            held.person_id::text as "personKey", held.cohort_id as "cohortId",
            sample_analyte.comparability_class as "comparabilityClass",
            held.cohort_id || ':' || held.case_id || ':' || held.version || ':' || sample_analyte.sample_no as "sampleKey",
            sample_analyte.sample_day as day,
            sample_analyte.sample_day = 0 and sample_analyte.phase in ('ON_EARLY', 'ON_COMBINED') as "postDose",
            sample_analyte.log_lower as "logLower", sample_analyte.log_upper as "logUpper"
       from held
       join portal.sample_analyte using (center_id, cohort_id, case_id, version)
      where sample_analyte.regimen = 1 and sample_analyte.case_group = 'PATIENT'
        and sample_analyte.analyte = any($2::text[]) and sample_analyte.stimulus = $3
        and sample_analyte.specimen = $4 and sample_analyte.interference is distinct from 'NOT_ANALYSED'
      order by held.center_id, held.cohort_id, held.case_id, sample_analyte.sample_day, sample_analyte.sample_no`,
    [cohortIds, PUBLISHED_ANALYTES, PUBLISHED_CULTURE.stimulus, PUBLISHED_CULTURE.specimen],
  );
  const perPerson = Map.groupBy(samples, ({ family, personKey, cohortId }) =>
    JSON.stringify([family, personKey, cohortId]),
  );
  return [...perPerson.values()].flatMap((own) =>
    TRAJECTORY_WINDOWS.flatMap((window) => {
      const sample = sampleOfWindow(own, window);
      if (!sample) return [];
      const { logLower, logUpper, day: _, postDose: __, ...row } = sample;
      return [{ ...row, phase: windowPhase(window.code), value: { logLower, logUpper } }];
    }),
  );
}
