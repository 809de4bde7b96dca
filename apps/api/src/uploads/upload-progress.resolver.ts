import { setTimeout as pause } from "node:timers/promises";
import { Arg, ID, Resolver, Root, Subscription } from "type-graphql";
import { Access, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { Forbidden, NotFound } from "#errors";
import { presentProgress } from "./present-upload.ts";
import { uploadKeyOf } from "./upload.resolver.ts";
import { uploadProgress } from "./upload.sql.ts";
import { UploadProgress } from "./upload.type.ts";
import { isBusy } from "./upload-state.ts";
import { rowsPerSecond, type WorkSeen, withSeen } from "./work-rate.ts";

/** How often the row is looked at, in milliseconds. */
const LOOK_EVERY = 300;

/**
 * Progress of one upload under the viewer's rights, told when it changes, until the server is no longer at work. Each
 * look is a transaction of its own, so no connection is held between two.
 */
async function* follow(context: PortalContext, id: string): AsyncGenerator<UploadProgress> {
  const viewer = requireViewer(context);
  if (!viewer.mayAnywhere("cohort:upload")) {
    throw new Forbidden({
      en: "Only data managers follow uploads.",
      fr: "Seuls les gestionnaires de données suivent les envois.",
    });
  }
  const key = uploadKeyOf(id);
  let told = "";
  let seen: readonly WorkSeen[] = [];
  for (;;) {
    const row = await uploadProgress(context.db, key);
    await context.db.finish();
    if (!row) throw new NotFound();
    const progress = presentProgress(key, row);
    const text = JSON.stringify(progress);
    if (text !== told) {
      seen = withSeen(seen, { ...progress, at: performance.now() });
      yield { ...progress, rowsPerSecond: rowsPerSecond(seen) };
    }
    told = text;
    if (!isBusy(row.state)) return;
    await pause(LOOK_EVERY);
  }
}

/** How far the server is with a file, as it goes. */
@Resolver(() => UploadProgress)
export class UploadProgressResolver {
  @Access("cohort:upload")
  @Subscription(() => UploadProgress, {
    description: "State and progress of an upload, until the server has done with it.",
    subscribe: ({ context, args }: { context: PortalContext; args: { id: string } }) => follow(context, args.id),
  })
  uploadProgress(
    @Root() progress: UploadProgress,
    @Arg("id", () => ID, { description: "Global id of the upload." }) _id: string,
  ): UploadProgress {
    return progress;
  }
}
