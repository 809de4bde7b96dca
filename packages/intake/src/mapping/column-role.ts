import type { ColumnMapping, MappingTarget } from "./column-mapping.ts";

/** What a source column is: a column of the workbook, values of one analyte, left out, or not decided yet. */
export type ColumnRole =
  | {
      readonly kind: "FIELD";
      /** `cases.case_code` and `samples.day` stand for every sheet that has them. */
      readonly target: MappingTarget;
      readonly prefix?: string;
      readonly words?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "VALUE";
      readonly analyte: string;
      readonly unit: string;
      readonly day?: string;
      readonly specimen?: string;
      readonly stimulus?: string;
      readonly cultureHours?: string;
      readonly replicate?: string;
      readonly lowerLimit?: string;
      readonly upperLimit?: string;
    }
  | { readonly kind: "IGNORED" }
  | { readonly kind: "UNDECIDED" };

/** What a person decides in the step of columns; `mappingOf` makes a column mapping of it. */
export interface MappingDraft {
  /** By the name of the source column. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
  /** What the file does not say, by target; `null` is a blank cell. */
  readonly constants: ColumnMapping["constants"];
  readonly numberReplicates: boolean;
}

/** The columns that stand on several sheets, and the target that stands for all of them. */
export const SHARED_TARGETS: Readonly<Record<string, MappingTarget>> = {
  case_code: "cases.case_code",
  sample_code: "samples.sample_code",
  assay_code: "assays.assay_code",
  analyte: "measurements.analyte",
  unit: "measurements.unit",
  day: "samples.day",
};
