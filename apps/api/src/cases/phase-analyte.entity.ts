import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionKey } from "./case-version-key.ts";
import { SampleEntity } from "./sample.entity.ts";

/** Read model: one row per case, phase and analyte, the sample chosen as the analysis rule says. */
@Entity("phase_analyte", { schema: "portal" })
@Index("phase_analyte_cohort", ["cohortId", "analyte", "stimulus", "specimen", "caseId", "version"])
@ForeignKey(
  () => SampleEntity,
  ["centerId", "cohortId", "caseId", "version", "sampleNo"],
  ["centerId", "cohortId", "caseId", "version", "sampleNo"],
  { name: "phase_analyte_sample" },
)
export class PhaseAnalyteEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "text" })
  analyte: string;

  @PrimaryColumn({ type: "text" })
  specimen: string;

  @PrimaryColumn({ type: "text" })
  stimulus: string;

  @PrimaryColumn({ type: "text" })
  phase: string;

  @Column({ type: "int" })
  sampleNo: number;

  @Column({ type: "text" })
  caseGroup: string;

  @Column({ type: "int", nullable: true })
  regimen: number | null;

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
