import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** Read model: the response class of a case version under one published definition. */
@Entity("case_response", { schema: "portal" })
@Index("case_response_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "case_response_case_version" },
)
export class CaseResponseEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "text" })
  definition: string;

  @PrimaryColumn({ type: "int" })
  definitionVersion: number;

  @Column({ type: "text" })
  responseClass: string;

  @Column({ type: "text", nullable: true })
  missing: string | null;
}
