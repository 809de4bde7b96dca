import type { Analyte, Phase, ResponseClass, Specimen, Stimulus } from "@nlrp12/domain";
import type { LogInterval } from "@nlrp12/statistics";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import { type CarriedColumns, type RequestDatabase, rowsByColumn } from "#db";

/** One measured value of a case; logs are natural logs of pg/mL. */
export interface MarkerValue extends LogInterval {
  readonly phase: Phase;
  readonly sampleNo: number;
  readonly sampleDay: number;
  readonly comparabilityClass: string;
}

/** A treated patient with what was measured and how it responded. */
export interface MarkedPatient {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  readonly responseClass: ResponseClass;
  /** The value that stands for the phase asked about and, for a change, every value on drug; in order of days. */
  readonly values: readonly MarkerValue[];
}

/** What is read for a question of prediction. */
export interface MarkerSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  /** The phase whose chosen value is read. */
  readonly phase: Phase;
  /** Also every single value on drug between these days, both included; null where none is asked for. */
  readonly onDrug: { readonly fromDay: number; readonly toDay: number } | null;
  readonly definition: { readonly code: string; readonly version: number };
}

/** A treated patient beside one of its values; beside none where it has none. */
type MarkedRow = Omit<MarkedPatient, "values"> & {
  readonly [Name in keyof MarkerValue]: MarkerValue[Name] | null;
};

const COLUMNS: CarriedColumns<MarkedRow> = {
  centerId: "INTEGER",
  cohortId: "INTEGER",
  caseId: "INTEGER",
  personId: "UUID",
  kindredId: "UUID",
  responseClass: "TEXT",
  phase: "TEXT",
  sampleNo: "INTEGER",
  sampleDay: "INTEGER",
  logLower: "NUMBER",
  logUpper: "NUMBER",
  comparabilityClass: "TEXT",
};

/**
 * Every patient treated with anakinra in the exact cohorts of the scope, each cohort in its release, through the
 * filter: the response class under the definition, the value that stands for the phase, and where asked the single
 * values on drug. What the drug itself disturbs is left out. Ordered by key.
 */
export async function markedPatients(db: RequestDatabase, selection: MarkerSelection): Promise<MarkedPatient[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const at = (index: number): string => `$${selected.values.length + index}`;
  const { onDrug } = selection;
  const rows = await rowsByColumn<MarkedRow>(db, {
    name: "markedPatients",
    columns: COLUMNS,
    text: `with selected as (
       ${selected.text}
     ), value as (
       select center_id, cohort_id, case_id, version, phase, sample_day, sample_no, log_lower, log_upper,
              comparability_class
         from portal.phase_analyte as chosen
        where chosen.cohort_id = any($2::int[]) and chosen.analyte = ${at(3)} and chosen.stimulus = ${at(4)}
          and chosen.specimen = ${at(5)} and chosen.phase = ${at(6)}
          and chosen.interference is distinct from 'NOT_ANALYSED'
       union all
       select center_id, cohort_id, case_id, version, phase, sample_day, sample_no, log_lower, log_upper,
              comparability_class
         from portal.sample_analyte as sampled
        where ${at(7)}::int is not null
          and sampled.cohort_id = any($2::int[]) and sampled.analyte = ${at(3)} and sampled.stimulus = ${at(4)}
          and sampled.specimen = ${at(5)} and sampled.phase in ('ON_EARLY', 'ON_LATE')
          and sampled.sample_day between ${at(7)}::int and ${at(8)}::int
          and sampled.interference is distinct from 'NOT_ANALYSED'
     )
     select treated.center_id as "centerId", treated.cohort_id as "cohortId", treated.case_id as "caseId",
            cohort_case.person_id as "personId", case_kindred.kindred_id as "kindredId",
            treated.response_class as "responseClass", value.phase, value.sample_no as "sampleNo",
            value.sample_day as "sampleDay", value.log_lower as "logLower", value.log_upper as "logUpper",
            value.comparability_class as "comparabilityClass"
       from portal.case_response as treated
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join value using (center_id, cohort_id, case_id, version)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
      where (treated.center_id, treated.cohort_id, treated.case_id, treated.version)
              in (select center_id, cohort_id, case_id, version from selected)
        and treated.definition = ${at(1)} and treated.definition_version = ${at(2)}::int
      order by treated.center_id, treated.cohort_id, treated.case_id, value.sample_day, value.sample_no`,
    values: [
      ...selected.values,
      ...[selection.definition.code, selection.definition.version, selection.analyte, selection.stimulus],
      ...[selection.specimen, selection.phase, onDrug?.fromDay ?? null, onDrug?.toDay ?? null],
    ],
  });
  return patientsOf(rows);
}

/** Rows of one case stand together. */
function patientsOf(rows: readonly MarkedRow[]): MarkedPatient[] {
  const patients: (MarkedPatient & { readonly values: MarkerValue[] })[] = [];
  let patient = patients.at(-1);
  for (const row of rows) {
    const { centerId, cohortId, caseId, personId, kindredId, responseClass } = row;
    if (patient?.caseId !== caseId || patient.cohortId !== cohortId) {
      patient = { centerId, cohortId, caseId, personId, kindredId, responseClass, values: [] };
      patients.push(patient);
    }
    const value = markerOf(row);
    if (value) patient.values.push(value);
  }
  return patients;
}

/** The value of a row; null where the case has none. */
function markerOf({
  phase,
  sampleNo,
  sampleDay,
  logLower,
  logUpper,
  comparabilityClass,
}: MarkedRow): MarkerValue | null {
  if (phase === null || sampleNo === null || sampleDay === null) return null;
  if (logLower === null || logUpper === null || comparabilityClass === null) return null;
  return { phase, sampleNo, sampleDay, logLower, logUpper, comparabilityClass };
}
