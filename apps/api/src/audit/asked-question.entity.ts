import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * When a person first asked a question of a cohort (0 for the block), once for each center the person belonged to. Of
 * the question only its hash; written with the ledger's entry of the request.
 */
@Entity("asked_question", { schema: "portal" })
@Index("asked_question_cohort", ["cohortId", "accountId", "firstAskedAt", "question"])
@Index("asked_question_question", ["question"])
export class AskedQuestionEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  accountId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "text" })
  question: string;

  @Column({ type: "timestamptz" })
  firstAskedAt: Date;
}
