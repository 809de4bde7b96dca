import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { CohortEntity } from "../cohorts/cohort.entity.ts";

/** How files with certain columns are read for a cohort: insert-only, a change is the next version of the name. */
@Entity("import_profile", { schema: "portal" })
@Index("import_profile_cohort", ["cohortId"])
@Index("import_profile_version", ["centerId", "cohortId", "name", "version"], { unique: true })
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], {
  name: "import_profile_cohort_fk",
})
export class ImportProfileEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  profileId: number;

  /** Null for the plan of one upload. */
  @Column({ type: "text", nullable: true })
  name: string | null;

  @Column({ type: "int" })
  version: number;

  /** Column names of the file it was made for, in its order: never what stands in them. */
  @Column({ type: "text", array: true })
  columns: string[];

  /** `{ settings, mapping, repairs }`. */
  @Column({ type: "jsonb" })
  plan: object;

  @Column({ type: "int" })
  createdBy: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  createdAt: Date;
}
