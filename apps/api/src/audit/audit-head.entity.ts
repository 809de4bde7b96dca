import { Column, Entity, PrimaryColumn } from "typeorm";

/** The last entry of a chain; its lock is what keeps two writers from continuing the same entry. */
@Entity("audit_head", { schema: "portal" })
export class AuditHeadEntity {
  @PrimaryColumn({ type: "int" })
  chainId: number;

  @Column({ type: "bigint" })
  seq: string;

  @Column({ type: "bytea" })
  hash: Buffer;
}
