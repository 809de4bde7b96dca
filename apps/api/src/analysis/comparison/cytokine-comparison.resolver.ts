import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import { CaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { AskedScope } from "../../schema-parts/asked-scope.type.ts";
import { AnalyteEnum, SpecimenEnum, StimulusEnum } from "../../schema-parts/enums.ts";
import { ComparisonGroupInput } from "./comparison-group.type.ts";
import { cytokineComparison } from "./cytokine-comparison.ts";
import { CytokineComparisonAnswer } from "./cytokine-comparison.type.ts";

/** How groups differ in their cytokines. */
@Resolver(() => CytokineComparisonAnswer)
export class CytokineComparisonResolver {
  @Access("portal:read")
  @Query(() => CytokineComparisonAnswer, {
    description:
      "Two to six groups in one or more cytokines: each group against `b`, with effect, interval, test by name and p adjusted over the answer.",
  })
  async cytokineComparison(
    @Ctx() context: PortalContext,
    @Arg("analytes", () => [AnalyteEnum], { description: "The cytokines." }) analytes: Analyte[],
    @Arg("a", () => ComparisonGroupInput, { description: "The group that is compared." }) a: ComparisonGroupInput,
    @Arg("b", () => ComparisonGroupInput, { description: "What it, and every other, is compared with." })
    b: ComparisonGroupInput,
    @Arg("others", () => [ComparisonGroupInput], { nullable: true, description: "Up to four more groups." })
    others: ComparisonGroupInput[] | null,
    @Arg("stimulus", () => StimulusEnum, { defaultValue: "NONE", description: "NONE asks for spontaneous secretion." })
    stimulus: Stimulus,
    @Arg("specimen", () => SpecimenEnum, { defaultValue: "PBMC_SUPERNATANT", description: "What it was measured in." })
    specimen: Specimen,
    @Arg("filter", () => CaseFilter, { nullable: true, description: "Only these cases, in every group." })
    filter: CaseFilter | null,
    @Arg("definition", () => String, {
      defaultValue: "cluster-2018",
      description: "Response definition behind `responses` of a group.",
    })
    definition: string,
    @Args(() => AskedScope) scope: AskedScope,
  ): Promise<CytokineComparisonAnswer> {
    const asked = { analytes, stimulus, specimen, a, b, others, filter, definition };
    return cytokineComparison(context, { ...asked, ...scope });
  }
}
