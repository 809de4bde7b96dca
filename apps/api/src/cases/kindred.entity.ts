import { Entity, PrimaryColumn } from "typeorm";

/** A family across the consortium; the id is random, never shown, and says nothing. */
@Entity("kindred", { schema: "portal" })
export class KindredEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  kindredId: string;
}
