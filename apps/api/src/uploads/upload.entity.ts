import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { CohortEntity } from "../cohorts/cohort.entity.ts";

/** A file on its way to a release; the bytes lie in storage under their hash. */
@Entity("upload", { schema: "portal" })
@Index("upload_cohort", ["cohortId", "receivedAt"])
@Index("upload_idempotency", ["centerId", "cohortId", "idempotencyKey"], { unique: true })
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], { name: "upload_cohort_fk" })
export class UploadEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryGeneratedColumn("identity", { type: "int", generatedIdentity: "ALWAYS" })
  uploadId: number;

  @Column({ type: "text" })
  state: string;

  @Column({ type: "text" })
  fileName: string;

  @Column({ type: "bytea" })
  sha256: Buffer;

  @Column({ type: "int" })
  sizeBytes: number;

  @Column({ type: "jsonb", nullable: true })
  mapping: object | null;

  @Column({ type: "jsonb", nullable: true })
  settings: object | null;

  @Column({ type: "jsonb", default: () => "'[]'" })
  repairs: object;

  /** The import profile it was sent with; mapping, settings and repairs are copies of its plan. */
  @Column({ type: "int", nullable: true })
  profileId: number | null;

  @Column({ type: "text", nullable: true })
  idempotencyKey: string | null;

  @Column({ type: "timestamptz", default: () => "now()" })
  receivedAt: Date;

  @Column({ type: "int" })
  receivedBy: number;

  @Column({ type: "timestamptz", nullable: true })
  checkedAt: Date | null;

  @Column({ type: "jsonb", default: () => "'[]'" })
  problems: object;

  @Column({ type: "int", nullable: true })
  baseRelease: number | null;

  @Column({ type: "jsonb", nullable: true })
  difference: object | null;

  @Column({ type: "jsonb", nullable: true })
  rareCombinations: object | null;

  @Column({ type: "text", array: true, default: () => "'{}'" })
  removals: string[];

  @Column({ type: "timestamptz", nullable: true })
  approvedAt: Date | null;

  @Column({ type: "int", nullable: true })
  approvedBy: number | null;

  @Column({ type: "text", nullable: true })
  note: string | null;

  @Column({ type: "timestamptz", nullable: true })
  publishedAt: Date | null;

  @Column({ type: "int", nullable: true })
  releaseNumber: number | null;

  @Column({ type: "jsonb", nullable: true })
  failure: object | null;

  @Column({ type: "text", default: "waiting" })
  phase: string;

  @Column({ type: "int", default: 0 })
  done: number;

  @Column({ type: "int", default: 0 })
  total: number;
}
