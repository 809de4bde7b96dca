import type { Comparator } from "@nlrp12/domain";
import { Field, Float, ObjectType } from "type-graphql";
import { ComparatorEnum } from "../schema-parts/enums.ts";

@ObjectType({ simpleResolvers: true, description: "A number with its unit." })
export class Quantity {
  @Field(() => Float, { description: "The number." })
  value: number;

  @Field(() => String, { description: "UCUM unit." })
  unit: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A cytokine value as the laboratory reported it, and in the portal's unit; never a bare number.",
})
export class Concentration {
  @Field(() => ComparatorEnum, {
    description: "Measured, below the lower or above the upper limit; then the value is that limit.",
  })
  comparator: Comparator;

  @Field(() => Float, { description: "In `unit`." })
  value: number;

  @Field(() => String, { description: "UCUM unit it was reported in." })
  unit: string;

  @Field(() => Quantity, { description: "The same value in pg/mL." })
  canonical: Quantity;

  @Field(() => Float, { nullable: true, description: "Lower limit of quantification, in `unit`." })
  lowerLimit: number | null;

  @Field(() => Float, { nullable: true, description: "Upper limit of quantification, in `unit`." })
  upperLimit: number | null;

  @Field(() => String, { description: "The text of the cell, as it stood in the file." })
  reported: string;
}
