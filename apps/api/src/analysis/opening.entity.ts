import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

/** One opening of the disclosure engine: its policy, its block and the state the audit carries on from. */
@Entity("opening", { schema: "portal" })
export class OpeningEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  openingId: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  openedAt: Date;

  @Column({ type: "text" })
  policy: string;

  @Column({ type: "jsonb" })
  parameters: object;

  @Column({ type: "jsonb" })
  cohorts: object;

  @Column({ type: "text", nullable: true })
  withheld: string | null;

  @Column({ type: "jsonb" })
  audit: object;
}
