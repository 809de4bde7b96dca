import type { Phase, ResponseClass } from "@nlrp12/domain";
import { Field, InputType, ObjectType } from "type-graphql";
import { CaseFilter } from "#cases";
import { PhaseEnum, ResponseClassEnum } from "../../schema-parts/enums.ts";
import { LocalizedText } from "../../schema-parts/localized-text.type.ts";

@InputType({ description: "One group of a comparison: patients in a phase, or other people without one." })
export class ComparisonGroupInput {
  @Field(() => PhaseEnum, { nullable: true, description: "The phase of patients; left out for all other people." })
  phase?: Phase | null;

  @Field(() => [ResponseClassEnum], { nullable: true, description: "Only these response classes under `definition`." })
  responses?: ResponseClass[] | null;

  @Field(() => CaseFilter, {
    nullable: true,
    description: "Only these cases; without a phase, `groups` says who, such as HEALTHY_CONTROL.",
  })
  filter?: CaseFilter | null;
}

@ObjectType({ description: "A group as it was compared." })
export class ComparedGroup {
  @Field(() => String, {
    description: "`a`, `b`, or `c` to `f` for the others; `b` is what the rest is compared with.",
  })
  key: string;

  @Field(() => LocalizedText, { description: "The group in words." })
  label: LocalizedText;

  @Field(() => String, { description: "The group in the address of the portal's page." })
  text: string;

  @Field(() => PhaseEnum, { nullable: true, description: "Its phase; null for people who are not patients." })
  phase: Phase | null;
}
