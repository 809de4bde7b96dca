import type { Analyte } from "@nlrp12/domain";
import { Field, ObjectType } from "type-graphql";
import { Withheld } from "../../schema-parts/count-value.type.ts";
import { AnalyteEnum } from "../../schema-parts/enums.ts";
import { ProtectedPart } from "../block/protected-part.type.ts";
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
export class ProtectedComparison extends ProtectedPart {
  @Field(() => [ProtectedComparedGroup], { description: "Analyte by analyte, group by group." })
  groups: ProtectedComparedGroup[];
}
