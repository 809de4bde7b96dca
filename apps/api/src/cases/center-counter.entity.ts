import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { CenterEntity } from "../centers/center.entity.ts";

/** The last number a center gave to a case; kept apart from the cases, so that it is known whichever of them are seen. */
@Entity("center_counter", { schema: "portal" })
@ForeignKey(() => CenterEntity, ["centerId"], ["centerId"], { name: "center_counter_center" })
export class CenterCounterEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @Column({ type: "int" })
  lastCaseId: number;
}
