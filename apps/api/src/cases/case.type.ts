import type { CaseGroup, Sex } from "@nlrp12/domain";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { CaseGroupEnum, SexEnum } from "../schema-parts/enums.ts";
import { Node } from "../schema-parts/node.type.ts";
import type { CaseRef } from "./case-ref.ts";

/** What day 0 of a case is. */
export type DayZero = "FIRST_ANAKINRA_DOSE" | "FIRST_SAMPLE";

@ObjectType({
  implements: Node,
  description: "One de-identified person of a cohort, as a release holds it: patient, carrier or control.",
})
export class Case extends Node {
  /** Which version of the case this is, for look-ups below it. */
  ref: CaseRef;

  @Field(() => String, { description: "The pseudonym its center gave it." })
  code: string;

  @Field(() => CaseGroupEnum, { description: "Patient, carrier or control." })
  group: CaseGroup;

  @Field(() => SexEnum, { description: "Administrative sex." })
  sex: Sex;

  @Field(() => Float, { nullable: true, description: "Age at onset in years; null when not reported." })
  ageAtOnsetYears: number | null;

  @Field(() => String, { nullable: true, description: "Band of age at inclusion in years, such as 18-39." })
  ageAtInclusionBand: string | null;

  @Field(() => Int, { nullable: true, description: "Last day the case was followed, counted from day 0." })
  lastFollowUpDay: number | null;

  @Field(() => String, {
    description: "What days count from: FIRST_ANAKINRA_DOSE, or FIRST_SAMPLE for a case never treated with it.",
  })
  dayZero: DayZero;

  @Field(() => String, { description: "ANAKINRA, OTHER_BIOLOGIC or NO_BIOLOGIC, from its courses." })
  treatment: string;

  @Field(() => String, { nullable: true, description: "Where a case of the literature was published." })
  citation: string | null;
}
