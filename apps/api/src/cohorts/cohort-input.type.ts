import type { Analyte, Contribution } from "@nlrp12/domain";
import { Field, ID, InputType } from "type-graphql";
import { AnalyteEnum, ContributionEnum } from "../schema-parts/enums.ts";

@InputType({ description: "A text in both languages." })
export class LocalizedTextInput {
  @Field(() => String, { description: "English." })
  en: string;

  @Field(() => String, { description: "French." })
  fr: string;
}

@InputType({ description: "What a cohort is and what it contributes." })
export class CohortInput {
  @Field(() => LocalizedTextInput, { description: "Title, up to 120 characters." })
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: "Under which protocol the cases were collected." })
  protocol: LocalizedTextInput;

  @Field(() => String, { description: "Whom to ask: an address of the center, not of a patient." })
  contact: string;

  @Field(() => [String], { description: "Data-use terms as DUO codes, such as DUO:0000007." })
  dataUseTerms: string[];

  @Field(() => [AnalyteEnum], { description: "Analytes that were measured." })
  declaredAnalytes: Analyte[];

  @Field(() => ContributionEnum, { description: "What it contributes to the whole consortium." })
  contributes: Contribution;

  @Field(() => Boolean, { defaultValue: false, description: "Whether a second person must publish its releases." })
  requiresSecondPerson: boolean;
}

@InputType({ description: "A new cohort of a center." })
export class CreateCohortInput extends CohortInput {
  @Field(() => ID, { description: "The center that owns it." })
  center: string;

  @Field(() => String, { description: "Short name in addresses: lower-case letters, digits and hyphens." })
  slug: string;
}
