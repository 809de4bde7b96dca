import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "../cases/case-version.entity.ts";
import { ReleaseEntity } from "./release.entity.ts";

/** What a release holds: a case and the version of it. */
@Entity("release_case", { schema: "portal" })
@Index("release_case_cohort", ["cohortId"])
@ForeignKey(() => ReleaseEntity, ["centerId", "cohortId", "releaseNumber"], ["centerId", "cohortId", "releaseNumber"], {
  name: "release_case_release",
})
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "release_case_version" },
)
export class ReleaseCaseEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  releaseNumber: number;

  @PrimaryColumn({ type: "int" })
  caseId: number;

  @Column({ type: "int" })
  version: number;
}
