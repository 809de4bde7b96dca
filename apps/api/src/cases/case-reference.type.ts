import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  description: "Which case a value belongs to; readable in every field group, where the case itself needs CLINICAL.",
})
export class CaseReference {
  cohortId: number;

  @Field(() => ID, { description: "Give it to `case(id)`." })
  id: string;

  @Field(() => String, { description: "The pseudonym its center gave it." })
  code: string;
}
