import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { PortalContext } from "#context";
import { releasesMark } from "./releases-mark.sql.ts";
import { ViewerType } from "./viewer.type.ts";

/** Whether what a viewer has seen is still of today, by the releases of the cohorts the viewer knows of. */
@Resolver(() => ViewerType)
export class ViewerReleasesResolver {
  @FieldResolver(() => String, {
    description:
      "Changes when a release of a cohort the viewer sees is published, withdrawn or undone: answers from before are out of date.",
  })
  async releasesMark(@Ctx() context: PortalContext): Promise<string> {
    const viewer = context.viewer;
    const seen = viewer?.facts.cohorts.filter(({ cohortId }) => viewer.levelOf(cohortId) !== "NONE") ?? [];
    return releasesMark(
      context.db,
      seen.map(({ cohortId }) => cohortId),
    );
  }
}
