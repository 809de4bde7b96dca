import { ledgerObject, type ReleaseWithdrawalReason } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import { BadInput, Conflict, NotFound } from "#errors";
import { checkedNote } from "#free-text";
import { lockAgainstPublishing } from "./lock-against-publishing.ts";
import { newestInForce } from "./newest-in-force.ts";
import { presentRelease } from "./present-release.ts";
import { releasesByKeys } from "./release.sql.ts";
import { Release, ReleaseWithdrawalReasonEnum } from "./release.type.ts";
import { releaseOfId } from "./release-of-id.ts";
import { mayWithdraw, undoableUntil } from "./undo-window.ts";
import { insertWithdrawal } from "./withdraw-release.sql.ts";

/** Longest note of a withdrawal. */
const LONGEST_NOTE = 300;

const withdrawnAlready = () =>
  new Conflict({ en: "This release is withdrawn already.", fr: "Cette version est déjà retirée." });

/** Until when the release can be undone: of a cohort only the newest, within its time. */
async function endOfUndo(context: PortalContext, release: Release): Promise<Date | null> {
  const newest = newestInForce(await context.loaders.releasesOfCohort.load(release.cohortId));
  return newest?.number === release.number ? undoableUntil(release) : null;
}

/** The reason as it is stored: for an undo none need be given. */
async function reasonOf(
  context: PortalContext,
  release: Release,
  reason: ReleaseWithdrawalReason | null,
): Promise<ReleaseWithdrawalReason> {
  if (reason) return reason;
  if (await endOfUndo(context, release)) return "MISTAKE";
  throw new BadInput({
    en: "Only the newest release is undone without a reason, and within 15 minutes of publishing; give `reason`.",
    fr: "Seule la version la plus récente s'annule sans motif, dans les 15 minutes suivant sa publication ; donnez `reason`.",
  });
}

/** Taking a release back: it stays listed and its number stays burnt, and every question reads the one before. */
@Resolver(() => Release)
export class WithdrawReleaseResolver {
  @Access("cohort:withdraw")
  @Mutation(() => Release, {
    description:
      "Withdraws a release: what is newest becomes the last one that stands. Its number is never given again.",
  })
  async withdrawRelease(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the release." }) id: string,
    @Arg("reason", () => ReleaseWithdrawalReasonEnum, {
      nullable: true,
      description: "Why; may be left out for the newest within 15 minutes of publishing: an undo, stored as MISTAKE.",
    })
    reason: ReleaseWithdrawalReason | null,
    @Arg("note", () => String, {
      nullable: true,
      description: "A short word on it, shown to every member with the release; never a code of a case.",
    })
    note: string | null,
  ): Promise<Release> {
    const release = await releaseOfId(context, id);
    const { centerId, cohortId, number: releaseNumber } = release;
    const { facts } = requireActionIn(context, "cohort:withdraw", centerId);
    if (release.withdrawal) throw withdrawnAlready();
    const withdrawal = { reason: await reasonOf(context, release, reason), note: checkedNote(note, LONGEST_NOTE) };
    const key = { centerId, cohortId, releaseNumber };
    await context.db.write(async (tx) => {
      // After a publisher at work: what it lays its file over is then a release that stands.
      await lockAgainstPublishing(tx, centerId);
      if (!(await insertWithdrawal(tx, { ...key, ...withdrawal, withdrawnBy: facts.accountId }))) {
        throw withdrawnAlready();
      }
      await recordEffect(tx, {
        centerId,
        ...doneBy(facts),
        action: "RELEASE_WITHDRAWN",
        object: ledgerObject("release", `${cohortId}.${releaseNumber}`),
        outcome: "DONE",
        details: { cohort: cohortId, release: releaseNumber, reason: withdrawal.reason },
      });
    });
    context.loaders.releasesOfCohort.clear(cohortId);
    context.loaders.release.clear(key);
    const [row] = await releasesByKeys(context.db, [key]);
    if (!row) throw new NotFound();
    return presentRelease(row);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do with it: `release:withdraw`." })
  viewerCan(@Ctx() context: PortalContext, @Root() release: Release): readonly string[] {
    return mayWithdraw(release, requireViewer(context)) ? ["release:withdraw"] : [];
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: "Until when the viewer may undo its publication without a reason; null when that cannot be done.",
  })
  async undoableUntil(@Ctx() context: PortalContext, @Root() release: Release): Promise<Date | null> {
    return mayWithdraw(release, requireViewer(context)) ? endOfUndo(context, release) : null;
  }
}
