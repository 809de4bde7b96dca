import i18next from "i18next";

/** An estimator's, test's or denominator's code in words; an unknown code is shown as it came. */
export function estimatorWord(code: string): string {
  return String(i18next.t(`analysis.estimator.${code}` as never, { defaultValue: code } as never));
}
