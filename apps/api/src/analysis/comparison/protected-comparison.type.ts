import type { Analyte } from "@nlrp12/domain";
import { Field, ObjectType } from "type-graphql";
import { Cohort } from "#cohorts";
import { Withheld } from "../../schema-parts/count-value.type.ts";
import { AnalyteEnum } from "../../schema-parts/enums.ts";
import { ProtectedCytokineCell } from "../summary/protected-cytokine.type.ts";

@ObjectType({ description: "The consortium's cells of one group; never subtracted from or tested against another's." })
export class ProtectedComparedGroup {
  @Field(() => AnalyteEnum, { description: "The cytokine." })
  analyte: Analyte;

  @Field(() => String, { description: "Key of the group." })
  group: string;

  @Field(() => ProtectedCytokineCell, { nullable: true, description: "As `cytokineSummary` publishes it." })
  cell: ProtectedCytokineCell | null;

  @Field(() => Withheld, { nullable: true, description: "Set when the group has no cell." })
  withheld: Withheld | null;
}

@ObjectType({ description: "The consortium's protected figures of the compared groups, the same for everyone." })
export class ProtectedComparison {
  @Field(() => [ProtectedComparedGroup], { description: "Analyte by analyte, group by group." })
  groups: ProtectedComparedGroup[];

  @Field(() => Withheld, { nullable: true, description: "Set when every group is withheld for one reason." })
  withheld: Withheld | null;

  @Field(() => [Cohort], { description: "Cohorts that contribute to the block; never told per cell." })
  cohorts: Cohort[];

  @Field(() => Date, { nullable: true, description: "The opening it was fixed at." })
  opening: Date | null;

  @Field(() => String, { description: "The disclosure policy." })
  policy: string;

  @Field(() => Boolean, { description: "Whether cohorts of the viewer's own center are among them." })
  includesOwn: boolean;
}
