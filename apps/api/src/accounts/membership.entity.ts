import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { AccountEntity } from "./account.entity.ts";

/** A role of a person in a center, or in the consortium where no center is named. */
@Entity("membership", { schema: "portal" })
@Index("membership_account", ["accountId"])
@Index("membership_center", ["centerId"])
@ForeignKey(() => AccountEntity, ["accountId"], ["accountId"], { name: "membership_account_fk" })
export class MembershipEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  membershipId: number;

  @Column({ type: "int" })
  accountId: number;

  @Column({ type: "int", nullable: true })
  centerId: number | null;

  @Column({ type: "text" })
  role: string;

  @Column({ type: "timestamptz", default: () => "now()" })
  startsAt: Date;

  @Column({ type: "timestamptz", nullable: true })
  endsAt: Date | null;
}
