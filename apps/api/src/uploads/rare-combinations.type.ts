import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Cases of one sex, age band and variant, fewer than five." })
export class RareCombination {
  @Field(() => String, { description: "Sex: FEMALE, MALE, OTHER or UNKNOWN." })
  sex: string;

  @Field(() => String, { nullable: true, description: "Band of the age at inclusion; null where it is not said." })
  ageBand: string | null;

  @Field(() => [String], { description: "Variants by their normalised or else reported names; none reported: empty." })
  variants: readonly string[];

  @Field(() => Int, { description: "Cases of the file." })
  cases: number;
}

@ObjectType({
  description: "How many cases of a file stand alone, or nearly, on sex, age band at inclusion and variant.",
})
export class RareCombinations {
  @Field(() => Int, { description: "Cases of the file." })
  cases: number;

  @Field(() => Int, { description: "Different combinations." })
  combinations: number;

  @Field(() => Int, { description: "Cases that share their combination with no other." })
  unique: number;

  @Field(() => Int, { description: "Cases in combinations of fewer than five, the unique ones among them." })
  rare: number;

  @Field(() => [RareCombination], { description: "Combinations of fewer than five, the rarest first, 200 at most." })
  listed: readonly RareCombination[];
}
