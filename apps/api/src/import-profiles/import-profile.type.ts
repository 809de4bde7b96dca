import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Node } from "../schema-parts/node.type.ts";

@InputType({ description: "How files with certain columns are read." })
export class ImportPlanInput {
  @Field(() => [String], { description: "Column names of the file, in its order; never what stands in them." })
  columns: string[];

  @Field(() => String, { nullable: true, description: "Reading settings as JSON, as in the header Upload-Settings." })
  settings?: string | null;

  @Field(() => String, { nullable: true, description: "Column mapping as JSON; none for a cohort workbook." })
  mapping?: string | null;

  @Field(() => String, { nullable: true, description: "Recorded repairs as a JSON list." })
  repairs?: string | null;
}

@ObjectType({
  implements: Node,
  description: "How files with certain columns are read for a cohort; each change is a new version.",
})
export class ImportProfile extends Node {
  @Field(() => String, { nullable: true, description: "Its name; null for the plan of one upload." })
  name: string | null;

  @Field(() => Int, { description: "Counts from 1 under its name." })
  version: number;

  @Field(() => [String], { description: "Column names of the file it was made for, in its order." })
  columns: string[];

  @Field(() => String, { description: "Reading settings as JSON." })
  settings: string;

  @Field(() => String, { nullable: true, description: "Column mapping as JSON; null for a cohort workbook." })
  mapping: string | null;

  @Field(() => String, { description: "Recorded repairs as a JSON list." })
  repairs: string;

  @Field(() => String, { description: "Who made it." })
  createdBy: string;

  @Field(() => Date, { description: "When it was made." })
  createdAt: Date;
}
