import { Column, Entity, ForeignKey, Index } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** The variant group of a case version, by consequence; what questions group by instead of single variants. */
@Entity("case_genotype", { schema: "portal" })
@Index("case_genotype_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "case_genotype_case_version" },
)
export class CaseGenotypeEntity extends CaseVersionKey {
  @Column({ type: "text" })
  variantGroup: string;
}
