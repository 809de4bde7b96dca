import { isMissingMark } from "../cells/missing-mark.ts";
import { plainNumberText } from "../cells/number-reading.ts";
import type { Cell } from "../reading/cell.ts";

/** What the outside of a cell looks like, before anything is known of its column. */
export type CellShape = "blank" | "value" | "mark" | "code" | "name";

const NUMBER = /^(?:OOR\s*)?[<>≤≥]?\s*[+-]?(?:\d[\d .,]*|[.,]\d+)(?:e[+-]?\d+)?\s*%?$/i;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T]\d{1,2}[:h]\d{2}.*)?$/;
const OUT_OF_RANGE = /^OOR\s*[<>]$/i;
/** P-001, 012-A, S17: a run of signs with a digit and no space, hardly any letter. */
const CODE = /^(?=\S*\d)\p{L}{0,4}[-_./]?\d[\p{L}\d._/-]*$/u;

/** The shape of one cell: a value (number, date, `<0,5`), a mark (ND, ***), a code (P-001), or words as names are. */
export function shapeOf(cell: Cell | null): CellShape {
  if (!cell) return "blank";
  if (cell.kind !== "text") return "value";
  const text = plainNumberText(cell.text);
  if (text === "") return "blank";
  if (NUMBER.test(text) || DATE.test(text) || OUT_OF_RANGE.test(text)) return "value";
  if (isMissingMark(cell.text)) return "mark";
  return CODE.test(text) ? "code" : "name";
}
