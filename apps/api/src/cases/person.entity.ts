import { Entity, PrimaryColumn } from "typeorm";

/** A person across the consortium; the id is random, never shown, and says nothing. */
@Entity("person", { schema: "portal" })
export class PersonEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  personId: string;
}
