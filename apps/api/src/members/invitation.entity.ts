import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { AccountEntity } from "../accounts/account.entity.ts";

/** An invitation of an e-mail address to roles in a center, or in the consortium where no center is named. */
@Entity("invitation", { schema: "portal" })
@Index("invitation_secret", ["secretHash"], { unique: true })
@Index("invitation_center", ["centerId"])
@ForeignKey(() => AccountEntity, ["invitedBy"], ["accountId"], { name: "invitation_inviter_fk" })
export class InvitationEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  invitationId: number;

  @Column({ type: "int", nullable: true })
  centerId: number | null;

  @Column({ type: "text" })
  email: string;

  @Column({ type: "text", array: true })
  roles: string[];

  @Column({ type: "text" })
  language: string;

  @Column({ type: "bytea" })
  secretHash: Buffer;

  @Column({ type: "int", default: 1 })
  issue: number;

  @Column({ type: "int" })
  invitedBy: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;

  @Column({ type: "timestamptz" })
  expiresAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  acceptedAt: Date | null;

  @Column({ type: "int", nullable: true })
  acceptedBy: number | null;

  @Column({ type: "timestamptz", nullable: true })
  withdrawnAt: Date | null;
}
