import { ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Access, doneBy, requireActionIn, requireViewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { soleKeyOf } from "#node-id";
import { checkedName, checkedPlan } from "./checked-plan.ts";
import { importProfileOfNumber, importProfilesOf, insertImportProfile } from "./import-profile.sql.ts";
import { ImportPlanInput, ImportProfile } from "./import-profile.type.ts";
import { presentImportProfile } from "./present-import-profile.ts";

/** The cohort of an id, for whoever sends files for it. Throws NotFound and Forbidden. */
function cohortOf(context: PortalContext, id: string) {
  const cohortId = soleKeyOf("Cohort", id);
  const viewer = requireViewer(context);
  const known = viewer.facts.cohorts.find((cohort) => cohort.cohortId === cohortId);
  if (!known || viewer.levelOf(cohortId) === "NONE") throw new NotFound();
  requireActionIn(context, "cohort:upload", known.centerId);
  return { centerId: known.centerId, cohortId };
}

/** How files of a center were read, so that the next one is read without asking. */
@Resolver(() => ImportProfile)
export class ImportProfileResolver {
  @Access("cohort:upload")
  @Query(() => [ImportProfile], {
    description:
      "The newest version of each profile of a cohort and the plans of its last twenty uploads, newest first.",
  })
  async importProfiles(
    @Ctx() context: PortalContext,
    @Arg("cohort", () => ID, { description: "The cohort." }) cohort: string,
  ): Promise<ImportProfile[]> {
    return (await importProfilesOf(context.db, cohortOf(context, cohort))).map(presentImportProfile);
  }

  @Access("cohort:upload")
  @Mutation(() => ImportProfile, {
    description:
      "Keeps how a file is read; the same name again is its next version, the same plan again is no new one.",
  })
  async saveImportProfile(
    @Ctx() context: PortalContext,
    @Arg("cohort", () => ID, { description: "The cohort." }) cohort: string,
    @Arg("plan", () => ImportPlanInput, { description: "How files are read." }) plan: ImportPlanInput,
    @Arg("name", () => String, { nullable: true, description: "Its name; none for the plan of one upload." })
    name: string | null,
  ): Promise<ImportProfile> {
    const key = cohortOf(context, cohort);
    const { facts } = requireViewer(context);
    const profile = { ...key, accountId: facts.accountId, name: checkedName(name ?? null), ...checkedPlan(plan) };
    const row = await context.db.write(async (tx) => {
      const { profileId, version, isNew } = await insertImportProfile(tx, profile);
      if (isNew) {
        await recordEffect(tx, {
          centerId: key.centerId,
          ...doneBy(facts),
          action: "IMPORT_PROFILE_SAVED",
          object: ledgerObject("import-profile", profileId),
          outcome: "DONE",
          details: { cohort: key.cohortId, version, named: profile.name !== null },
        });
      }
      return importProfileOfNumber(tx, { ...key, profileId });
    });
    if (!row) throw new NotFound();
    return presentImportProfile(row);
  }
}
