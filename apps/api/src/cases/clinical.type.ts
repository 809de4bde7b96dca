import type { ResponseClass } from "@nlrp12/domain";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { ResponseClassEnum } from "../schema-parts/enums.ts";
import { LocalizedText } from "../schema-parts/localized-text.type.ts";

@ObjectType({ simpleResolvers: true, description: "A phenotypic feature: an HPO term, present or excluded." })
export class PhenotypicFeature {
  @Field(() => String, { description: "HPO id, such as HP:0001954." })
  hpoId: string;

  @Field(() => LocalizedText, { nullable: true, description: "Its name, where the portal has one." })
  label: LocalizedText | null;

  @Field(() => String, { description: "PRESENT, or EXCLUDED: looked for and not found." })
  presence: string;

  @Field(() => Float, { nullable: true, description: "Age in years when it began." })
  onsetAgeYears: number | null;
}

@ObjectType({ simpleResolvers: true, description: "One agent at one dose, from a start day to a stop day." })
export class TreatmentCourse {
  @Field(() => String, { description: "ATC code, such as L04AC03." })
  atc: string;

  @Field(() => String, { description: "International name of the agent, such as anakinra." })
  agent: string;

  @Field(() => Int, { description: "First day." })
  startDay: number;

  @Field(() => Int, { nullable: true, description: "Last day; null while it goes on." })
  stopDay: number | null;

  @Field(() => String, { nullable: true, description: "Why it ended." })
  stopReason: string | null;

  @Field(() => Float, { nullable: true, description: "Dose, in `doseUnit`." })
  doseValue: number | null;

  @Field(() => String, { nullable: true, description: "Unit of the dose, such as mg/d." })
  doseUnit: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A clinical state on a day; what was not assessed is null." })
export class Assessment {
  @Field(() => Int, { description: "Day, counted from day 0 of the case." })
  day: number;

  @Field(() => Float, { nullable: true, description: "Physician's global assessment, 0 to 4." })
  pga: number | null;

  @Field(() => Float, { nullable: true, description: "AIDAI score; not validated for NLRP12AD." })
  aidai: number | null;

  @Field(() => Float, { nullable: true, description: "C-reactive protein in mg/L." })
  crpMgPerL: number | null;

  @Field(() => Float, { nullable: true, description: "Serum amyloid A in mg/L." })
  saaMgPerL: number | null;

  @Field(() => Float, { nullable: true, description: "Steroid dose in mg a day, as recorded." })
  steroidMgPerDay: number | null;

  @Field(() => Boolean, { nullable: true, description: "In flare, as recorded." })
  flare: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Infection at the visit." })
  infection: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Adverse event since the last visit." })
  adverseEvent: boolean | null;

  @Field(() => ResponseClassEnum, { nullable: true, description: "Response as the clinician recorded it." })
  responseRecorded: ResponseClass | null;
}
