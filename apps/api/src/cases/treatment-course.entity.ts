import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** One agent, dose, start and stop; days from the first anakinra dose. */
@Entity("treatment_course", { schema: "portal" })
@Index("treatment_course_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "treatment_course_case_version" },
)
export class TreatmentCourseEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  ordinal: number;

  @Column({ type: "text" })
  agent: string;

  @Column({ type: "int" })
  startDay: number;

  @Column({ type: "int", nullable: true })
  stopDay: number | null;

  @Column({ type: "text", nullable: true })
  stopReason: string | null;

  @Column({ type: "double precision", nullable: true })
  doseValue: number | null;

  @Column({ type: "text", nullable: true })
  doseUnit: string | null;
}
