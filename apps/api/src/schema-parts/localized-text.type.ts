import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "One text in both languages of the portal." })
export class LocalizedText {
  @Field(() => String, { description: "English." })
  en: string;

  @Field(() => String, { description: "French." })
  fr: string;
}
