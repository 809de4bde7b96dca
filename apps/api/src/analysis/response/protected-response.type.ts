import type { ResponseClass } from "@nlrp12/domain";
import { Field, ObjectType } from "type-graphql";
import { CountValue, type RoundedCount, Withheld } from "../../schema-parts/count-value.type.ts";
import { ResponseClassEnum } from "../../schema-parts/enums.ts";
import { ProtectedPart } from "../block/protected-part.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { ProtectedValue, type ProtectedValueShown } from "../frame/protected-value.type.ts";

@ObjectType({ description: "A response class among the persons kept by the keyed drop." })
export class ProtectedClassShare {
  @Field(() => ResponseClassEnum, { description: "The class; every class is listed, whether it occurs or not." })
  responseClass: ResponseClass;

  @Field(() => CountValue, { description: "Kept persons of the class, to the nearest 5; `<5` when fewer." })
  count: RoundedCount | Withheld;

  @Field(() => ProtectedValue, { description: "Their share of the kept persons, 0 to 1, in whole percent." })
  share: ProtectedValueShown;
}

@ObjectType({ description: "One protected cell: treated patients within one category of each asked dimension." })
export class ProtectedResponseCell {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => CountValue, { description: "Treated persons, to the nearest 5." })
  count: RoundedCount | Withheld;

  @Field(() => [ProtectedClassShare], { description: "Every class; empty when the cell is withheld." })
  classes: ProtectedClassShare[];
}

@ObjectType({ description: "The consortium's protected response: planned once at an opening, the same for everyone." })
export class ProtectedAnakinraResponse extends ProtectedPart {
  @Field(() => [ProtectedResponseCell], { description: "The published cells; empty when all is withheld." })
  cells: ProtectedResponseCell[];
}
