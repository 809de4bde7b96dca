import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** A phenotypic feature: an HPO term, present or excluded. */
@Entity("case_feature", { schema: "portal" })
@Index("case_feature_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "case_feature_case_version" },
)
export class CaseFeatureEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  ordinal: number;

  @Column({ type: "text" })
  hpoId: string;

  @Column({ type: "text" })
  presence: string;

  @Column({ type: "double precision", nullable: true })
  onsetAgeYears: number | null;
}
