import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { CenterEntity } from "../centers/center.entity.ts";

/** One center's collection of cases under one protocol and one set of data-use terms; holds no case data. */
@Entity("cohort", { schema: "portal" })
@Index("cohort_slug", ["centerId", "slug"], { unique: true })
@Index("cohort_cohort", ["cohortId"])
@ForeignKey(() => CenterEntity, ["centerId"], ["centerId"], { name: "cohort_center" })
export class CohortEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  cohortId: number;

  @Column({ type: "text" })
  slug: string;

  @Column({ type: "text" })
  titleEn: string;

  @Column({ type: "text" })
  titleFr: string;

  @Column({ type: "text" })
  protocolEn: string;

  @Column({ type: "text" })
  protocolFr: string;

  @Column({ type: "text" })
  contact: string;

  @Column({ type: "text", array: true })
  dataUseTerms: string[];

  @Column({ type: "text", array: true })
  declaredAnalytes: string[];

  @Column({ type: "boolean" })
  synthetic: boolean;

  @Column({ type: "boolean" })
  literature: boolean;

  @Column({ type: "text" })
  contributes: string;

  @Column({ type: "boolean" })
  requiresSecondPerson: boolean;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;
}
