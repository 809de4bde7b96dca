import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CohortEntity } from "../cohorts/cohort.entity.ts";

/** An immutable, numbered state of a cohort with a checksum. */
@Entity("release", { schema: "portal" })
@Index("release_cohort", ["cohortId", "publishedAt"])
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], { name: "release_cohort_fk" })
export class ReleaseEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  releaseNumber: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  publishedAt: Date;

  @Column({ type: "int" })
  publishedBy: number;

  @Column({ type: "bytea" })
  checksum: Buffer;

  @Column({ type: "text", nullable: true })
  note: string | null;

  @Column({ type: "int" })
  largestCaseSamples: number;
}
