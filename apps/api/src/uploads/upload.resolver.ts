import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Access, requireViewer } from "#access";
import { Cohort } from "#cohorts";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { keyOf, soleKeyOf } from "#node-id";
import { connectionOf, type Page, pageOf, pageSize, readCursor } from "../schema-parts/connection.ts";
import { presentUpload } from "./present-upload.ts";
import { shownUploads, uploadsPage } from "./shown-upload.sql.ts";
import { type UploadKey, type UploadRow, uploadByKey } from "./upload.sql.ts";
import { Upload } from "./upload.type.ts";

const UploadConnection = connectionOf(() => Upload, "Upload");

/** The key in a global id. Throws NotFound for anything else. */
export function uploadKeyOf(id: string): UploadKey {
  const [centerId = 0, cohortId = 0, uploadId = 0] = keyOf("Upload", id, 3);
  return { centerId, cohortId, uploadId };
}

/** The upload of an id. Throws NotFound where the viewer's rights reach none. */
export async function uploadOfId(context: PortalContext, id: string): Promise<UploadRow> {
  const row = await uploadByKey(context.db, uploadKeyOf(id));
  if (!row) throw new NotFound();
  return row;
}

/** Files on their way to a release, as the data managers of their center see them. */
@Resolver(() => Upload)
export class UploadResolver {
  @Access("cohort:upload")
  @Query(() => Upload, { description: "One upload." })
  async upload(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "Global id." }) id: string,
  ): Promise<Upload> {
    const [row] = await shownUploads(context.db, [uploadKeyOf(id)]);
    if (!row) throw new NotFound();
    return presentUpload(row, requireViewer(context));
  }

  @Access("cohort:upload")
  @Query(() => UploadConnection, { description: "Uploads of the viewer's centers, newest first." })
  async uploads(
    @Ctx() context: PortalContext,
    @Arg("cohort", () => ID, { nullable: true, description: "Only of this cohort." }) cohort: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "At most this many, 500 at most." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of an earlier page." })
    after: string | null,
  ): Promise<Page<Upload>> {
    const viewer = requireViewer(context);
    const limit = pageSize(first);
    const [below = null] = readCursor(after, "number") ?? [];
    const { rows, total: totalCount } = await uploadsPage(context.db, {
      cohortId: cohort ? soleKeyOf("Cohort", cohort) : null,
      below,
      limit: limit + 1,
    });
    return pageOf(
      rows.map((row) => presentUpload(row, viewer)),
      { first: limit, totalCount, keyOf: ({ uploadId }) => [uploadId] },
    );
  }

  @FieldResolver(() => Cohort, { description: "The cohort it is for." })
  async cohort(@Ctx() context: PortalContext, @Root() upload: Upload): Promise<Cohort> {
    return context.loaders.cohort.load(upload.cohortId);
  }
}
