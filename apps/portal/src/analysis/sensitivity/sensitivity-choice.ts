import type { ForestData } from "@nlrp12/figures";
import type { MethodId } from "../../methods/method-list.ts";
import type { FigureEdition } from "../frame/figure-edition.ts";

/** One number of an answer that can be made otherwise. */
export interface SensitivityChoice {
  readonly key: string;
  readonly label: string;
  /** Its forest, the answer itself on top. */
  readonly data: ForestData;
  /** For each row the persons the way changes; empty where that is not told. */
  readonly changed: readonly number[];
  /** The methods behind it. */
  readonly madeBy: readonly MethodId[];
}

/** What stands under a figure whichever way its numbers are made. */
export interface SensitivityEdition extends FigureEdition {
  /** "IL-1β, spontaneous, PBMC supernatant". */
  readonly subject: string;
}
