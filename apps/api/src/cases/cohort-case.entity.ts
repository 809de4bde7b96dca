import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CohortEntity } from "../cohorts/cohort.entity.ts";
import { PersonEntity } from "./person.entity.ts";

/** A case of a cohort: the code its center gave it and the person it stands for. */
@Entity("cohort_case", { schema: "portal" })
@Index("cohort_case_code", ["centerId", "cohortId", "caseCode"], { unique: true })
@Index("cohort_case_cohort", ["cohortId", "caseId"])
@ForeignKey(() => CohortEntity, ["centerId", "cohortId"], ["centerId", "cohortId"], { name: "cohort_case_cohort_fk" })
@ForeignKey(() => PersonEntity, ["personId"], ["personId"], { name: "cohort_case_person" })
export class CohortCaseEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  cohortId: number;

  @PrimaryColumn({ type: "int" })
  caseId: number;

  @Column({ type: "text" })
  caseCode: string;

  @Column({ type: "uuid" })
  personId: string;
}
