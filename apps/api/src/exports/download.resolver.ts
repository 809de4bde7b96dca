import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Access, requireViewer } from "#access";
import type { PortalContext } from "#context";
import { Download, DownloadFormatEnum } from "./download.type.ts";
import { type DownloadFormat, fileNameOf, pathOf } from "./download-file.ts";
import { exportedRelease } from "./exported-release.ts";

/** Rows that leave as a file. */
@Resolver(() => Download)
export class DownloadResolver {
  @Access("portal:read")
  @Mutation(() => Download, {
    description:
      "Where the rows of a release are had as a file. Needs EXPORT of its cohort in at least one field group; only such groups are in the file.",
  })
  async requestDownload(
    @Ctx() context: PortalContext,
    @Arg("release", () => ID, { description: "The release." }) id: string,
    @Arg("format", () => DownloadFormatEnum, { defaultValue: "CSV", description: "The form of the file." })
    format: DownloadFormat,
  ): Promise<Download> {
    const release = await exportedRelease(context.db, requireViewer(context), id);
    return {
      path: pathOf(release, format),
      fileName: fileNameOf(release, format),
      fieldGroups: release.groups,
      dataUseTerms: release.dataUseTerms,
    };
  }
}
