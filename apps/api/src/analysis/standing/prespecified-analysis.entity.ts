import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { AccountEntity } from "../../accounts/account.entity.ts";
import { CenterEntity } from "../../centers/center.entity.ts";

/** A question that a center registered with the reference of its plan. It never changes; it can be marked withdrawn. */
@Entity("prespecified_analysis", { schema: "portal" })
@Index("prespecified_analysis_once", ["centerId", "questionHash", "cohorts", "reference"], {
  unique: true,
  where: "withdrawn_at IS NULL",
})
@ForeignKey(() => CenterEntity, ["centerId"], ["centerId"], { name: "prespecified_analysis_center_fk" })
@ForeignKey(() => AccountEntity, ["registeredBy"], ["accountId"], { name: "prespecified_analysis_registrar_fk" })
export class PrespecifiedAnalysisEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  analysisId: number;

  @Column({ type: "int" })
  centerId: number;

  @Column({ type: "text" })
  question: string;

  @Column({ type: "jsonb" })
  arguments: object;

  @Column({ type: "text", array: true })
  cohorts: string[];

  @Column({ type: "text" })
  questionHash: string;

  @Column({ type: "text" })
  reference: string;

  @Column({ type: "int" })
  registeredBy: number;

  @Column({ type: "timestamptz", default: () => "clock_timestamp()" })
  registeredAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: "int", nullable: true })
  withdrawnBy: number | null;
}
