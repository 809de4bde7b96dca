import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PortalContext } from "#context";
import { RareCombinations } from "./rare-combinations.type.ts";
import { Upload, UploadDifference, UploadProblem } from "./upload.type.ts";

/** What was found of a file, read where it is asked for: lists of files do without. */
@Resolver(() => Upload)
export class UploadFindingsResolver {
  @FieldResolver(() => [UploadProblem], { description: "What the check found." })
  async problems(@Ctx() context: PortalContext, @Root() upload: Upload): Promise<readonly UploadProblem[]> {
    return (await context.loaders.uploadFindings.load(upload)).problems;
  }

  @FieldResolver(() => UploadDifference, {
    nullable: true,
    description: "What it would change; null until it is checked.",
  })
  async difference(@Ctx() context: PortalContext, @Root() upload: Upload): Promise<UploadDifference | null> {
    const { centerId, cohortId, baseRelease, difference } = await context.loaders.uploadFindings.load(upload);
    if (!difference) return null;
    // Differences stored by earlier versions of the portal did not count these.
    const counts = { erasedCells: 0, removedRows: 0 };
    return Object.assign(new UploadDifference(), counts, difference, {
      centerId,
      cohortId,
      baseReleaseNumber: baseRelease,
    });
  }

  @FieldResolver(() => RareCombinations, {
    nullable: true,
    description: "How rare its cases are, for its managers while they decide; null before the check and afterwards.",
  })
  async rareCombinations(@Ctx() context: PortalContext, @Root() upload: Upload): Promise<RareCombinations | null> {
    const { rareCombinations } = await context.loaders.uploadFindings.load(upload);
    return rareCombinations;
  }
}
