import type { FieldGroup } from "@nlrp12/domain";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { FieldGroupEnum } from "../schema-parts/enums.ts";
import type { DownloadFormat } from "./download-file.ts";

/** The forms of a download, as a GraphQL enum. */
export const DownloadFormatEnum: Record<DownloadFormat, DownloadFormat> = { CSV: "CSV", NDJSON: "NDJSON" };
registerEnumType(DownloadFormatEnum, {
  name: "DownloadFormat",
  description:
    "CSV: a ZIP of one CSV file a sheet, as the workbook names them. NDJSON: one JSON object a line, the first saying of what the file was made.",
});

@ObjectType({ simpleResolvers: true, description: "Where the rows of a release are had as a file." })
export class Download {
  @Field(() => String, {
    description:
      "Path on this server, to be fetched with the same token or session; rights are looked up again there, and the ledger says that the rows were taken away.",
  })
  path: string;

  @Field(() => String, { description: "The name the file comes under." })
  fileName: string;

  @Field(() => [FieldGroupEnum], { description: "Field groups the file will hold: those at EXPORT." })
  fieldGroups: readonly FieldGroup[];

  @Field(() => [String], { description: "DUO codes of what the file may be used for; they stand in the file too." })
  dataUseTerms: readonly string[];
}
