import type { CaseGroup, Phase } from "@nlrp12/domain";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Center } from "#centers";
import { CaseGroupEnum, PhaseEnum } from "../../schema-parts/enums.ts";
import { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import { DimensionValue } from "../frame/answer-frame.type.ts";
import { RatioResult, type RatioShown } from "../frame/ratio.type.ts";
import { SENSITIVITY_CODES, type SensitivityCode } from "./sensitivity-step.ts";

export const SensitivityCodeEnum = Object.fromEntries(SENSITIVITY_CODES.map((code) => [code, code])) as Readonly<
  Record<SensitivityCode, SensitivityCode>
>;
registerEnumType(SensitivityCodeEnum, {
  name: "SensitivityCode",
  description: "The standard sensitivity set: one way each of making an answer again.",
});

@ObjectType({ description: "The ratios of a cell, made in one way of the standard sensitivity set." })
export class SensitivityVariant {
  @Field(() => SensitivityCodeEnum, { description: "Which way; AS_ANSWERED is the answer itself." })
  code: SensitivityCode;

  @Field(() => LocalizedText, { description: "The way in words." })
  label: LocalizedText;

  @Field(() => Center, { nullable: true, description: "The center left out, for WITHOUT_CENTER." })
  center: Center | null;

  @Field(() => Int, { description: "Persons with a value that count in it." })
  n: number;

  @Field(() => RatioResult, {
    nullable: true,
    description: "Over controls: ratio and interval, or why there is none. Null where this way says nothing of it.",
  })
  vsControls: RatioShown | null;

  @Field(() => RatioResult, {
    nullable: true,
    description: "Over the same case before treatment. Null before treatment and in people never treated.",
  })
  vsBaseline: RatioShown | null;
}

@ObjectType({ description: "One exact cell and what becomes of its ratios under the standard sensitivity set." })
export class CellSensitivity {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => CaseGroupEnum, { description: "What kind of persons." })
  caseGroup: CaseGroup;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase of affected patients; null for others." })
  phase: Phase | null;

  @Field(() => [SensitivityVariant], { description: "The answer itself first, then each way of making it again." })
  variants: SensitivityVariant[];
}
