import type { ResponseClass } from "@nlrp12/domain";
import { Field, Int, ObjectType } from "type-graphql";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { ResponseClassEnum } from "../../schema-parts/enums.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import type { ResponseGround } from "../outcome-sensitivity/response-sensitivity.ts";
import { Estimate } from "../summary/distribution.type.ts";
import { ProtectedAnakinraResponse } from "./protected-response.type.ts";
import { ResponseDefinition } from "./response-definition.type.ts";

@ObjectType({ description: "How many persons are of one response class." })
export class ResponseClassShare {
  @Field(() => ResponseClassEnum, { description: "The class." })
  responseClass: ResponseClass;

  @Field(() => Int, { description: "Persons." })
  cases: number;

  @Field(() => Estimate, { nullable: true, description: "Share of the cell's persons, each counted on its own." })
  share: Estimate | null;
}

@ObjectType({ description: "An input for want of which persons have no class." })
export class MissingInput {
  @Field(() => String, { description: "Such as BASELINE_CRP or FOLLOW_UP_TO_WEEK_16." })
  input: string;

  @Field(() => Int, { description: "Persons." })
  cases: number;
}

@ObjectType({ description: "One treated person and its class." })
export class ResponseMember {
  centerId: number;
  cohortId: number;
  caseId: number;

  @Field(() => ResponseClassEnum, { description: "Under the definition asked for." })
  responseClass: ResponseClass;

  @Field(() => ResponseClassEnum, { nullable: true, description: "Under the definition compared with, where one is." })
  comparedClass: ResponseClass | null;

  @Field(() => String, { nullable: true, description: "The input that is missing where the class is UNKNOWN." })
  missing: string | null;
}

@ObjectType({ description: "Persons who change class under the definition compared with." })
export class ResponseMove {
  @Field(() => ResponseClassEnum, { description: "Under the definition asked for." })
  from: ResponseClass;

  @Field(() => ResponseClassEnum, { description: "Under the definition compared with." })
  to: ResponseClass;

  @Field(() => Int, { description: "Persons." })
  cases: number;
}

@ObjectType({ description: "Patients treated with anakinra, within one category of each asked dimension." })
export class ResponseCell {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => Int, { description: "Treated persons." })
  n: number;

  @Field(() => Int, { nullable: true, description: "Families they belong to; null where kindreds are not readable." })
  kindreds: number | null;

  @Field(() => Int, { description: "Persons whose class is neither UNKNOWN nor NOT_EVALUABLE." })
  evaluable: number;

  @Field(() => Int, { description: "Persons whose class is COMPLETE or PARTIAL." })
  responders: number;

  @Field(() => Int, {
    description:
      "Families with an evaluable member: what `responseRate` is a share of. Unreadable kindreds count as none.",
  })
  evaluableKindreds: number;

  @Field(() => Int, { description: "Of these, families whose member in the rate is a responder." })
  respondingKindreds: number;

  @Field(() => Estimate, {
    nullable: true,
    description: "Share of responders, one member per family: the index member, else the first who is evaluable.",
  })
  responseRate: Estimate | null;

  @Field(() => Estimate, { nullable: true, description: "The same, counting each person of a family on its own." })
  responseRateByPerson: Estimate | null;

  @Field(() => [ResponseClassShare], { description: "Every class, per person." })
  classes: ResponseClassShare[];

  @Field(() => [MissingInput], { description: "Why classes are UNKNOWN, commonest first." })
  unknown: MissingInput[];

  @Field(() => [ResponseMember], { description: "The persons." })
  members: ResponseMember[];

  @Field(() => [ResponseMove], { description: "Who changes class when `compareWith` is given." })
  moved: ResponseMove[];
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactAnakinraResponse {
  ground: ResponseGround;

  @Field(() => [ResponseCell], { description: "Only combinations somebody falls into." })
  cells: ResponseCell[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];
}

@ObjectType({ description: "Who responds to anakinra, under one definition." })
export class AnakinraResponseAnswer {
  @Field(() => ResponseDefinition, { description: "The definition the answer rests on." })
  definition: ResponseDefinition;

  @Field(() => ExactAnakinraResponse, { description: "From rows the viewer may read." })
  exact: ExactAnakinraResponse;

  @Field(() => ProtectedAnakinraResponse, { description: "The consortium's protected figure, the same for everyone." })
  protected: ProtectedAnakinraResponse;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
