import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Access } from "#access";
import type { PortalContext } from "#context";
import { caseTimeline } from "./case-timeline.ts";
import { CaseTimelineAnswer } from "./case-timeline.type.ts";

/** One case along time. */
@Resolver(() => CaseTimelineAnswer)
export class CaseTimelineResolver {
  @Access("portal:read")
  @Query(() => CaseTimelineAnswer, {
    description: "One case along time; a case the viewer may not read (CLINICAL) does not exist.",
  })
  async caseTimeline(
    @Ctx() context: PortalContext,
    @Arg("case", () => ID, { description: "Global id of the case." }) id: string,
    @Arg("asOf", () => Date, { nullable: true, description: "In the last release published by then." })
    asOf: Date | null,
    @Arg("releases", () => [ID], { nullable: true, description: "In the one of these that is of its cohort." })
    releases: string[] | null,
  ): Promise<CaseTimelineAnswer> {
    return caseTimeline(context, { case: id, asOf: asOf ?? null, releases: releases ?? null });
  }
}
