import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** Read model: how many samples of a case version were measured for an analyte in a phase, under whatever stimulus. */
@Entity("case_coverage", { schema: "portal" })
@Index("case_coverage_cohort", ["cohortId"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "case_coverage_case_version" },
)
export class CaseCoverageEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "text" })
  analyte: string;

  @PrimaryColumn({ type: "text" })
  phase: string;

  @Column({ type: "text" })
  caseGroup: string;

  @Column({ type: "int" })
  samples: number;

  @Column({ type: "int" })
  notAnalysed: number;
}
