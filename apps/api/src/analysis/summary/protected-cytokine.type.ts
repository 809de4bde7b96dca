import type { CaseGroup, Phase } from "@nlrp12/domain";
import { Field, ObjectType } from "type-graphql";
import { CountValue, type RoundedCount, Withheld } from "../../schema-parts/count-value.type.ts";
import { CaseGroupEnum, PhaseEnum } from "../../schema-parts/enums.ts";
import { ProtectedPart } from "../block/protected-part.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { ProtectedValue, type ProtectedValueShown } from "../frame/protected-value.type.ts";

@ObjectType({ description: "Protected raw levels of one comparability class." })
export class ProtectedClassLevels {
  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;

  @Field(() => CountValue, { description: "Persons, to the nearest 5." })
  count: RoundedCount | Withheld;

  @Field(() => ProtectedValue, { description: "Share below the limit." })
  shareBelow: ProtectedValueShown;

  @Field(() => ProtectedValue, { description: "Median of the middle kept values, pg/mL." })
  median: ProtectedValueShown;

  @Field(() => ProtectedValue, { description: "First quartile, pg/mL." })
  q1: ProtectedValueShown;

  @Field(() => ProtectedValue, { description: "Third quartile, pg/mL." })
  q3: ProtectedValueShown;

  @Field(() => ProtectedValue, { description: "Geometric mean, pg/mL." })
  geometricMean: ProtectedValueShown;
}

@ObjectType({ description: "One protected cell: a case group and phase, within one category of each asked dimension." })
export class ProtectedCytokineCell {
  @Field(() => [DimensionValue], { description: "As published; wider than asked where categories were merged." })
  keys: DimensionValue[];

  @Field(() => CaseGroupEnum, { description: "Patients or healthy controls." })
  caseGroup: CaseGroup;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase; null for controls." })
  phase: Phase | null;

  @Field(() => CountValue, { description: "Persons behind `vsControls`, or behind the levels where there is none." })
  count: RoundedCount | Withheld;

  @Field(() => [ProtectedClassLevels], { description: "Raw levels class by class, largest first." })
  levels: ProtectedClassLevels[];

  @Field(() => ProtectedValue, { nullable: true, description: "Ratio to same-center controls; null for controls." })
  vsControls: ProtectedValueShown | null;

  @Field(() => ProtectedValue, { nullable: true, description: "Ratio to the same person before treatment." })
  vsBaseline: ProtectedValueShown | null;
}

@ObjectType({ description: "The consortium's protected figure: planned once at an opening, the same for everyone." })
export class ProtectedCytokineSummary extends ProtectedPart {
  @Field(() => [ProtectedCytokineCell], { description: "Controls first, then phases in time order." })
  cells: ProtectedCytokineCell[];
}
