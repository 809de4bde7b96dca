import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { AssayEntity } from "./assay.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";
import { SampleEntity } from "./sample.entity.ts";

/** A cytokine value as reported: comparator, value, unit, the text of the cell, and the assay that read it. */
@Entity("measurement", { schema: "portal" })
@Index("measurement_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => SampleEntity,
  ["centerId", "cohortId", "caseId", "version", "sampleNo"],
  ["centerId", "cohortId", "caseId", "version", "sampleNo"],
  { name: "measurement_sample" },
)
@ForeignKey(() => AssayEntity, ["centerId", "cohortId", "assayNo"], ["centerId", "cohortId", "assayNo"], {
  name: "measurement_assay",
})
export class MeasurementEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  sampleNo: number;

  @PrimaryColumn({ type: "int" })
  measurementNo: number;

  @Column({ type: "text" })
  analyte: string;

  @Column({ type: "text" })
  comparator: string;

  @Column({ type: "double precision" })
  value: number;

  @Column({ type: "text" })
  unit: string;

  @Column({ type: "text" })
  reported: string;

  @Column({ type: "double precision", nullable: true })
  lowerLimit: number | null;

  @Column({ type: "double precision", nullable: true })
  upperLimit: number | null;

  @Column({ type: "int" })
  assayNo: number;

  @Column({ type: "int", nullable: true })
  replicate: number | null;
}
