import { Field, Int, ObjectType } from "type-graphql";
import { LocalizedText } from "../../schema-parts/localized-text.type.ts";

@ObjectType({ description: "A versioned rule that turns the assessments of a treated case into a response class." })
export class ResponseDefinition {
  @Field(() => String, { description: "Give it as `definition`, such as `cluster-2018`." })
  code: string;

  @Field(() => Int, { description: "A changed rule is a new version; questions use the newest." })
  version: number;

  @Field(() => LocalizedText, { description: "Its name, where it stands alone." })
  name: LocalizedText;

  @Field(() => LocalizedText, {
    description: "The same after the word response, within a title: `by CLUSTER 2018`, `as recorded by the clinician`.",
  })
  qualifier: LocalizedText;

  @Field(() => [String], { description: "What it reads, such as PGA and CRP." })
  inputs: string[];

  @Field(() => LocalizedText, { description: "The rule in words." })
  rule: LocalizedText;

  @Field(() => LocalizedText, { description: "Where it comes from." })
  source: LocalizedText;
}
