import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OpeningEntity } from "./opening.entity.ts";

/** A stored protected answer, returned byte for byte until the next opening replaces it. */
@Entity("protected_answer", { schema: "portal" })
@Index("protected_answer_family", ["openingId", "family"])
@ForeignKey(() => OpeningEntity, ["openingId"], ["openingId"], { name: "protected_answer_opening" })
export class ProtectedAnswerEntity {
  @PrimaryColumn({ type: "int" })
  openingId: number;

  @PrimaryColumn({ type: "text" })
  answerKey: string;

  @Column({ type: "text" })
  family: string;

  @Column({ type: "jsonb" })
  content: object;
}
