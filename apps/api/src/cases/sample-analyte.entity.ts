import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionKey } from "./case-version-key.ts";
import { SampleEntity } from "./sample.entity.ts";

/** Read model: one row per sample and analyte, technical replicates averaged, as natural logs of pg/mL. */
@Entity("sample_analyte", { schema: "portal" })
@Index("sample_analyte_cohort", ["cohortId", "analyte", "stimulus", "specimen", "caseId", "version"])
@ForeignKey(
  () => SampleEntity,
  ["centerId", "cohortId", "caseId", "version", "sampleNo"],
  ["centerId", "cohortId", "caseId", "version", "sampleNo"],
  { name: "sample_analyte_sample" },
)
export class SampleAnalyteEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  sampleNo: number;

  @PrimaryColumn({ type: "text" })
  analyte: string;

  @Column({ type: "text" })
  caseGroup: string;

  @Column({ type: "text" })
  phase: string;

  @Column({ type: "int", nullable: true })
  regimen: number | null;

  @Column({ type: "text" })
  specimen: string;

  @Column({ type: "text" })
  stimulus: string;

  @Column({ type: "double precision" })
  logLower: number;

  @Column({ type: "double precision" })
  logUpper: number;

  @Column({ type: "double precision", nullable: true })
  lowerLimit: number | null;

  @Column({ type: "double precision", nullable: true })
  upperLimit: number | null;

  @Column({ type: "int" })
  sampleDay: number;

  @Column({ type: "double precision", nullable: true })
  nominalHours: number | null;

  @Column({ type: "text", nullable: true })
  cultureRun: string | null;

  @Column({ type: "text" })
  comparabilityClass: string;

  @Column({ type: "text" })
  platform: string;

  @Column({ type: "text", nullable: true })
  batch: string | null;

  @Column({ type: "text" })
  stateAtSample: string;

  @Column({ type: "text", nullable: true })
  interference: string | null;

  @Column({ type: "int" })
  replicates: number;

  @Column({ type: "text", nullable: true })
  kit: string | null;

  @Column({ type: "text" })
  reported: string;
}
