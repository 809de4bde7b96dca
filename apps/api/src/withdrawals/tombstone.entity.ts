import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { CenterEntity } from "../centers/center.entity.ts";

/** That a person's case was withdrawn: a keyed hash of its code, so that it never comes back, and never the code. */
@Entity("tombstone", { schema: "portal" })
@ForeignKey(() => CenterEntity, ["centerId"], ["centerId"], { name: "tombstone_center" })
export class TombstoneEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "bytea" })
  codeHash: Buffer;

  /** The number the case had in its center; it is not given again, as old links hold it. */
  @Column({ type: "int" })
  caseId: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  withdrawnAt: Date;

  @Column({ type: "text" })
  reason: string;
}
