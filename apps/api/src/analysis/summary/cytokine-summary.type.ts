import type { CaseGroup, Comparator, Phase } from "@nlrp12/domain";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { CaseReference, Concentration } from "#cases";
import { Center } from "#centers";
import { Cohort } from "#cohorts";
import { Release } from "#releases";
import { CaseGroupEnum, ComparatorEnum, PhaseEnum } from "../../schema-parts/enums.ts";
import { DimensionValue, ExistsOnly, Provenance } from "../frame/answer-frame.type.ts";
import { ComparabilityGate } from "../frame/comparability-gate.type.ts";
import { RatioResult, type RatioShown } from "../frame/ratio.type.ts";
import type { SensitivityGround } from "../sensitivity/cytokine-sensitivity.ts";
import { DENOMINATOR_KINDS, type DenominatorKind } from "./control-strata.ts";
import { ClassDistribution, Distribution } from "./distribution.type.ts";
import { ProtectedCytokineSummary } from "./protected-cytokine.type.ts";

const DenominatorKindEnum = Object.fromEntries(DENOMINATOR_KINDS.map((kind) => [kind, kind])) as Readonly<
  Record<DenominatorKind, DenominatorKind>
>;
registerEnumType(DenominatorKindEnum, {
  name: "DenominatorKind",
  description:
    "Controls below the line: those cultured in the same run, where every value of the group (or three controls for one case) has them, else those of the same center and comparability class.",
});

@ObjectType({ description: "The ratio of one center and comparability class to its own controls." })
export class CenterRatio {
  @Field(() => Center, { description: "The center." })
  center: Center;

  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;

  @Field(() => DenominatorKindEnum, { description: "Whose controls stand below the line." })
  denominatorKind: DenominatorKind;

  @Field(() => RatioResult, { description: "Its ratio; within culture runs it counts pairs of runs." })
  result: RatioShown;
}

@ObjectType({ description: "A case's value over the geometric mean of its own center's controls." })
export class FoldChange {
  @Field(() => ComparatorEnum, { description: "LT or GT where the value lies beyond a limit." })
  comparator: Comparator;

  @Field(() => Float, { description: "The ratio." })
  value: number;

  @Field(() => Float, { nullable: true, description: "Lower end of the 95 % prediction interval." })
  predictionLower: number | null;

  @Field(() => Float, { nullable: true, description: "Upper end of the 95 % prediction interval." })
  predictionUpper: number | null;

  @Field(() => DenominatorKindEnum, { description: "Whose controls stand below the line." })
  denominatorKind: DenominatorKind;

  @Field(() => Int, { description: "How many of them." })
  nControls: number;
}

@ObjectType({ description: "One value of one case, as the figure draws it." })
export class CytokinePoint {
  cohortId: number;

  @Field(() => CaseReference, { description: "Whose it is." })
  case: CaseReference;

  @Field(() => Int, { description: "Days from the first anakinra dose; from the first sample in cases never treated." })
  day: number;

  @Field(() => Float, { nullable: true, description: "Nominal hours within the day." })
  nominalHours: number | null;

  @Field(() => Concentration, { description: "The value in pg/mL, with the text it was reported as." })
  value: Concentration;

  @Field(() => FoldChange, { nullable: true, description: "Over the controls of its own center and class." })
  foldChange: FoldChange | null;

  @Field(() => String, { description: "Key of the comparability class." })
  comparabilityClass: string;

  @Field(() => Boolean, { description: "Taken under a drug the assay may see." })
  flagged: boolean;
}

@ObjectType({ description: "One exact cell: a case group and phase, within one category of each asked dimension." })
export class CytokineCell {
  @Field(() => [DimensionValue], { description: "Categories of the asked dimensions." })
  keys: DimensionValue[];

  @Field(() => CaseGroupEnum, { description: "What kind of persons." })
  caseGroup: CaseGroup;

  @Field(() => PhaseEnum, { nullable: true, description: "Phase of affected patients; null for controls." })
  phase: Phase | null;

  @Field(() => Int, { description: "Persons with a value." })
  n: number;

  @Field(() => Int, { nullable: true, description: "Families they belong to; null where kindreds are not readable." })
  kindreds: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Persons of whom a value is due here and who have none: treatment came to the phase, or they were sampled in it. Null where cells are split by a category.",
  })
  missing: number | null;

  @Field(() => Int, { description: "Values below their limit." })
  belowLimit: number;

  @Field(() => Distribution, {
    nullable: true,
    description: "Raw levels; null when they belong to several comparability classes, which `byClass` keeps apart.",
  })
  levels: Distribution | null;

  @Field(() => [ClassDistribution], { description: "Raw levels of each comparability class." })
  byClass: ClassDistribution[];

  @Field(() => Distribution, { nullable: true, description: "Per-case fold changes over same-center controls." })
  foldChanges: Distribution | null;

  @Field(() => RatioResult, { nullable: true, description: "Geometric mean over that of same-center controls." })
  vsControls: RatioShown | null;

  @Field(() => RatioResult, { nullable: true, description: "The same, counting each person of a family on its own." })
  vsControlsByPerson: RatioShown | null;

  @Field(() => [CenterRatio], { description: "The ratio of each center and comparability class." })
  vsControlsByCenter: CenterRatio[];

  @Field(() => RatioResult, { nullable: true, description: "On or after treatment over before, within the same case." })
  vsBaseline: RatioShown | null;

  @Field(() => RatioResult, {
    nullable: true,
    description:
      "Stimulated over spontaneous, in samples of one case taken at the same time and otherwise cultured and read alike.",
  })
  stimulationIndex: RatioShown | null;

  @Field(() => [CytokinePoint], { description: "The single values." })
  points: CytokinePoint[];
}

@ObjectType({ description: "What is computed from the rows the viewer may read." })
export class ExactCytokineSummary {
  /** What the ratios are made again from, for who asks for that. */
  ground: SensitivityGround;

  @Field(() => [CytokineCell], { description: "Controls first, then phases in time order." })
  cells: CytokineCell[];

  @Field(() => [Cohort], { description: "Cohorts that are exact here." })
  cohorts: Cohort[];

  @Field(() => [Release], { description: "The release of each." })
  releases: Release[];

  @Field(() => ComparabilityGate, { description: "Whether raw levels were pooled, and what was left out of ratios." })
  gate: ComparabilityGate | Promise<ComparabilityGate>;
}

@ObjectType({ description: "A cytokine before, during and after anakinra, against controls." })
export class CytokineSummaryAnswer {
  @Field(() => ExactCytokineSummary, { description: "From rows the viewer may read." })
  exact: ExactCytokineSummary;

  @Field(() => ProtectedCytokineSummary, { description: "The consortium's protected figure, the same for everyone." })
  protected: ProtectedCytokineSummary;

  @Field(() => ExistsOnly, { description: "Cohorts without any number here." })
  existsOnly: ExistsOnly;

  @Field(() => Provenance, { description: "Where it comes from, and how it is had again." })
  provenance: Provenance;
}
