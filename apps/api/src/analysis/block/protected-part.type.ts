import { Field, ObjectType } from "type-graphql";
import { Cohort } from "#cohorts";
import { Withheld } from "../../schema-parts/count-value.type.ts";

@ObjectType()
export abstract class ProtectedPart {
  @Field(() => Withheld, { nullable: true, description: "Set when the whole figure is withheld." })
  withheld: Withheld | null;

  @Field(() => [Cohort], { description: "Cohorts that contribute to the block; never told per cell." })
  cohorts: Cohort[];

  @Field(() => Date, { nullable: true, description: "The opening it was fixed at." })
  opening: Date | null;

  @Field(() => String, { description: "The disclosure policy." })
  policy: string;

  @Field(() => Boolean, { description: "Whether cohorts of the viewer's own center are among them." })
  includesOwn: boolean;
}
