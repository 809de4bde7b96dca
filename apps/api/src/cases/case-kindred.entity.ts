import { Column, Entity, ForeignKey, Index } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";
import { KindredEntity } from "./kindred.entity.ts";

/** The family of a case version, where one is reported. */
@Entity("case_kindred", { schema: "portal" })
@Index("case_kindred_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "case_kindred_case_version" },
)
@ForeignKey(() => KindredEntity, ["kindredId"], ["kindredId"], { name: "case_kindred_kindred" })
export class CaseKindredEntity extends CaseVersionKey {
  @Column({ type: "uuid" })
  kindredId: string;

  @Column({ type: "text" })
  kindredCode: string;

  @Column({ type: "boolean", nullable: true })
  indexMember: boolean | null;
}
