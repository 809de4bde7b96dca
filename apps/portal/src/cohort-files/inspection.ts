import type { InspectedFile, KnownPlan, ReadingSettings } from "@nlrp12/intake";

/** What is looked at: the file, how it is read, and how earlier files were. */
export interface FileToInspect {
  readonly content: Blob;
  readonly fileName: string;
  readonly settings: ReadingSettings;
  readonly known: readonly KnownPlan[];
  /** Other ways of reading it that may make it known again; tried in this order while the first does not. */
  readonly otherwise: readonly ReadingSettings[];
}

/** The file as looked at, and the settings under which it is known. */
export interface Inspection {
  readonly file: InspectedFile;
  readonly settings: ReadingSettings;
}
