import { Field, Float, Int, ObjectType } from "type-graphql";
import { Center } from "#centers";

@ObjectType({ description: "What one cut would have said of the families, or of persons without known relatives." })
export class RocStep {
  @Field(() => Float, { nullable: true, description: "The cut; null for the two that call all or none." })
  cut: number | null;

  @Field(() => Float, { description: "Share called positive of those with the outcome." })
  sensitivity: number;

  @Field(() => Float, { description: "Share called negative of those without it." })
  specificity: number;
}

@ObjectType({ description: "A share with its exact 95 % interval (Clopper–Pearson)." })
export class ValidatedShare {
  @Field(() => Int, { description: "Called rightly." })
  called: number;

  @Field(() => Int, { description: "Of so many." })
  of: number;

  @Field(() => Float, { description: "The share." })
  share: number;

  @Field(() => Float, { description: "Lower end." })
  lower: number;

  @Field(() => Float, { description: "Upper end." })
  upper: number;
}

@ObjectType({ description: "How a cut chosen in all other centers does in one it never saw." })
export class CenterLeftOutOfCut {
  @Field(() => Center, { nullable: true, description: "The center left out; null for all left-out cases together." })
  center: Center | null;

  @Field(() => Float, { nullable: true, description: "The cut of the others; null where they give none." })
  cut: number | null;

  @Field(() => String, { nullable: true, description: "Why the others give none." })
  noCut: string | null;

  @Field(() => ValidatedShare, { nullable: true, description: "Of those with the outcome." })
  sensitivity: ValidatedShare | null;

  @Field(() => ValidatedShare, { nullable: true, description: "Of those without it." })
  specificity: ValidatedShare | null;

  @Field(() => Int, { description: "Families whose limits leave their side of the cut open; in neither share." })
  undecided: number;
}

@ObjectType({
  description: "Youden's cut and its validation by families, as the curve counts them, or why there is none.",
})
export class PredictionCut {
  @Field(() => RocStep, { nullable: true, description: "The cut with the highest sensitivity plus specificity." })
  step: RocStep | null;

  @Field(() => String, {
    nullable: true,
    description:
      "FEWER_THAN_TEN_WITH_OUTCOME, FEWER_THAN_TEN_WITHOUT_OUTCOME, LIMITS_CROSS or SEVERAL_CLASSES, where none is given.",
  })
  noCut: string | null;

  @Field(() => [CenterLeftOutOfCut], { description: "Leave-one-center-out: each center, then all together." })
  leaveOneCenterOut: CenterLeftOutOfCut[];
}
