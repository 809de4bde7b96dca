import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "A value below a limit is like a follow-up that was cut off, only from the left. Turned round, the Kaplan–Meier curve of survival becomes the curve of concentrations: each value below a limit gives its share to all smaller values, where it may lie.",
    "The median is where the curve crosses one half; on a flat step, the midpoint. Where the curve does not reach a quantile the portal writes “< x”, x being the highest limit not above the smallest detected value, or else that value. With limits on both sides the self-consistent curve of Turnbull takes its place.",
  ],
  misleads: [
    "“< x” is an answer, not a gap: do not put x in its place.",
    "With three to five cases a quartile is one person's value, and the next patient can move it far.",
    "Limits that were raised because a sample was diluted, hence because it was high, break the rule that a limit says nothing of the value.",
  ],
  held: [],
  columns: { value: "IL-1β, pg/mL" },
  cells: {},
  numbers: {
    q1: "First quartile, pg/mL",
    median: "Median, pg/mL",
    q3: "Third quartile, pg/mL",
    shareBelow: "Share below the limit",
  },
} as const satisfies MethodWords;
