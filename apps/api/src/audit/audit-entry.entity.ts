import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * Who did what, when, on what; never a value of a patient. Insert-only: the database numbers each entry in its chain
 * (the center's, or 0 for the consortium), times it and hashes it together with the hash before.
 */
@Entity("audit_entry", { schema: "portal" })
@Index("audit_entry_action", ["chainId", "action", "seq"])
@Index("audit_entry_asked", ["chainId", "accountId", "at"], { where: "action = 'BLOCK_ASKED'" })
export class AuditEntryEntity {
  @PrimaryColumn({ type: "int" })
  chainId: number;

  @PrimaryColumn({ type: "bigint" })
  seq: string;

  @Column({ type: "timestamptz" })
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

  @Column({ type: "json", default: () => "'{}'" })
  details: object;

  @Column({ type: "bytea" })
  hash: Buffer;
}
