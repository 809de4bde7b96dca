import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** A specimen of a case on a day, with its stimulus and culture. */
@Entity("sample", { schema: "portal" })
@Index("sample_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "sample_case_version" },
)
export class SampleEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  sampleNo: number;

  @Column({ type: "text" })
  sampleCode: string;

  @Column({ type: "int" })
  day: number;

  @Column({ type: "text" })
  specimen: string;

  @Column({ type: "text" })
  stimulus: string;

  @Column({ type: "double precision", nullable: true })
  cultureHours: number | null;

  @Column({ type: "double precision", nullable: true })
  stimulusDose: number | null;

  @Column({ type: "text", nullable: true })
  stimulusDoseUnit: string | null;

  @Column({ type: "double precision", nullable: true })
  nominalHours: number | null;

  @Column({ type: "boolean", nullable: true })
  postDose: boolean | null;

  @Column({ type: "double precision", nullable: true })
  hoursSinceLastDose: number | null;

  @Column({ type: "text" })
  freshOrFrozen: string;

  @Column({ type: "double precision", nullable: true })
  cellsPerMl: number | null;

  @Column({ type: "double precision", nullable: true })
  viabilityPercent: number | null;

  @Column({ type: "text", nullable: true })
  cultureRun: string | null;
}
