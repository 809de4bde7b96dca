import { Entity, PrimaryGeneratedColumn } from "typeorm";

/** A family across the consortium; the id is random, never shown, and says nothing. */
@Entity("kindred", { schema: "portal" })
export class KindredEntity {
  @PrimaryGeneratedColumn("uuid")
  kindredId: string;
}
