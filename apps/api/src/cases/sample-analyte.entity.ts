import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReadModelValue } from "./read-model-value.ts";
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
export class SampleAnalyteEntity extends ReadModelValue {
  @PrimaryColumn({ type: "int" })
  sampleNo: number;

  @PrimaryColumn({ type: "text" })
  analyte: string;

  @Column({ type: "text" })
  phase: string;

  @Column({ type: "text" })
  specimen: string;

  @Column({ type: "text" })
  stimulus: string;
}
