import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { CohortEntity } from "../cohorts/cohort.entity.ts";

/** What somebody asks of the owner of a cohort: a level on field groups, for a purpose, for some days. */
@Entity("access_request", { schema: "portal" })
@Index("access_request_asker", ["askedBy"])
@Index("access_request_cohort", ["cohortId"])
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], {
  name: "access_request_cohort_fk",
})
export class AccessRequestEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  requestId: number;

  @Column({ type: "int" })
  cohortId: number;

  @Column({ type: "int" })
  askedBy: number;

  @Column({ type: "int", nullable: true })
  askedForCenter: number | null;

  @Column({ type: "text", array: true })
  fieldGroups: string[];

  @Column({ type: "text" })
  level: string;

  @Column({ type: "text" })
  purpose: string;

  @Column({ type: "text", array: true })
  acceptedTerms: string[];

  @Column({ type: "int" })
  days: number;

  @Column({ type: "text" })
  state: string;

  @Column({ type: "int", nullable: true })
  renewsGrant: number | null;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;

  @Column({ type: "timestamptz", default: () => "now()" })
  changedAt: Date;
}
