import type { MigrationInterface, QueryRunner } from "typeorm";

/** Cases in versions, with what a clinic and a genetics laboratory say of them. */
export class Cases1700000002000 implements MigrationInterface {
  name = "Cases1700000002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table portal.person (
      person_id uuid not null default gen_random_uuid(),
      primary key (person_id)
    )`);
    await runner.query(`create table portal.kindred (
      kindred_id uuid not null default gen_random_uuid(),
      primary key (kindred_id)
    )`);
    await runner.query(`create table portal.cohort_case (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      case_code text not null,
      person_id uuid not null,
      primary key (center_id, cohort_id, case_id)
    )`);
    await runner.query(`create table portal.case_version (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      case_group text not null,
      sex text not null,
      age_at_onset_years double precision,
      age_at_inclusion_band text,
      last_follow_up_day integer,
      treatment text not null,
      citation text,
      salt bytea not null,
      content_hash bytea not null,
      created_at timestamptz not null default now(),
      primary key (center_id, cohort_id, case_id, version)
    )`);
    await runner.query(`create table portal.case_kindred (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      kindred_id uuid not null,
      kindred_code text not null,
      index_member boolean,
      primary key (center_id, cohort_id, case_id, version)
    )`);
    await runner.query(`create table portal.case_variant (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      ordinal integer not null,
      variant_reported text not null,
      zygosity text not null,
      hgvs_c text,
      hgvs_p text,
      classification text,
      primary key (center_id, cohort_id, case_id, version, ordinal)
    )`);
    await runner.query(`create table portal.case_genotype (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      variant_group text not null,
      primary key (center_id, cohort_id, case_id, version)
    )`);
    await runner.query(`create table portal.case_feature (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      ordinal integer not null,
      hpo_id text not null,
      presence text not null,
      onset_age_years double precision,
      primary key (center_id, cohort_id, case_id, version, ordinal)
    )`);
    await runner.query(`create table portal.treatment_course (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      ordinal integer not null,
      agent text not null,
      start_day integer not null,
      stop_day integer,
      stop_reason text,
      dose_value double precision,
      dose_unit text,
      primary key (center_id, cohort_id, case_id, version, ordinal)
    )`);
    await runner.query(`create table portal.assessment (
      center_id integer not null,
      cohort_id integer not null,
      case_id integer not null,
      version integer not null,
      ordinal integer not null,
      day integer not null,
      pga double precision,
      aidai double precision,
      crp_mg_per_l double precision,
      saa_mg_per_l double precision,
      steroid_mg_per_day double precision,
      flare boolean,
      infection boolean,
      adverse_event boolean,
      response_recorded text,
      primary key (center_id, cohort_id, case_id, version, ordinal)
    )`);
    await runner.query(`create index cohort_case_cohort on portal.cohort_case (cohort_id, case_id)`);
    await runner.query(`create unique index cohort_case_code on portal.cohort_case (center_id, cohort_id, case_code)`);
    await runner.query(`create index case_version_cohort on portal.case_version (cohort_id, case_id, version)`);
    await runner.query(`create index assessment_cohort on portal.assessment (cohort_id, case_id, version)`);
    await runner.query(`create index case_feature_cohort on portal.case_feature (cohort_id, case_id, version)`);
    await runner.query(`create index case_genotype_cohort on portal.case_genotype (cohort_id, case_id, version)`);
    await runner.query(`create index case_kindred_cohort on portal.case_kindred (cohort_id, case_id, version)`);
    await runner.query(`create index case_variant_cohort on portal.case_variant (cohort_id, case_id, version)`);
    await runner.query(`create index treatment_course_cohort on portal.treatment_course (cohort_id, case_id, version)`);
    await runner.query(
      `alter table portal.cohort_case add constraint cohort_case_person foreign key (person_id) references portal.person(person_id)`,
    );
    await runner.query(
      `alter table portal.cohort_case add constraint cohort_case_cohort_fk foreign key (center_id, cohort_id) references portal.cohort(center_id,cohort_id)`,
    );
    await runner.query(
      `alter table portal.case_version add constraint case_version_case foreign key (center_id, cohort_id, case_id) references portal.cohort_case(center_id,cohort_id,case_id)`,
    );
    await runner.query(
      `alter table portal.assessment add constraint assessment_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.case_feature add constraint case_feature_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.case_genotype add constraint case_genotype_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.case_kindred add constraint case_kindred_kindred foreign key (kindred_id) references portal.kindred(kindred_id)`,
    );
    await runner.query(
      `alter table portal.case_kindred add constraint case_kindred_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.case_variant add constraint case_variant_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
    await runner.query(
      `alter table portal.treatment_course add constraint treatment_course_case_version foreign key (center_id, cohort_id, case_id, version) references portal.case_version(center_id,cohort_id,case_id,version)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table portal.assessment cascade`);
    await runner.query(`drop table portal.treatment_course cascade`);
    await runner.query(`drop table portal.case_feature cascade`);
    await runner.query(`drop table portal.case_genotype cascade`);
    await runner.query(`drop table portal.case_variant cascade`);
    await runner.query(`drop table portal.case_kindred cascade`);
    await runner.query(`drop table portal.case_version cascade`);
    await runner.query(`drop table portal.cohort_case cascade`);
    await runner.query(`drop table portal.kindred cascade`);
    await runner.query(`drop table portal.person cascade`);
  }
}
