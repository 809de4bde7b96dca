import { formatRatio } from "@nlrp12/figures";
import type { RatioTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";

type Bound = Extract<RatioTextFragment, { __typename: "RatioBound" }>;

/** Why a ratio is only bounded: which of its sides lies below its limits, and what is 95 % certain all the same. */
export function boundReason(bound: Bound, { t, language }: Wording): string {
  const { denominator, atLeast, certainAtLeast, certainAtMost, centers } = bound;
  if (denominator !== "vsControls") return t("analysis.boundOfPairs");
  const [side, certain] =
    atLeast === null ? (["boundAbove", certainAtMost] as const) : (["bound", certainAtLeast] as const);
  const why =
    certain === null ? t(`analysis.${side}`) : t(`analysis.${side}Certain`, { ratio: formatRatio(certain, language) });
  return centers > 1 ? [why, t("analysis.boundInEach", { centers })].join(t("ui.parts")) : why;
}
