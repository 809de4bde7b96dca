import { Column, Entity, ForeignKey, Index } from "typeorm";
import { CaseVersionKey } from "./case-version-key.ts";
import { CohortCaseEntity } from "./cohort-case.entity.ts";

/** One state of a case; insert-only. The salted hash of its content is a leaf of the release checksum. */
@Entity("case_version", { schema: "portal" })
@Index("case_version_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(() => CohortCaseEntity, ["centerId", "cohortId", "caseId"], ["centerId", "cohortId", "caseId"], {
  name: "case_version_case",
})
export class CaseVersionEntity extends CaseVersionKey {
  @Column({ type: "text" })
  caseGroup: string;

  @Column({ type: "text" })
  sex: string;

  @Column({ type: "double precision", nullable: true })
  ageAtOnsetYears: number | null;

  @Column({ type: "text", nullable: true })
  ageAtInclusionBand: string | null;

  @Column({ type: "int", nullable: true })
  lastFollowUpDay: number | null;

  @Column({ type: "text" })
  treatment: string;

  @Column({ type: "text", nullable: true })
  citation: string | null;

  @Column({ type: "bytea" })
  salt: Buffer;

  @Column({ type: "bytea" })
  contentHash: Buffer;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;
}
