import { Column, Entity, PrimaryColumn } from "typeorm";

/** An opening that is planned for a date, and what it would publish. */
@Entity("planned_opening", { schema: "portal" })
export class PlannedOpeningEntity {
  @PrimaryColumn({ type: "date" })
  plannedFor: string;

  @Column({ type: "int" })
  plannedBy: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  plannedAt: Date;

  @Column({ type: "text" })
  state: string;

  @Column({ type: "int", nullable: true })
  openingId: number | null;

  @Column({ type: "timestamptz", nullable: true })
  previewedAt: Date | null;

  @Column({ type: "jsonb", nullable: true })
  preview: object | null;
}
