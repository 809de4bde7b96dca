import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { AccountEntity } from "../accounts/account.entity.ts";

/** A token of an external tool: hash only, scopes, end date, one center. */
@Entity("access_token", { schema: "portal" })
@Index("access_token_secret", ["secretHash"], { unique: true })
@Index("access_token_account", ["accountId"])
@ForeignKey(() => AccountEntity, ["accountId"], ["accountId"], { name: "access_token_account_fk" })
export class AccessTokenEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  tokenId: number;

  @Column({ type: "int" })
  accountId: number;

  @Column({ type: "int", nullable: true })
  centerId: number | null;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "bytea" })
  secretHash: Buffer;

  @Column({ type: "text", array: true })
  scopes: string[];

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;

  @Column({ type: "timestamptz" })
  expiresAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: "timestamptz", nullable: true })
  revokedAt: Date | null;

  /** The token it was made with; null for one made by a person who had signed in. */
  @Column({ type: "int", nullable: true })
  madeWith: number | null;
}
