import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** The key of what belongs to a version of a case. */
abstract class OfCase {
  @PrimaryColumn({ name: "center_id", type: "int" })
  centerId: number;

  @PrimaryColumn({ name: "cohort_id", type: "int" })
  cohortId: number;

  @PrimaryColumn({ name: "case_id", type: "int" })
  caseId: number;

  @PrimaryColumn({ type: "int" })
  version: number;
}

@Entity({ schema: "portal" })
@ObjectType()
export class Release {
  @Field(() => Int)
  @PrimaryColumn({ name: "center_id", type: "int" })
  centerId: number;

  @Field(() => Int)
  @PrimaryColumn({ name: "cohort_id", type: "int" })
  cohortId: number;

  @Field(() => Int)
  @PrimaryColumn({ name: "release_number", type: "int" })
  releaseNumber: number;
}

@Entity({ schema: "portal", name: "release_case" })
@ObjectType()
export class ReleaseCase {
  @PrimaryColumn({ name: "center_id", type: "int" })
  centerId: number;

  @PrimaryColumn({ name: "cohort_id", type: "int" })
  cohortId: number;

  @PrimaryColumn({ name: "release_number", type: "int" })
  releaseNumber: number;

  @Field(() => Int)
  @PrimaryColumn({ name: "case_id", type: "int" })
  caseId: number;

  @Column({ type: "int" })
  version: number;
}

@Entity({ schema: "portal", name: "case_version" })
@ObjectType()
export class CaseVersion extends OfCase {
  @Field(() => String)
  @Column({ name: "case_group", type: "text" })
  caseGroup: string;

  @Field(() => String)
  @Column({ type: "text" })
  sex: string;
}

@Entity({ schema: "portal", name: "phase_analyte" })
@ObjectType()
export class PhaseAnalyte extends OfCase {
  @PrimaryColumn({ type: "text" })
  analyte: string;

  @PrimaryColumn({ type: "text" })
  specimen: string;

  @PrimaryColumn({ type: "text" })
  stimulus: string;

  @Field(() => String)
  @PrimaryColumn({ type: "text" })
  phase: string;

  @Field(() => Float)
  @Column({ name: "log_upper", type: "double precision" })
  logUpper: number;
}

@Entity({ schema: "portal", name: "sample_analyte" })
@ObjectType()
export class SampleAnalyte extends OfCase {
  @PrimaryColumn({ name: "sample_no", type: "int" })
  sampleNo: number;

  @Field(() => String)
  @PrimaryColumn({ type: "text" })
  analyte: string;

  @Column({ type: "text" })
  specimen: string;

  @Column({ type: "text" })
  stimulus: string;

  @Field(() => String)
  @Column({ type: "text" })
  phase: string;

  @Field(() => Int)
  @Column({ name: "sample_day", type: "int" })
  sampleDay: number;

  @Field(() => Float)
  @Column({ name: "log_upper", type: "double precision" })
  logUpper: number;
}

@Entity({ schema: "portal", name: "case_response" })
@ObjectType()
export class CaseResponse extends OfCase {
  @PrimaryColumn({ type: "text" })
  definition: string;

  @Field(() => String)
  @Column({ name: "response_class", type: "text" })
  responseClass: string;
}

@Entity({ schema: "portal", name: "treatment_course" })
@ObjectType()
export class TreatmentCourse extends OfCase {
  @PrimaryColumn({ type: "int" })
  ordinal: number;

  @Field(() => String)
  @Column({ type: "text" })
  agent: string;

  @Field(() => Int, { nullable: true })
  @Column({ name: "stop_day", type: "int", nullable: true })
  stopDay: number | null;

  @Field(() => String, { nullable: true })
  @Column({ name: "stop_reason", type: "text", nullable: true })
  stopReason: string | null;
}
