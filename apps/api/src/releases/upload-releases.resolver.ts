import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { CaseDifference, Upload, UploadDifference } from "#uploads";
import { Release } from "./release.type.ts";

/** The release an upload became, declared here because releases know uploads and not the other way round. */
@Resolver(() => Upload)
export class UploadReleaseResolver {
  @FieldResolver(() => Release, { nullable: true, description: "The release it became." })
  async release(@Ctx() context: PortalContext, @Root() upload: Upload): Promise<Release | null> {
    const { centerId, cohortId, releaseNumber } = upload;
    return releaseNumber === null ? null : context.loaders.release.load({ centerId, cohortId, releaseNumber });
  }
}

/** The release a file was compared with, and what its rows say differently. */
@Resolver(() => UploadDifference)
export class UploadBaseReleaseResolver {
  @FieldResolver(() => Release, {
    nullable: true,
    description: "What it was compared with; null before the first release.",
  })
  async baseRelease(@Ctx() context: PortalContext, @Root() difference: UploadDifference): Promise<Release | null> {
    const { centerId, cohortId, baseReleaseNumber: releaseNumber } = difference;
    return releaseNumber === null ? null : context.loaders.release.load({ centerId, cohortId, releaseNumber });
  }

  @FieldResolver(() => [CaseDifference], {
    description: "Every case that changes or is missing; of the new ones the first thousand.",
  })
  cases(@Ctx() context: PortalContext, @Root() difference: UploadDifference): readonly CaseDifference[] {
    const { centerId, cohortId, baseReleaseNumber: releaseNumber, cases } = difference;
    // The cells show what the rows of that release hold; new cases are of the file alone.
    const shows = cases.some(({ status }) => status !== "ADDED");
    if (shows && releaseNumber !== null) context.asked.readsCases({ centerId, cohortId, releaseNumber });
    return cases;
  }
}
