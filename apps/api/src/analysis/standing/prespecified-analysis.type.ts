import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Node } from "../../schema-parts/node.type.ts";

@ObjectType({ implements: Node, description: "A question that a center registered before looking, with its plan." })
export class PrespecifiedAnalysis extends Node {
  analysisId: number;
  centerId: number;

  @Field(() => String, { description: "The root field." })
  question: string;

  @Field(() => GraphQLJSONObject, { description: "What is asked, without releases and cohorts." })
  arguments: object;

  @Field(() => [ID], { description: "Global ids of the cohorts it is limited to; none where it is limited to none." })
  cohorts: string[];

  @Field(() => String, { description: "SHA-256 of root field and arguments; the ledger names the question by it." })
  hash: string;

  @Field(() => String, { description: "Where the plan stands: registry number, protocol and section, DOI." })
  reference: string;

  @Field(() => Date, { description: "When it was registered." })
  registeredAt: Date;

  @Field(() => String, { description: "The person who registered it." })
  registeredBy: string;

  @Field(() => Date, {
    nullable: true,
    description: "When the center, or who registered it, first asked it of any cohort; null while nobody has.",
  })
  firstAskedAt: Date | null;

  @Field(() => Date, { nullable: true, description: "When it was withdrawn; it stays in the list and counts no more." })
  withdrawnAt: Date | null;

  @Field(() => Boolean, { description: "Whether the viewer may withdraw it: who registered it, and stewards." })
  viewerCanWithdraw: boolean;
}
