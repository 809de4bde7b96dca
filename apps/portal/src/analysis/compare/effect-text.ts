import { type ForestEffect, type ForestPart, formatRatio } from "@nlrp12/figures";
import type { ComparisonOfTwoFragment, EffectTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { stratumLabel } from "../distribution/comparability-class.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { boundText, withInterval } from "../frame/ratio-text.ts";

/** An effect as a forest draws it. */
export function forestEffect(effect: EffectTextFragment): ForestEffect {
  const nothing = { value: null, lower: null, upper: null, atLeast: null, atMost: null };
  if (effect.__typename === "Ratio") {
    return { ...nothing, value: effect.value, lower: effect.lower, upper: effect.upper };
  }
  if (effect.__typename === "ComparisonBound") return { ...nothing, atLeast: effect.atLeast, atMost: effect.atMost };
  return nothing;
}

/** The effects of single centers as a forest draws them; `label` is that of their row. */
export function forestParts(
  strata: ComparisonOfTwoFragment["byStratum"],
  label: string,
  wording: Wording,
): readonly ForestPart[] {
  return strata.map((stratum) => ({
    key: `${stratum.center.id} ${stratum.comparabilityClass}`,
    effect: forestEffect(stratum.effect),
    spokenLabel: [label, stratumLabel(stratum, strata, wording), effectText(stratum.effect, wording)].join(", "),
  }));
}

/** "×8 (1.7–38)", "at least ×20", or why there is no effect. */
export function effectText(effect: EffectTextFragment, wording: Wording): string {
  if (effect.__typename === "RatioNotEstimable") return estimatorWord(effect.reason);
  if (effect.__typename === "ComparisonBound") return boundText(effect, wording);
  return withInterval(formatRatio(effect.value, wording.language), effect, wording.language);
}

/** "0.032", or "< 0.001" where more digits would claim more than there is. */
export function probability(p: number, { language }: Wording): string {
  const format = (value: number) =>
    new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { maximumSignificantDigits: 2 }).format(value);
  return p < 0.001 ? `<\u00a0${format(0.001)}` : format(p);
}

/** "p = 0.10 (adjusted 0.20), smallest possible 0.10", or why there is no p. */
export function testText(test: ComparisonOfTwoFragment["test"], wording: Wording): string {
  const { t } = wording;
  if (test.__typename === "NotTested") return t("compare.noTest", { reason: estimatorWord(test.reason) });
  const sign = (p: number) =>
    p < 0.001 ? `p\u00a0${probability(p, wording)}` : `p\u00a0=\u00a0${probability(p, wording)}`;
  const adjusted =
    test.adjustedP === null ? "" : ` (${t("compare.adjusted", { p: probability(test.adjustedP, wording) })})`;
  // Worth a word only where few values keep p from being small.
  const smallest =
    test.smallestAttainableP !== null && test.smallestAttainableP >= 0.01
      ? `, ${t("compare.smallest", { p: probability(test.smallestAttainableP, wording) })}`
      : "";
  return `${sign(test.pValue)}${adjusted}${smallest}`;
}

type Method = "EXACT" | "MONTE_CARLO" | "ASYMPTOTIC";

const methodOf = (code: string): Method =>
  (["MONTE_CARLO", "ASYMPTOTIC"] as const).find((method) => method === code) ?? "EXACT";

/** A test in the cells of a table: its name, scores and method, p, p adjusted, and the smallest p there can be. */
export function testCells(test: ComparisonOfTwoFragment["test"], { t }: Wording) {
  if (test.__typename !== "RankTest") return { test: "", pValue: null, adjustedP: null, smallestP: null };
  const { name, scores, method, pValue, adjustedP, smallestAttainableP: smallestP } = test;
  // Gehan's own test says by its name that limits differ.
  const scored = scores === "GEHAN" && name !== "GEHAN" ? [t("compare.gehanScores")] : [];
  return {
    test: [estimatorWord(name), ...scored, t(`compare.method.${methodOf(method)}`)].join(", "),
    ...{ pValue, adjustedP, smallestP },
  };
}
