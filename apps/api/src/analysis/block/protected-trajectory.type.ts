import { Field, Int, ObjectType } from "type-graphql";
import { CountValue, type RoundedCount, type Withheld } from "../../schema-parts/count-value.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { ProtectedClassLevels } from "../summary/protected-cytokine.type.ts";
import { ProtectedPart } from "./protected-part.type.ts";

@ObjectType({ description: "A published window, in days from the start of the first anakinra regimen." })
export class ProtectedWindow {
  @Field(() => String, { description: "Its name, such as `DAY_30`." })
  code: string;

  @Field(() => Int, { description: "First day." })
  fromDay: number;

  @Field(() => Int, { description: "Last day." })
  toDay: number;

  @Field(() => Int, { description: "The sample nearest to this day stands for the person." })
  targetDay: number;
}

@ObjectType({ description: "Protected levels of one window, within one category of each asked dimension." })
export class ProtectedTrajectoryCell {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => ProtectedWindow, { description: "The window." })
  window: ProtectedWindow;

  @Field(() => CountValue, { description: "Persons of the largest class, to the nearest 5." })
  count: RoundedCount | Withheld;

  @Field(() => [ProtectedClassLevels], { description: "Levels class by class, largest first; empty when withheld." })
  levels: ProtectedClassLevels[];
}

@ObjectType({ description: "The consortium's protected levels by window: fixed at an opening, the same for everyone." })
export class ProtectedTrajectory extends ProtectedPart {
  @Field(() => [ProtectedTrajectoryCell], { description: "Windows in time order; empty when all is withheld." })
  cells: ProtectedTrajectoryCell[];
}
