import { Field, Int, ObjectType } from "type-graphql";
import { CaseDifference } from "#uploads";

@ObjectType({ description: "How two releases of a cohort differ, in cases; withdrawn cases are in neither." })
export class ReleaseDifference {
  centerId: number;
  cohortId: number;
  fromNumber: number;

  @Field(() => Int, { description: "Cases that only the later one holds." })
  added: number;

  @Field(() => Int, { description: "Cases that both hold, with other content." })
  changed: number;

  @Field(() => Int, { description: "Cases that both hold, just so." })
  unchanged: number;

  @Field(() => Int, { description: "Cases that only the one compared with holds." })
  removed: number;

  @Field(() => [CaseDifference], {
    description: "Every case but the unchanged, cell by cell, for data managers of the center; empty for others.",
  })
  cases: readonly CaseDifference[];

  @Field(() => Boolean, {
    description: "Whether `cases` is filled: the viewer manages the cohort and no more than 2000 cases are compared.",
  })
  casesListed: boolean;
}
