import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { CenterEntity } from "../centers/center.entity.ts";
import { CohortEntity } from "../cohorts/cohort.entity.ts";

/** A level on one field group of a cohort, given to a person or a center, with purpose and end date. */
@Entity("access_grant", { schema: "portal" })
@Index("access_grant_cohort", ["cohortId"])
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], { name: "access_grant_cohort_fk" })
@ForeignKey(() => CenterEntity, ["granteeCenterId"], ["centerId"], { name: "access_grant_grantee_center_fk" })
export class AccessGrantEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  grantId: number;

  @Column({ type: "int" })
  cohortId: number;

  @Column({ type: "int", nullable: true })
  granteeAccountId: number | null;

  @Column({ type: "int", nullable: true })
  granteeCenterId: number | null;

  @Column({ type: "text" })
  fieldGroup: string;

  @Column({ type: "text" })
  level: string;

  @Column({ type: "text" })
  purpose: string;

  @Column({ type: "timestamptz" })
  startsAt: Date;

  @Column({ type: "timestamptz" })
  endsAt: Date;

  @Column({ type: "int" })
  approvedBy: number;

  @Column({ type: "timestamptz", nullable: true })
  revokedAt: Date | null;

  @Column({ type: "text", array: true, default: () => "'{}'" })
  acceptedTerms: string[];

  @Column({ type: "int", nullable: true })
  requestId: number | null;

  @Column({ type: "int", nullable: true })
  revokedBy: number | null;

  @Column({ type: "timestamptz", nullable: true })
  endToldAt: Date | null;
}
