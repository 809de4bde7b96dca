import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** Who did what, when, on what; never a value of a patient. Insert-only. */
@Entity("audit_entry", { schema: "portal" })
@Index("audit_entry_center", ["centerId", "at"])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  entryId: string;

  @Column({ type: "timestamptz", default: () => "clock_timestamp()" })
  at: Date;

  @Column({ type: "int", nullable: true })
  centerId: number | null;

  @Column({ type: "int", nullable: true })
  accountId: number | null;

  @Column({ type: "int", nullable: true })
  tokenId: number | null;

  @Column({ type: "text" })
  action: string;

  @Column({ type: "text" })
  object: string;

  @Column({ type: "text" })
  outcome: string;

  @Column({ type: "jsonb", default: () => "'{}'" })
  details: object;
}
