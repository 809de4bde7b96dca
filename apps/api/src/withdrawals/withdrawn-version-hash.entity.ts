import { Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReleaseEntity } from "../releases/release.entity.ts";

/** The salted hash of a case version that left a release: without its salt it tells nothing, and the checksum needs it. */
@Entity("withdrawn_version_hash", { schema: "portal" })
@Index("withdrawn_version_hash_cohort", ["cohortId"])
@ForeignKey(() => ReleaseEntity, ["centerId", "cohortId", "releaseNumber"], ["centerId", "cohortId", "releaseNumber"], {
  name: "withdrawn_version_hash_release",
})
export class WithdrawnVersionHashEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  releaseNumber: number;

  @PrimaryColumn({ type: "bytea" })
  contentHash: Buffer;
}
