import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Access } from "#access";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { soleKeyOf } from "#node-id";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { CountValue, exactCount, withheldBecause } from "../schema-parts/count-value.type.ts";
import { LocalizedText } from "../schema-parts/localized-text.type.ts";
import { newestInForce } from "./newest-in-force.ts";
import { citationOf, presentRelease } from "./present-release.ts";
import { type ReleaseSizeRow, releasesPage } from "./release.sql.ts";
import { Release, ReleaseChanges } from "./release.type.ts";
import { assertMayKnow, releaseOfId } from "./release-of-id.ts";

const ReleaseConnection = connectionOf(() => Release, "Release");

async function sizeOf(context: PortalContext, release: Release): Promise<ReleaseSizeRow | null> {
  const { centerId, cohortId, number } = release;
  return context.loaders.releaseSize.load({ centerId, cohortId, releaseNumber: number });
}

/** The releases of cohorts, and of each how it is cited and, where rows may be read, how much it holds. */
@Resolver(() => Release)
export class ReleaseResolver {
  @Access("portal:read")
  @Query(() => ReleaseConnection, { description: "The releases of a cohort, newest first." })
  async releases(
    @Ctx() context: PortalContext,
    @Arg("cohort", () => ID, { description: "Global id of the cohort." }) cohort: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<Release>> {
    const cohortId = soleKeyOf("Cohort", cohort);
    assertMayKnow(context, cohortId);
    const limit = pageSize(first);
    const [below = null] = readCursor(after, "number") ?? [];
    const page = { cohortId, below, limit: limit + 1 };
    const { rows, total: totalCount } = await releasesPage(context.db, page);
    return pageOf(rows.map(presentRelease), {
      first: limit,
      totalCount,
      keyOf: (release) => [release.number],
    });
  }

  @Access("portal:read")
  @Query(() => Release, { description: "One release by its id, withdrawn or not." })
  async release(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ): Promise<Release> {
    return releaseOfId(context, id);
  }

  @FieldResolver(() => Cohort, { description: "The cohort whose state it is." })
  async cohort(@Ctx() context: PortalContext, @Root() release: Release): Promise<Cohort> {
    return context.loaders.cohort.load(release.cohortId);
  }

  @FieldResolver(() => CountValue, { description: "How many cases it holds." })
  async cases(@Ctx() context: PortalContext, @Root() release: Release): Promise<typeof CountValue> {
    const size = await sizeOf(context, release);
    return size ? exactCount(size.cases) : withheldBecause("LEVEL_TOO_LOW");
  }

  @FieldResolver(() => CountValue, { description: "How many measurements its cases have." })
  async measurements(@Ctx() context: PortalContext, @Root() release: Release): Promise<typeof CountValue> {
    const size = await sizeOf(context, release);
    return size ? exactCount(size.measurements) : withheldBecause("LEVEL_TOO_LOW");
  }

  @FieldResolver(() => ReleaseChanges, {
    nullable: true,
    description: "How it differs from the release before; null unless the viewer may read rows of the cohort.",
  })
  async changes(@Ctx() context: PortalContext, @Root() release: Release): Promise<ReleaseChanges | null> {
    return sizeOf(context, release);
  }

  @FieldResolver(() => LocalizedText, { description: "How to cite it." })
  async citation(@Ctx() context: PortalContext, @Root() release: Release): Promise<LocalizedText> {
    const [center, cohort] = await Promise.all([
      context.loaders.center.load(release.centerId),
      context.loaders.cohort.load(release.cohortId),
    ]);
    return citationOf({ centerName: center.name, cohortTitle: cohort.title, release });
  }

  @FieldResolver(() => Release, {
    nullable: true,
    description: "The newest release that stands, where it is newer than this.",
  })
  async newerRelease(@Ctx() context: PortalContext, @Root() release: Release): Promise<Release | null> {
    const newest = newestInForce(await context.loaders.releasesOfCohort.load(release.cohortId));
    return newest && newest.number > release.number ? newest : null;
  }
}
