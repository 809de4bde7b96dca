import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, requireActionIn } from "#access";
import type { PortalContext } from "#context";
import { stepOf } from "./step-of-upload.ts";
import { uploadOfId } from "./upload.resolver.ts";
import { Upload } from "./upload.type.ts";
import { enqueueCheck } from "./upload-job.sql.ts";

/** What empty cells of a checked file do, chosen while its difference is looked at. */
@Resolver(() => Upload)
export class BlankErasesResolver {
  @Access("cohort:upload")
  @Mutation(() => Upload, {
    description:
      "Chooses whether empty cells of a checked file erase what the last release holds, and has it compared anew. By default they do not.",
  })
  async chooseBlankErases(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id of the checked upload." }) id: string,
    @Arg("blankErases", () => Boolean, { description: "Whether empty cells erase." }) blankErases: boolean,
  ): Promise<Upload> {
    const upload = await uploadOfId(context, id);
    const viewer = requireActionIn(context, "cohort:upload", upload.centerId);
    const { blankErases: _before, ...reading } = upload.settings ?? {};
    const settings = { ...reading, ...(blankErases ? { blankErases } : {}) };
    const { centerId, cohortId, uploadId } = upload;
    return stepOf(context, upload, {
      to: "RECEIVED",
      action: "UPLOAD_COMPARED_ANEW",
      columns: {
        settings: Object.keys(settings).length === 0 ? null : settings,
        difference: null,
        checkedAt: null,
        phase: "RECEIVED",
        done: 0,
        total: 0,
      },
      details: { blankErases },
      with: (tx) => enqueueCheck(tx, { centerId, cohortId, uploadId, orderedBy: viewer.facts.accountId }),
    });
  }
}
