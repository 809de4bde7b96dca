import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { LocalizedText } from "../schema-parts/localized-text.type.ts";
import { Node } from "../schema-parts/node.type.ts";
import { UPLOAD_STATES, type UploadState } from "./upload-state.ts";

/** The states of an upload as a GraphQL enum. */
export const UploadStateEnum = Object.fromEntries(UPLOAD_STATES.map((state) => [state, state])) as Record<
  UploadState,
  UploadState
>;
registerEnumType(UploadStateEnum, { name: "UploadState", description: "Where a file is on its way to a release." });

@ObjectType({ description: "One cause in one column, with the number of places; never what a cell says." })
export class UploadProblem {
  @Field(() => String, { description: "Stable code of the rule." })
  rule: string;

  @Field(() => String, { description: "ERROR keeps the file out; WARNING asks a person to look." })
  severity: string;

  @Field(() => String, { nullable: true, description: "Sheet as its owner named it; null for the whole file." })
  sheet: string | null;

  @Field(() => String, { nullable: true, description: "First cell, such as D7." })
  cell: string | null;

  @Field(() => String, { nullable: true, description: "Declared name of the column." })
  column: string | null;

  @Field(() => Int, { nullable: true, description: "First row." })
  row: number | null;

  @Field(() => Int, { description: "How many places it concerns." })
  occurrences: number;

  @Field(() => LocalizedText, { description: "Where and what." })
  message: LocalizedText;

  @Field(() => LocalizedText, { description: "What would be accepted." })
  accepted: LocalizedText;
}

@ObjectType({ description: "One cell that changes; the column `*` stands for rows that come or go." })
export class CellChange {
  @Field(() => String, { description: "Sheet." })
  sheet: string;

  @Field(() => String, { description: "What tells the row from others of the case." })
  row: string;

  @Field(() => String, { description: "Column." })
  column: string;

  @Field(() => String, { nullable: true, description: "As the last release has it; null when blank." })
  from: string | null;

  @Field(() => String, { nullable: true, description: "As the file has it; null when blank." })
  to: string | null;
}

@ObjectType({ description: "What the file does to one case." })
export class CaseDifference {
  @Field(() => String, { description: "Code of the case in its center." })
  caseCode: string;

  @Field(() => String, { description: "ADDED, CHANGED or MISSING; a missing case stays unless ticked for removal." })
  status: string;

  @Field(() => [CellChange], { description: "The first cells that change, 50 at most." })
  changes: readonly CellChange[];

  @Field(() => Int, { description: "How many change in all." })
  changeCount: number;
}

@ObjectType({ description: "What publishing the file would change against the newest release." })
export class UploadDifference {
  centerId: number;
  cohortId: number;
  baseReleaseNumber: number | null;

  @Field(() => Int, { description: "Cases that are new." })
  added: number;

  @Field(() => Int, { description: "Cases that change." })
  changed: number;

  @Field(() => Int, { description: "Cases that stay as they are." })
  unchanged: number;

  @Field(() => Int, { description: "Cases of the last release that the file lacks." })
  missing: number;

  @Field(() => Int, { description: "Cells that hold something in the release and become blank." })
  erasedCells: number;

  @Field(() => Int, { description: "Rows of the release, of any sheet, that the file takes away." })
  removedRows: number;

  @Field(() => [CaseDifference], {
    description: "Every case that changes or is missing; of the new ones the first thousand.",
  })
  cases: readonly CaseDifference[];
}

@ObjectType({ description: "How far the server is with a file." })
export class UploadProgress {
  @Field(() => ID, { description: "Global id of the upload." })
  uploadId: string;

  @Field(() => UploadStateEnum, { description: "State of the upload." })
  state: UploadState;

  @Field(() => String, { description: "RECEIVED, READING, CHECKING, COMPARING or PUBLISHING." })
  phase: string;

  @Field(() => Int, { description: "Rows of the file that this phase has done." })
  done: number;

  @Field(() => Int, { description: "Rows in all; 0 while unknown." })
  total: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Rows a second over the last five seconds; null while it cannot be told, and outside the subscription.",
  })
  rowsPerSecond: number | null;
}

@ObjectType({
  implements: Node,
  description: "A cohort file on its way to a release; its center's data managers see it.",
})
export class Upload extends Node {
  centerId: number;
  cohortId: number;
  uploadId: number;
  releaseNumber: number | null;

  @Field(() => UploadStateEnum, { description: "Where it is on its way." })
  state: UploadState;

  @Field(() => String, { description: "Name of the file as it was sent." })
  fileName: string;

  @Field(() => String, { description: "SHA-256 of its bytes, in hexadecimal." })
  sha256: string;

  @Field(() => Int, { description: "Bytes." })
  sizeBytes: number;

  @Field(() => Date, { description: "When it arrived." })
  receivedAt: Date;

  @Field(() => String, { description: "Who sent it." })
  receivedBy: string;

  @Field(() => Date, { nullable: true, description: "When it was checked." })
  checkedAt: Date | null;

  @Field(() => Date, { nullable: true, description: "When it was approved." })
  approvedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Who approved it." })
  approvedBy: string | null;

  @Field(() => Date, { nullable: true, description: "When it became a release." })
  publishedAt: Date | null;

  @Field(() => Int, { description: "Causes that keep the file out." })
  errors: number;

  @Field(() => Int, { description: "Causes to look at." })
  warnings: number;

  @Field(() => Boolean, {
    description: "Whether its empty cells erase what the last release holds; otherwise that stays.",
  })
  blankErases: boolean;

  @Field(() => LocalizedText, { nullable: true, description: "Why the server could not finish." })
  failure: LocalizedText | null;

  @Field(() => UploadProgress, { nullable: true, description: "How far the server is; null when it is not at work." })
  progress: UploadProgress | null;

  @Field(() => [String], {
    description: "What the viewer may do with it now: approve, compare anew, publish, discard.",
  })
  viewerCan: readonly string[];
}
