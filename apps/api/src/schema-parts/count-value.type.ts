import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { type WithheldReason, WithheldReasonEnum } from "./enums.ts";

@ObjectType({ description: "A count of rows the viewer may read." })
export class ExactCount {
  @Field(() => Int, { description: "The count." })
  count: number;
}

@ObjectType({ description: "A protected count, rounded to the nearest 5 and fixed at an opening." })
export class RoundedCount {
  @Field(() => Int, { description: "About this many, to the nearest 5." })
  about: number;

  @Field(() => String, { description: "The disclosure policy it was made under." })
  policy: string;

  @Field(() => Date, { description: "The opening it was fixed at." })
  opening: Date;
}

@ObjectType({ description: "A value that is not shown: an object with its reason, never a number." })
export class Withheld {
  @Field(() => WithheldReasonEnum, { description: "Why." })
  reason: WithheldReason;

  @Field(() => String, { nullable: true, description: 'Text that stands for the value, such as "<10".' })
  bound: string | null;

  @Field(() => String, { nullable: true, description: "The disclosure policy that decided, where one did." })
  policy: string | null;

  @Field(() => Date, { nullable: true, description: "The opening that decided, where one did." })
  opening: Date | null;
}

/** A withheld value with only its reason, as rights (not the disclosure engine) decide it. */
export function withheldBecause(reason: WithheldReason): Withheld {
  return Object.assign(new Withheld(), { reason, bound: null, policy: null, opening: null });
}

/** An exact count. */
export function exactCount(count: number): ExactCount {
  return Object.assign(new ExactCount(), { count });
}

/** A count, exact, protected or withheld. */
export const CountValue = createUnionType({
  name: "CountValue",
  description: "A count: exact, protected, or withheld with its reason.",
  types: () => [ExactCount, RoundedCount, Withheld] as const,
  resolveType: (value) => value.constructor as typeof ExactCount | typeof RoundedCount | typeof Withheld,
});
