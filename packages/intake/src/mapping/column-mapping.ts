import type { SheetName } from "../dictionary/dictionary-column.ts";

/** A source column, with what is put before its text and how its text is changed. */
export interface SourceColumn {
  /** Name of the column in the file, as it stands there. */
  readonly column: string;
  readonly prefix?: string;
  /** `code` makes the text fit for a code: `11,5` becomes `11.5`, spaces become `-`. */
  readonly transform?: "upper" | "lower" | "code";
  /** What single texts of the column mean, such as `{"1": "MALE", "2": "FEMALE"}`. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A text built from several columns, such as `S{Subject}-D{Day}`; each column's text is made fit for a code. */
export interface SourceTemplate {
  readonly template: string;
}

/** Where the cells of one target column come from. */
export type MappedColumn = SourceColumn | SourceTemplate;

/** What sets the samples of a row's value columns apart, in the order in which it ends their codes. */
export const SAMPLE_PARTS = ["day", "specimen", "stimulus", "cultureHours"] as const;

/** One column of values in a wide table: what it measures, in which unit, by which assay. */
export interface ValueColumn {
  readonly column: string;
  readonly analyte: string;
  readonly unit: string;
  /** Needed only where several value columns use several assays. */
  readonly assayCode?: string;
  /**
   * What was measured here and not in the other columns of the row, such as `LPS` beside `NONE`. Each combination
   * makes a sample of its own, whose code ends in it; a row without a value for it has no such sample.
   */
  readonly day?: string;
  readonly specimen?: string;
  readonly stimulus?: string;
  readonly cultureHours?: string;
  /** Number of the technical replicate, where several columns hold one analyte of one sample. */
  readonly replicate?: string;
  /** Limits of quantification of the assay for this analyte, in `unit`. */
  readonly lowerLimit?: string;
  readonly upperLimit?: string;
}

/** Sheet and column of the workbook, such as `samples.day`. */
export type MappingTarget = `${SheetName}.${string}`;

/**
 * How one flat table becomes the sheets of the workbook. A target sheet exists when any entry names it; it gets one
 * row for each source row, and equal rows of cases, variants, features, courses, assessments, samples and assays
 * become one.
 */
export interface ColumnMapping {
  readonly version: 1;
  readonly columns: Readonly<Partial<Record<MappingTarget, MappedColumn>>>;
  /** Texts that are the same on every row; `null` is a blank cell. */
  readonly constants: Readonly<Partial<Record<MappingTarget, string | null>>>;
  /** Columns of measured values; a blank cell makes no measurement. Empty for a table with one value per row. */
  readonly values: readonly ValueColumn[];
  /** Whether rows that repeat sample, analyte and assay are technical replicates, to be numbered in their order. */
  readonly numberReplicates?: boolean;
  /** Source columns that are left out on purpose. They are searched for identifiers all the same. */
  readonly ignored: readonly string[];
}
