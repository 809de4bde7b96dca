import type { MigrationInterface, QueryRunner } from "typeorm";

/** Samples, assays, measurements, and the read model that questions are answered from. */
export class Cytokines1700000003000 implements MigrationInterface {
  name = "Cytokines1700000003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.assay (
      center_id integer not null,
      cohort_id integer not null,
      assay_no integer not null,
      assay_code text not null,
      platform text not null,
      kit text,
      batch text,
      limits jsonb not null,
      content_hash bytea not null,
      primary key (center_id, cohort_id, assay_no)
    )`);
    await runner.query(`create table portal.sample (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      sample_no integer not null,
      sample_code text not null,
      day integer not null,
      specimen text not null,
      stimulus text not null,
      culture_hours double precision,
      stimulus_dose double precision,
      stimulus_dose_unit text,
      nominal_hours double precision,
      post_dose boolean,
      hours_since_last_dose double precision,
      fresh_or_frozen text not null,
      cells_per_ml double precision,
      viability_percent double precision,
      culture_run text,
      primary key (center_id, cohort_id, case_id, version, sample_no)
    )`);
    await runner.query(`create table portal.measurement (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      sample_no integer not null,
      measurement_no integer not null,
      analyte text not null,
      comparator text not null,
      value double precision not null,
      unit text not null,
      reported text not null,
      lower_limit double precision,
      upper_limit double precision,
      assay_no integer not null,
      replicate integer,
      primary key (center_id, cohort_id, case_id, version, sample_no, measurement_no)
    )`);
    await runner.query(`create table portal.sample_analyte (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      sample_no integer not null,
      analyte text not null,
      case_group text not null,
      phase text not null,
      regimen integer,
      specimen text not null,
      stimulus text not null,
      log_lower double precision not null,
      log_upper double precision not null,
      lower_limit double precision,
      upper_limit double precision,
      sample_day integer not null,
      nominal_hours double precision,
      culture_run text,
      comparability_class text not null,
      platform text not null,
      batch text,
      state_at_sample text not null,
      interference text,
      replicates integer not null,
      primary key (center_id, cohort_id, case_id, version, sample_no, analyte)
    )`);
    await runner.query(`create table portal.phase_analyte (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      analyte text not null,
      specimen text not null,
      stimulus text not null,
      phase text not null,
      sample_no integer not null,
      case_group text not null,
      regimen integer,
      log_lower double precision not null,
      log_upper double precision not null,
      lower_limit double precision,
      upper_limit double precision,
      sample_day integer not null,
      nominal_hours double precision,
      culture_run text,
      comparability_class text not null,
      platform text not null,
      batch text,
      state_at_sample text not null,
      interference text,
      replicates integer not null,
      primary key (center_id, cohort_id, case_id, version, analyte, specimen, stimulus, phase)
    )`);
    await runner.query(`create table portal.case_response (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      definition text not null,
      definition_version integer not null,
      response_class text not null,
      missing text,
      primary key (center_id, cohort_id, case_id, version, definition, definition_version)
    )`);
    await runner.query(`create index assay_cohort on portal.assay (cohort_id)`);
    await runner.query(`create unique index assay_content on portal.assay (center_id, cohort_id, content_hash)`);
    await runner.query(`create index case_response_cohort on portal.case_response (cohort_id, case_id, version)`);
    await runner.query(`create index sample_cohort on portal.sample (cohort_id, case_id, version)`);
    await runner.query(`create index measurement_cohort on portal.measurement (cohort_id, case_id, version)`);
    await runner.query(
      `create index phase_analyte_cohort on portal.phase_analyte (cohort_id, analyte, stimulus, specimen, case_id, version)`,
    );
    await runner.query(
      `create index sample_analyte_cohort on portal.sample_analyte (cohort_id, analyte, stimulus, specimen, case_id, version)`,
    );
    await runner.query(
      `alter table portal.assay add constraint assay_cohort_fk foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)`,
    );
    await runner.query(
      `alter table portal.case_response add constraint case_response_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.sample add constraint sample_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.measurement add constraint measurement_assay foreign key (center_id, cohort_id, assay_no) references portal.assay(center_id,cohort_id,assay_no)`,
    );
    await runner.query(
      `alter table portal.measurement add constraint measurement_sample foreign key (center_id, cohort_id, case_id, version, sample_no) references portal.sample(center_id,cohort_id,case_id,version,sample_no)`,
    );
    await runner.query(
      `alter table portal.phase_analyte add constraint phase_analyte_sample foreign key (center_id, cohort_id, case_id, version, sample_no) references portal.sample(center_id,cohort_id,case_id,version,sample_no)`,
    );
    await runner.query(
      `alter table portal.sample_analyte add constraint sample_analyte_sample foreign key (center_id, cohort_id, case_id, version, sample_no) references portal.sample(center_id,cohort_id,case_id,version,sample_no)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table portal.case_response cascade`);
    await runner.query(`drop table portal.phase_analyte cascade`);
    await runner.query(`drop table portal.sample_analyte cascade`);
    await runner.query(`drop table portal.measurement cascade`);
    await runner.query(`drop table portal.sample cascade`);
    await runner.query(`drop table portal.assay cascade`);
  }
}
