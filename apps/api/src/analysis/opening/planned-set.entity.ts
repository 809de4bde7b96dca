import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { OpeningEntity } from "./opening.entity.ts";

/** A table the plan of an opening publishes or withholds, by family and key; memberships are not stored. */
@Entity("planned_set", { schema: "portal" })
@ForeignKey(() => OpeningEntity, ["openingId"], ["openingId"], { name: "planned_set_opening" })
export class PlannedSetEntity {
  @PrimaryColumn({ type: "int" })
  openingId: number;

  @PrimaryColumn({ type: "text" })
  family: string;

  @PrimaryColumn({ type: "text" })
  setKey: string;

  @Column({ type: "jsonb" })
  content: object;
}
