import { Column, Entity, PrimaryColumn } from "typeorm";

/** One opening of the disclosure engine: what it fixed for everyone, and the state the audit carries on from. */
@Entity("opening", { schema: "portal" })
export class OpeningEntity {
  @PrimaryColumn({ type: "int" })
  openingId: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  openedAt: Date;

  @Column({ type: "text" })
  policy: string;

  @Column({ type: "jsonb" })
  plan: object;

  @Column({ type: "jsonb" })
  audit: object;
}
