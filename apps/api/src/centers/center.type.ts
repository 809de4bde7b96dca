import { Field, ObjectType } from "type-graphql";
import { Node } from "../schema-parts/node.type.ts";

@ObjectType({ implements: Node, description: "An institution; owns cohorts, people belong to it." })
export class Center extends Node {
  centerId: number;
  masks: readonly string[];

  @Field(() => String, { description: "Short name in addresses, such as `poitiers`." })
  slug: string;

  @Field(() => String, { description: "Full name." })
  name: string;

  @Field(() => String, { description: "Name where space is short." })
  shortName: string;
}
