import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { CaseVersionKey } from "./case-version-key.ts";

/** A variant as reported and as HGVS on NM_144687.4. */
@Entity("case_variant", { schema: "portal" })
@Index("case_variant_cohort", ["cohortId", "caseId", "version"])
@ForeignKey(
  () => CaseVersionEntity,
  ["centerId", "cohortId", "caseId", "version"],
  ["centerId", "cohortId", "caseId", "version"],
  { name: "case_variant_case_version" },
)
export class CaseVariantEntity extends CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  ordinal: number;

  @Column({ type: "text" })
  variantReported: string;

  @Column({ type: "text" })
  zygosity: string;

  @Column({ type: "text", nullable: true })
  hgvsC: string | null;

  @Column({ type: "text", nullable: true })
  hgvsP: string | null;

  @Column({ type: "text", nullable: true })
  classification: string | null;
}
