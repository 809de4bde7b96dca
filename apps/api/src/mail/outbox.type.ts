import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A letter of the portal to the viewer, as a mail server would have brought it." })
export class Letter {
  @Field(() => ID, { description: "Its number." })
  id: string;

  @Field(() => String, { description: "What it tells of, such as `ACCESS_APPROVED`." })
  kind: string;

  @Field(() => String, { description: "The address it goes to." })
  to: string;

  @Field(() => String, { description: "Subject, in the language of the addressee." })
  subject: string;

  @Field(() => String, { description: "Text, in the language of the addressee." })
  text: string;

  @Field(() => Date, { description: "When it was written." })
  writtenAt: Date;
}
