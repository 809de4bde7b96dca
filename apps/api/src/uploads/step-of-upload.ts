import { doneBy, requireViewer } from "#access";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { Conflict, NotFound } from "#errors";
import { moveUpload } from "./move-upload.ts";
import { presentUpload } from "./present-upload.ts";
import { shownUploads } from "./shown-upload.sql.ts";
import type { UploadRow } from "./upload.sql.ts";
import type { Upload } from "./upload.type.ts";

type Step = Parameters<typeof moveUpload>[2];

/** Moves an upload and gives back what it became. Throws Conflict when its state no longer allows the step. */
export async function stepOf(
  context: PortalContext,
  upload: UploadRow,
  made: Omit<Step, "by"> & { readonly with?: (tx: Transaction) => Promise<void> },
): Promise<Upload> {
  const viewer = requireViewer(context);
  const [row] = await context.db.write(async (tx) => {
    const { with: also, ...move } = made;
    const moved = await moveUpload(tx, upload, { ...move, by: doneBy(viewer.facts) });
    if (!moved) {
      throw new Conflict({
        en: "This upload is in another state by now; look at it again.",
        fr: "Cet envoi a changé d'état entre-temps ; regardez-le à nouveau.",
      });
    }
    await also?.(tx);
    return shownUploads(tx, [upload]);
  });
  if (!row) throw new NotFound();
  return presentUpload(row, viewer);
}
