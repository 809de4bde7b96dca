import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** One cohort's share of an answer that is kept; the body is had from all shares together. */
@Entity("kept_answer", { schema: "portal" })
@Index("kept_answer_cohort", ["cohortId"])
@Index("kept_answer_hash", ["hash"])
export class KeptAnswerEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "text" })
  hash: string;

  @Column({ type: "int" })
  releaseNumber: number;

  @Column({ type: "int", array: true })
  cohortIds: number[];

  @Column({ type: "text", array: true })
  needs: string[];

  @Column({ type: "text" })
  question: string;

  @Column({ type: "bytea", nullable: true })
  share: Buffer | null;

  @Column({ type: "timestamptz", default: () => "now()" })
  keptAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  purgedAt: Date | null;
}
