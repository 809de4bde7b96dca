import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** A person who may sign in, known by the issuer and subject of an OpenID provider. */
@Entity("account", { schema: "portal" })
@Index("account_issuer_subject", ["issuer", "subject"], { unique: true })
// Unique in lower case, which a decorator cannot say (migration 0059).
@Index("account_email", { synchronize: false })
export class AccountEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  accountId: number;

  @Column({ type: "text", nullable: true })
  issuer: string | null;

  @Column({ type: "text", nullable: true })
  subject: string | null;

  @Column({ type: "text" })
  email: string;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "text", default: "fr" })
  language: string;

  @Column({ type: "text", nullable: true })
  demonstrationKey: string | null;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;
}
