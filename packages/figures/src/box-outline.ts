import type { StripBoxSummary } from "./strip-box.data.ts";

/** A box of quartiles in px, open where a quartile is only known to lie below a limit or is not published. */
export interface BoxOutline {
  readonly top: number;
  readonly bottom: number;
  readonly topClosed: boolean;
  readonly bottomClosed: boolean;
}

/** What a summary draws. */
export interface SummaryOutline {
  readonly box: BoxOutline | null;
  readonly median: number | null;
  /** The limit below which the median lies: an arrow and words, never a box collapsed onto the limit. */
  readonly medianBelow: number | null;
}

/** The outline of median and quartiles on a value axis, `position` giving px. */
export function summaryOutline(summary: StripBoxSummary, position: (value: number) => number): SummaryOutline {
  const { q1, median, q3 } = summary;
  const medianPlace = median ? position(median.value) : null;
  const known = median?.comparator === "=";
  const openTop = q3 === null && q1?.comparator === "=" ? (known ? medianPlace : position(q1.value)) : null;
  const top = q3?.comparator === "=" ? position(q3.value) : openTop;
  const bottom = q1 ? position(q1.value) : (medianPlace ?? top);
  return {
    box:
      top === null || bottom === null
        ? null
        : { top, bottom, topClosed: q3?.comparator === "=", bottomClosed: q1?.comparator === "=" },
    median: known ? medianPlace : null,
    medianBelow: median?.comparator === "<" ? medianPlace : null,
  };
}

/** Path data of the outline between two abscissas; a side that is open has no edge. */
export function outlinePath(box: BoxOutline, left: number, right: number): string {
  const { top, bottom } = box;
  if (box.topClosed && box.bottomClosed) return `M${left} ${bottom}V${top}H${right}V${bottom}Z`;
  if (box.topClosed) return `M${left} ${bottom}V${top}H${right}V${bottom}`;
  if (box.bottomClosed) return `M${left} ${top}V${bottom}H${right}V${top}`;
  return `M${left} ${bottom}V${top}M${right} ${top}V${bottom}`;
}
