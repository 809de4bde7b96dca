import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReleaseEntity } from "./release.entity.ts";

/** That a release is withdrawn: insert-only like the release itself, whose number stays burnt. */
@Entity("release_withdrawal", { schema: "portal" })
@Index("release_withdrawal_cohort", ["cohortId"])
@ForeignKey(() => ReleaseEntity, ["centerId", "cohortId", "releaseNumber"], ["centerId", "cohortId", "releaseNumber"], {
  name: "release_withdrawal_release",
})
export class ReleaseWithdrawalEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  releaseNumber: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  withdrawnAt: Date;

  @Column({ type: "int" })
  withdrawnBy: number;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "text", nullable: true })
  note: string | null;
}
