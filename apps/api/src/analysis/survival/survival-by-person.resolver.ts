import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { curvesByPerson, testsByPerson } from "./survival-by-person.ts";
import { SurvivalTestResult } from "./survival-test.type.ts";
import { ExactTreatmentSurvival, SurvivalCurve } from "./treatment-survival.type.ts";

/** What stands beside curves and tests of families, made for who asks for it. */
@Resolver(() => ExactTreatmentSurvival)
export class SurvivalByPersonResolver {
  @FieldResolver(() => [SurvivalCurve], {
    description: "The same curves, counting each person of a family on its own.",
  })
  async curvesByPerson(@Ctx() context: PortalContext, @Root() exact: ExactTreatmentSurvival): Promise<SurvivalCurve[]> {
    return curvesByPerson(context, exact);
  }

  @FieldResolver(() => [SurvivalTestResult], {
    description: "What the same tests say, in their order, counting each person of a family on its own.",
  })
  async testsByPerson(
    @Ctx() context: PortalContext,
    @Root() exact: ExactTreatmentSurvival,
  ): Promise<SurvivalTestResult[]> {
    return testsByPerson(context, exact);
  }
}
