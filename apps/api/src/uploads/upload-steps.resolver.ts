import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, requireActionIn } from "#access";
import type { PortalContext } from "#context";
import { BadInput, Conflict, Forbidden } from "#errors";
import { checkedNote } from "#free-text";
import { wantsAnotherPerson } from "./present-upload.ts";
import { stepOf } from "./step-of-upload.ts";
import { uploadOfId } from "./upload.resolver.ts";
import { newestRelease, type UploadRow } from "./upload.sql.ts";
import { Upload } from "./upload.type.ts";
import { enqueueForgetting, enqueuePublishing } from "./upload-job.sql.ts";

/** Longest note of a release. */
const LONGEST_NOTE = 500;

/** A difference that was looked at is only true of the release it was made against. */
async function assertStillNewest(context: PortalContext, upload: UploadRow): Promise<void> {
  if ((await newestRelease(context.db, upload)) === upload.baseRelease) return;
  throw new Conflict({
    en: "Another release was published since this file was compared; send the file again to see what it changes now.",
    fr: "Une autre version a été publiée depuis la comparaison ; renvoyez le fichier pour voir ce qu'il change à présent.",
  });
}

/** The steps of an upload: approve, publish, discard. */
@Resolver(() => Upload)
export class UploadStepsResolver {
  @Access("cohort:upload")
  @Mutation(() => Upload, { description: "The data manager's word that the difference is right." })
  async approveUpload(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the upload." }) id: string,
    @Arg("removals", () => [String], { nullable: true, description: "Missing cases that leave the cohort, by code." })
    removals: string[] | null,
  ): Promise<Upload> {
    const upload = await uploadOfId(context, id);
    const viewer = requireActionIn(context, "cohort:upload", upload.centerId);
    await assertStillNewest(context, upload);
    const missing = (upload.difference?.cases ?? []).filter((found) => found.status === "MISSING");
    const ticked = [...new Set(removals ?? [])];
    if (!ticked.every((code) => missing.some((found) => found.caseCode === code))) {
      throw new BadInput({
        en: "`removals` takes codes of cases that the file lacks and the last release holds.",
        fr: "`removals` prend des codes de cas que le fichier n'a pas et que la dernière version contient.",
      });
    }
    const columns = { approvedAt: new Date(), approvedBy: viewer.facts.accountId, removals: ticked };
    return stepOf(context, upload, { to: "APPROVED", columns, details: { removals: ticked.length } });
  }

  @Access("cohort:publish")
  @Mutation(() => Upload, {
    description: "Orders the release; where the cohort wants two persons, by another than approved.",
  })
  async publishRelease(
    @Ctx() context: PortalContext,
    @Arg("upload", () => ID, { description: "Global id of the approved upload." }) id: string,
    @Arg("note", () => String, { nullable: true, description: "What the release is about, shown with it." })
    said: string | null,
  ): Promise<Upload> {
    const upload = await uploadOfId(context, id);
    const viewer = requireActionIn(context, "cohort:publish", upload.centerId);
    const note = checkedNote(said, LONGEST_NOTE);
    if (wantsAnotherPerson(upload, viewer)) {
      throw new Forbidden({
        en: "This cohort wants two persons: another data manager than the one who approved publishes.",
        fr: "Cette cohorte demande deux personnes : un autre gestionnaire de données que celui qui a approuvé publie.",
      });
    }
    await assertStillNewest(context, upload);
    const { centerId, cohortId, uploadId } = upload;
    return stepOf(context, upload, {
      to: "PUBLISHING",
      columns: { note, phase: "PUBLISHING", done: 0, total: 0 },
      with: (tx) => enqueuePublishing(tx, { centerId, cohortId, uploadId, orderedBy: viewer.facts.accountId }),
    });
  }

  @Access("cohort:upload")
  @Mutation(() => Upload, { description: "Gives the file up; nothing of it reaches the cohort." })
  async discardUpload(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the upload." }) id: string,
  ): Promise<Upload> {
    const upload = await uploadOfId(context, id);
    requireActionIn(context, "cohort:upload", upload.centerId);
    return stepOf(context, upload, {
      to: "DISCARDED",
      columns: { difference: null },
      with: (tx) => enqueueForgetting(tx, { cohortId: upload.cohortId, sha256: upload.sha256.toString("hex") }),
    });
  }
}
