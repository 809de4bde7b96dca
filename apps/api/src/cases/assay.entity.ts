import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CohortEntity } from "../cohorts/cohort.entity.ts";

/** A platform, kit and plate or batch, with the limits of quantification it had; a changed assay is a new row. */
@Entity("assay", { schema: "portal" })
@Index("assay_content", ["centerId", "cohortId", "contentHash"], { unique: true })
@Index("assay_cohort", ["cohortId"])
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], { name: "assay_cohort_fk" })
export class AssayEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  assayNo: number;

  @Column({ type: "text" })
  assayCode: string;

  @Column({ type: "text" })
  platform: string;

  @Column({ type: "text", nullable: true })
  kit: string | null;

  @Column({ type: "text", nullable: true })
  batch: string | null;

  @Column({ type: "jsonb" })
  limits: object;

  @Column({ type: "bytea" })
  contentHash: Buffer;
}
