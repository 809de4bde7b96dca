import { PrimaryColumn } from "typeorm";

/** The key every row below a case version begins with; rows are written and kept in this order. */
export abstract class CaseVersionKey {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  caseId: number;

  @PrimaryColumn({ type: "int" })
  version: number;
}
