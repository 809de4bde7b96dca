import { Field, ObjectType } from "type-graphql";
import { CountValue, type RoundedCount, type Withheld } from "../../schema-parts/count-value.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { ProtectedPart } from "./protected-part.type.ts";

@ObjectType({ description: "Persons of the block in one published category." })
export class ProtectedTableCell {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => CountValue, { description: "Persons, to the nearest 5." })
  count: RoundedCount | Withheld;
}

@ObjectType({ description: "One dimension of the protected table." })
export class ProtectedTableRow {
  @Field(() => String, { description: "The dimension, such as `SEX`." })
  variable: string;

  @Field(() => [ProtectedTableCell], { description: "Its published categories, not forced to add up." })
  cells: ProtectedTableCell[];
}

@ObjectType({
  description:
    "The block's baseline table: stored counts of the persons its family describes, one dimension at a time, whatever the columns of the exact part.",
})
export class ProtectedCohortTable extends ProtectedPart {
  @Field(() => CountValue, { description: "All persons asked about, to the nearest 5." })
  count: RoundedCount | Withheld;

  @Field(() => [ProtectedTableRow], {
    description: "One row for each dimension of the menu in which these persons differ; empty when withheld.",
  })
  rows: ProtectedTableRow[];
}
