import type { CaseGroup, Sex } from "@nlrp12/domain";
import { Field, InputType } from "type-graphql";
import { CaseGroupEnum, SexEnum } from "../schema-parts/enums.ts";

@InputType({
  description:
    "Which cases: those that meet every list given, each list meaning any of its entries. A list left out restricts nothing.",
})
export class CaseFilter {
  @Field(() => [CaseGroupEnum], { nullable: true, description: "What kind of person." })
  groups?: CaseGroup[] | null;

  @Field(() => [SexEnum], { nullable: true, description: "Administrative sex." })
  sex?: Sex[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Age at inclusion in years, as bands: 0-5, 6-11, 12-17, 18-39, 40-64, 65+.",
  })
  ageBands?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Consequence of the variant: TRUNCATING, SPLICE, MISSENSE, REGULATORY, OTHER, NONE_REPORTED.",
  })
  variantGroups?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Whether and how the case met anakinra: ANAKINRA, OTHER_BIOLOGIC, NO_BIOLOGIC.",
  })
  treatments?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Phenotypic features, as HPO ids such as HP:0001954, reported as present.",
  })
  hpoIds?: string[] | null;
}
