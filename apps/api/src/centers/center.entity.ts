import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** An institution; owns cohorts, people belong to it. */
@Entity("center", { schema: "portal" })
@Index("center_slug", ["slug"], { unique: true })
export class CenterEntity {
  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  centerId: number;

  @Column({ type: "text" })
  slug: string;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "text" })
  shortName: string;

  @Column({ type: "text", array: true, default: () => "'{}'" })
  localNumberMasks: string[];
}
