import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { AccountEntity } from "./account.entity.ts";

/** A signed-in browser: only the hash of its secret is kept, so that it can be listed and revoked but not stolen from here. */
@Entity("session", { schema: "portal" })
@Index("session_account", ["accountId"])
@ForeignKey(() => AccountEntity, ["accountId"], ["accountId"], { name: "session_account_fk" })
export class SessionEntity {
  @PrimaryColumn({ type: "bytea" })
  secretHash: Buffer;

  @Column({ type: "int" })
  accountId: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;

  @Column({ type: "timestamptz", default: () => "now()" })
  lastUsedAt: Date;

  @Column({ type: "timestamptz" })
  expiresAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  revokedAt: Date | null;
}
