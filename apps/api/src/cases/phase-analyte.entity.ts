import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReadModelValue } from "./read-model-value.ts";
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
export class PhaseAnalyteEntity extends ReadModelValue {
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
}
