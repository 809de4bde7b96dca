import { Column } from "typeorm";
import { CaseVersionKey } from "./case-version-key.ts";

/** What both read models keep of a value: its case, its limits and where it comes from. */
export abstract class ReadModelValue extends CaseVersionKey {
  @Column({ type: "text" })
  caseGroup: string;

  @Column({ type: "int", nullable: true })
  regimen: number | null;

  @Column({ type: "double precision" })
  logLower: number;

  @Column({ type: "double precision" })
  logUpper: number;

  @Column({ type: "double precision", nullable: true })
  lowerLimit: number | null;

  @Column({ type: "double precision", nullable: true })
  upperLimit: number | null;

  @Column({ type: "int" })
  sampleDay: number;

  @Column({ type: "double precision", nullable: true })
  nominalHours: number | null;

  @Column({ type: "text", nullable: true })
  cultureRun: string | null;

  @Column({ type: "text" })
  comparabilityClass: string;

  @Column({ type: "text" })
  platform: string;

  @Column({ type: "text", nullable: true })
  batch: string | null;

  @Column({ type: "text" })
  stateAtSample: string;

  @Column({ type: "text", nullable: true })
  interference: string | null;

  @Column({ type: "int" })
  replicates: number;

  @Column({ type: "text", nullable: true })
  kit: string | null;

  @Column({ type: "text" })
  reported: string;
}
