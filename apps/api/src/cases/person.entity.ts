import { Entity, PrimaryGeneratedColumn } from "typeorm";

/** A person across the consortium; the id is random, never shown, and says nothing. */
@Entity("person", { schema: "portal" })
export class PersonEntity {
  @PrimaryGeneratedColumn("uuid")
  personId: string;
}
