import type { Analyte, Contribution, Level } from "@nlrp12/domain";
import { Field, ObjectType } from "type-graphql";
import { AnalyteEnum, ContributionEnum, LevelEnum } from "../schema-parts/enums.ts";
import { LocalizedText } from "../schema-parts/localized-text.type.ts";
import { Node } from "../schema-parts/node.type.ts";

@ObjectType({ description: "What the viewer holds of a cohort, by field group." })
export class ViewerLevels {
  @Field(() => LevelEnum, { description: "Cases, features, courses, assessments." })
  clinical: Level;

  @Field(() => LevelEnum, { description: "Samples, assays, measurements; with them phase and response class." })
  cytokine: Level;

  @Field(() => LevelEnum, { description: "Variants and kindreds." })
  genotype: Level;
}

@ObjectType({
  implements: Node,
  description: "One center's collection of cases under one protocol and one set of data-use terms.",
})
export class Cohort extends Node {
  centerId: number;
  cohortId: number;

  @Field(() => String, { description: "Short name in addresses, unique within its center." })
  slug: string;

  @Field(() => LocalizedText, { description: "Title." })
  title: LocalizedText;

  @Field(() => LocalizedText, { description: "Under which protocol the cases were collected." })
  protocol: LocalizedText;

  @Field(() => String, { description: "Whom to ask." })
  contact: string;

  @Field(() => [String], { description: "Data-use terms as DUO codes." })
  dataUseTerms: string[];

  @Field(() => [AnalyteEnum], { description: "Analytes the owner says were measured." })
  declaredAnalytes: Analyte[];

  @Field(() => Boolean, { description: "Made by a generator; no person stands behind its cases." })
  synthetic: boolean;

  @Field(() => Boolean, { description: "Restates published cases, each with its citation." })
  literature: boolean;

  @Field(() => ContributionEnum, { description: "What the owner lets it contribute to the whole consortium." })
  contributes: Contribution;

  @Field(() => Boolean, { description: "Whether a release must be published by another person than approved it." })
  requiresSecondPerson: boolean;
}
