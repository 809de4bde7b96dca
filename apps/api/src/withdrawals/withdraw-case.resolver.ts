import { type CaseWithdrawalReason, reaches } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { NotFound, Unavailable } from "#errors";
import { soleKeyOf } from "#node-id";
import { CaseWithdrawal, CaseWithdrawalReasonEnum } from "./case-withdrawal.type.ts";
import { allTombstones } from "./tombstone.sql.ts";
import type { Tombstones } from "./tombstones.ts";
import { withdrawCase } from "./withdraw-case.ts";

const CONSEQUENCE = {
  en: "The case is gone from all rows and releases, and its code cannot be uploaded again. Aggregates the consortium has published stand until the next opening; releases keep their numbers and checksums.",
  fr: "Le cas a disparu de toutes les lignes et de toutes les versions, et son code ne peut plus être envoyé. Les agrégats publiés par le consortium restent valables jusqu'à la prochaine ouverture ; les versions gardent leur numéro et leur empreinte.",
};

function tombstonesIn(context: PortalContext): Tombstones {
  if (context.tombstones) return context.tombstones;
  throw new Unavailable({
    en: "Cases cannot be withdrawn here: this server holds no key for tombstones.",
    fr: "Aucun cas ne peut être retiré ici : ce serveur n'a pas de clé pour les marques de retrait.",
  });
}

/** The cohort of an id. Throws NotFound where there is none that the viewer may know of. */
function cohortOfId(context: PortalContext, id: string) {
  const viewer = requireViewer(context);
  const cohortId = soleKeyOf("Cohort", id);
  const found = viewer.facts.cohorts.find((one) => one.cohortId === cohortId);
  if (!found || !reaches(viewer.levelOf(cohortId), "EXISTS")) throw new NotFound();
  return found;
}

/** The one delete there is: a person leaves. */
@Resolver(() => CaseWithdrawal)
export class WithdrawCaseResolver {
  @Access("cohort:withdraw")
  @Mutation(() => CaseWithdrawal, {
    description:
      "Deletes a person's case from every table and every release of the center's cohorts, for good. Its code never comes back.",
  })
  async withdrawCase(
    @Ctx() context: PortalContext,
    @Arg("cohort", () => ID, { description: "Global id of a cohort that holds it." }) cohort: string,
    @Arg("caseCode", () => String, { description: "The code of the case, exactly as uploaded." }) caseCode: string,
    @Arg("reason", () => CaseWithdrawalReasonEnum, { description: "Why." }) reason: CaseWithdrawalReason,
  ): Promise<CaseWithdrawal> {
    const tombstones = tombstonesIn(context);
    const { centerId, cohortId } = cohortOfId(context, cohort);
    const { facts } = requireActionIn(context, "cohort:withdraw", centerId);
    const codeHash = tombstones.hashOf(centerId, caseCode);
    const which = { centerId, cohortId, caseCode, codeHash, reason, ...doneBy(facts) };
    const { left, kept } = await context.db.write(async (tx) => ({
      left: await withdrawCase(tx, which),
      kept: await allTombstones(tx),
    }));
    // After the commit: a copy of a withdrawal that was rolled back would delete a case that nobody withdrew.
    await tombstones.file.keep(kept);
    return Object.assign(new CaseWithdrawal(), {
      cohortIds: left.map((one) => one.cohortId),
      releases: left.reduce((sum, one) => sum + one.releases, 0),
      versions: left.reduce((sum, one) => sum + one.versions, 0),
      consequence: CONSEQUENCE,
    });
  }

  @FieldResolver(() => [Cohort], { description: "Cohorts that held it." })
  async cohorts(@Ctx() context: PortalContext, @Root() withdrawal: CaseWithdrawal): Promise<Cohort[]> {
    return Promise.all(withdrawal.cohortIds.map((cohortId) => context.loaders.cohort.load(cohortId)));
  }
}
