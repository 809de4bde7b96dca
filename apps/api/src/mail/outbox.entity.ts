import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** A letter, written in the transaction of what it tells and sent by a job; its text is made when it is read or sent. */
@Entity("outbox", { schema: "portal" })
// In lower case, which a decorator cannot say (migration 0059).
@Index("outbox_email", { synchronize: false })
export class OutboxEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  mailId: number;

  @Column({ type: "text" })
  email: string;

  @Column({ type: "text" })
  language: string;

  @Column({ type: "text" })
  kind: string;

  @Column({ type: "jsonb" })
  facts: object;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  sentAt: Date | null;
}
