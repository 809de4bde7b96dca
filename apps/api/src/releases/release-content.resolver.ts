import { FIELD_GROUPS, reaches } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { Release } from "./release.type.ts";
import { releaseDifference } from "./release-difference.ts";
import { ReleaseDifference } from "./release-difference.type.ts";
import { releaseKeyOf } from "./release-of-id.ts";
import { ReleaseVerification, type VerificationBasis, VerificationBasisEnum } from "./release-verification.type.ts";
import { verifyRelease } from "./verify-release.ts";

const keyOf = ({ centerId, cohortId, number }: Release) => ({ centerId, cohortId, releaseNumber: number });

/** What a release holds, as a whole: whether it is still what was published, and how it differs from another. */
@Resolver(() => Release)
export class ReleaseContentResolver {
  @FieldResolver(() => ReleaseVerification, {
    nullable: true,
    description:
      "The checksum made anew from what is stored; null unless the viewer may read clinical rows of the cohort, and from the rows unless the viewer may read all of them.",
  })
  async verification(
    @Ctx() context: PortalContext,
    @Root() release: Release,
    @Arg("of", () => VerificationBasisEnum, { defaultValue: "HASHES", description: "What it is made anew from." })
    basis: VerificationBasis,
  ): Promise<ReleaseVerification | null> {
    const levels = requireViewer(context).levelsOf(release.cohortId);
    const groups = basis === "ROWS" ? FIELD_GROUPS : (["CLINICAL"] as const);
    if (!groups.every((group) => reaches(levels[group], "RECORD"))) return null;
    return verifyRelease(context, keyOf(release), { basis, checksum: release.checksum });
  }

  @FieldResolver(() => ReleaseDifference, {
    nullable: true,
    description:
      "How it differs from another release of its cohort; null unless the viewer may read rows of the cohort, and for the first release when none is named.",
  })
  async differenceFrom(
    @Ctx() context: PortalContext,
    @Root() release: Release,
    @Arg("release", () => ID, {
      nullable: true,
      description: "The one compared with; the last one before it that stands, when left out.",
    })
    other: string | null,
  ): Promise<ReleaseDifference | null> {
    if (!reaches(requireViewer(context).levelOf(release.cohortId), "RECORD")) return null;
    const ofCohort = await context.loaders.releasesOfCohort.load(release.cohortId);
    const from = other
      ? ofCohort.find(({ cohortId, number }) => {
          const asked = releaseKeyOf(other);
          return asked.cohortId === cohortId && asked.releaseNumber === number;
        })
      : ofCohort.find(({ number, withdrawal }) => number < release.number && withdrawal === null);
    if (!from && other) throw new NotFound();
    return from ? releaseDifference(context, keyOf(release), from.number) : null;
  }
}

/** The other release of a difference. */
@Resolver(() => ReleaseDifference)
export class ReleaseDifferenceResolver {
  @FieldResolver(() => Release, { description: "The release it is compared with." })
  async from(@Ctx() context: PortalContext, @Root() difference: ReleaseDifference): Promise<Release> {
    const { centerId, cohortId, fromNumber: releaseNumber } = difference;
    return context.loaders.release.load({ centerId, cohortId, releaseNumber });
  }
}
