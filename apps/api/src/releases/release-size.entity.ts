import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReleaseEntity } from "./release.entity.ts";

/** How much a release holds and what it changed; numbers of cases, so read under the row policies. */
@Entity("release_size", { schema: "portal" })
@Index("release_size_cohort", ["cohortId"])
@ForeignKey(() => ReleaseEntity, ["centerId", "cohortId", "releaseNumber"], ["centerId", "cohortId", "releaseNumber"], {
  name: "release_size_release",
})
export class ReleaseSizeEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  releaseNumber: number;

  @Column({ type: "int" })
  patients: number;

  @Column({ type: "int" })
  controls: number;

  @Column({ type: "int" })
  cases: number;

  @Column({ type: "int" })
  measurements: number;

  @Column({ type: "int" })
  added: number;

  @Column({ type: "int" })
  changed: number;

  @Column({ type: "int" })
  unchanged: number;

  @Column({ type: "int" })
  removed: number;
}
