import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** A clinical state on a day. */
@Entity("assessment", { schema: "portal" })
@Index("assessment_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "assessment_case_version" },
)
export class AssessmentEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  ordinal: number;

  @Column({ type: "int" })
  day: number;

  @Column({ type: "double precision", nullable: true })
  pga: number | null;

  @Column({ type: "double precision", nullable: true })
  aidai: number | null;

  @Column({ type: "double precision", nullable: true })
  crpMgPerL: number | null;

  @Column({ type: "double precision", nullable: true })
  saaMgPerL: number | null;

  @Column({ type: "double precision", nullable: true })
  steroidMgPerDay: number | null;

  @Column({ type: "boolean", nullable: true })
  flare: boolean | null;

  @Column({ type: "boolean", nullable: true })
  infection: boolean | null;

  @Column({ type: "boolean", nullable: true })
  adverseEvent: boolean | null;

  @Column({ type: "text", nullable: true })
  responseRecorded: string | null;
}
