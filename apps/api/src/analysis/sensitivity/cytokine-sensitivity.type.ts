import type { CaseGroup, Phase } from "@nlrp12/domain";
import { Field, Int, ObjectType } from "type-graphql";
import { CaseGroupEnum, PhaseEnum } from "../../schema-parts/enums.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { RatioResult, type RatioShown } from "../frame/ratio.type.ts";
import { SensitivityWay, SensitivityWithout } from "./sensitivity-way.type.ts";

@ObjectType({ implements: SensitivityWay, description: "A ratio made in one way of the sensitivity set." })
export class CytokineWay extends SensitivityWay {
  @Field(() => Int, {
    description: "Persons with a value that count above the line; over baseline those with a pair. 0 where not made.",
  })
  n: number;

  @Field(() => RatioResult, { nullable: true, description: "Ratio and interval, a bound, or why there is neither." })
  ratio: RatioShown | null;
}

@ObjectType({ description: "One ratio of an exact cell and what becomes of it under the standard sensitivity set." })
export class RatioVaried {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => CaseGroupEnum, { description: "What kind of persons." })
  caseGroup: CaseGroup;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase of affected patients; null for others." })
  phase: Phase | null;

  @Field(() => String, { description: "`vsControls` or `vsBaseline`, as the ratio itself says." })
  denominator: "vsControls" | "vsBaseline";

  @Field(() => [CytokineWay], { description: "The answer itself first, then each way of making it again." })
  ways: CytokineWay[];
}

@ObjectType({ description: "The ratios of an answer made again under the standard sensitivity set." })
export class CytokineSensitivity {
  @Field(() => [RatioVaried], { description: "In the order of the cells, over controls before over baseline." })
  ratios: RatioVaried[];

  @Field(() => [SensitivityWithout], { description: "Ways this question does not have, and why." })
  without: SensitivityWithout[];
}
