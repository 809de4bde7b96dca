import { reaches } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Access, requireViewer } from "#access";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { BadInput, NotFound } from "#errors";
import { soleKeyOf } from "#node-id";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { CountValue, Withheld, withheldBecause } from "../schema-parts/count-value.type.ts";
import { LevelEnum } from "../schema-parts/enums.ts";
import { cohortBySlug, cohortsByIds, cohortsPage } from "./cohort.sql.ts";
import { Cohort, ViewerLevels } from "./cohort.type.ts";
import { CoverageCell } from "./coverage.type.ts";
import { presentCohort } from "./present-cohort.ts";

const CohortConnection = connectionOf(() => Cohort, "Cohort");

/** Which cohorts exist, and what the viewer may learn of each. */
@Resolver(() => Cohort)
export class CohortResolver {
  @Access("portal:read")
  @Query(() => CohortConnection, { description: "The cohorts of the consortium." })
  async cohorts(
    @Ctx() context: PortalContext,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<Cohort>> {
    const limit = pageSize(first);
    const [lastId] = readCursor(after, "number") ?? [0];
    const { rows, total: totalCount } = await cohortsPage(context.db, { after: lastId, limit: limit + 1 });
    return pageOf(rows.map(presentCohort), {
      first: limit,
      totalCount,
      keyOf: (cohort) => [cohort.cohortId],
    });
  }

  @Access("portal:read")
  @Query(() => Cohort, { description: "One cohort, by id or by the slugs of its center and its own." })
  async cohort(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { nullable: true, description: "Global id." }) id: string | null,
    @Arg("center", () => String, { nullable: true, description: "Slug of the center." }) center: string | null,
    @Arg("slug", () => String, { nullable: true, description: "Slug of the cohort." }) slug: string | null,
  ): Promise<Cohort> {
    if (id) {
      const [row] = await cohortsByIds(context.db, [soleKeyOf("Cohort", id)]);
      if (!row) throw new NotFound();
      return presentCohort(row);
    }
    if (!center || !slug) {
      throw new BadInput({
        en: "Name the cohort by `id`, or by `center` and `slug`.",
        fr: "Nommez la cohorte par `id`, ou par `center` et `slug`.",
      });
    }
    const row = await cohortBySlug(context.db, { center, cohort: slug });
    if (!row) throw new NotFound();
    return presentCohort(row);
  }

  @FieldResolver(() => Center, { description: "The center that owns it." })
  center(@Ctx() context: PortalContext, @Root() cohort: Cohort): Center | Promise<Center> {
    return context.loaders.center.now(cohort.centerId);
  }

  @FieldResolver(() => LevelEnum, { description: "The strongest level the viewer holds in any field group." })
  viewerLevel(@Ctx() context: PortalContext, @Root() cohort: Cohort): string {
    return requireViewer(context).levelOf(cohort.cohortId);
  }

  @FieldResolver(() => ViewerLevels, { description: "Levels by field group." })
  viewerLevels(@Ctx() context: PortalContext, @Root() cohort: Cohort): ViewerLevels {
    const levels = requireViewer(context).levelsOf(cohort.cohortId);
    return { clinical: levels.CLINICAL, cytokine: levels.CYTOKINE, genotype: levels.GENOTYPE };
  }

  @FieldResolver(() => [String], { description: "What the viewer may do with it; the portal shows just these." })
  viewerCan(@Ctx() context: PortalContext, @Root() cohort: Cohort): string[] {
    return requireViewer(context)
      .actionsIn(cohort.centerId)
      .filter((action) => action.startsWith("cohort:") && action !== "cohort:create");
  }

  @FieldResolver(() => CountValue, { description: "Affected patients." })
  async patients(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<typeof CountValue> {
    return shownSize(context, cohort, (await context.loaders.cohortSize.load(cohort.cohortId)).patients);
  }

  @FieldResolver(() => CountValue, { description: "Healthy and disease controls." })
  async controls(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<typeof CountValue> {
    return shownSize(context, cohort, (await context.loaders.cohortSize.load(cohort.cohortId)).controls);
  }

  @FieldResolver(() => [CoverageCell], {
    nullable: true,
    description: "What was measured; null unless the viewer holds CYTOKINE at RECORD.",
  })
  async coverage(@Ctx() context: PortalContext, @Root() cohort: Cohort): Promise<CoverageCell[] | null> {
    const levels = requireViewer(context).levelsOf(cohort.cohortId);
    if (!reaches(levels.CYTOKINE, "RECORD")) return null;
    const { releaseNumber, cells } = await context.loaders.coverage.load(cohort.cohortId);
    const { centerId, cohortId } = cohort;
    if (releaseNumber !== null) context.asked.readsCases({ centerId, cohortId, releaseNumber });
    return cells;
  }
}

/** A cohort inside the block has no total of its own: the menu never names a cohort, whatever the viewer's level. */
function shownSize(context: PortalContext, cohort: Cohort, size: typeof CountValue): typeof CountValue {
  const level = requireViewer(context).levelOf(cohort.cohortId);
  if (!reaches(level, "COUNT")) return withheldBecause("LEVEL_TOO_LOW");
  const inBlock = level === "SUMMARY";
  return inBlock && size instanceof Withheld ? withheldBecause("NOT_ON_MENU") : size;
}
