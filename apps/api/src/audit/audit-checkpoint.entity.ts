import { Column, Entity, PrimaryColumn } from "typeorm";

/** A signed statement of how long a chain was and what its last hash was; insert-only. */
@Entity("audit_checkpoint", { schema: "portal" })
export class AuditCheckpointEntity {
  @PrimaryColumn({ type: "int" })
  chainId: number;

  @PrimaryColumn({ type: "bigint" })
  seq: string;

  @Column({ type: "timestamptz", default: () => "now()" })
  madeAt: Date;

  @Column({ type: "text" })
  note: string;

  @Column({ type: "text" })
  verifierKey: string;
}
