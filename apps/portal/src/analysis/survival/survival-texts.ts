import { SURVIVAL_CAUSES, type SurvivalEvent } from "@nlrp12/domain";
import { formatShare } from "@nlrp12/figures";
import type {
  CountValueTextFragment,
  SurvivalCurveCountFragment,
  SurvivalTestTextFragment,
} from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";
import { exactCountLabel } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";

/** The number of a cause, the same in every panel and on every page. */
export function causeSign(event: SurvivalEvent, cause: string): string {
  return String(SURVIVAL_CAUSES[event].indexOf(cause) + 1);
}

/** A cause in words: an event of its own, or the reason of a stop. */
export function causeWord(cause: string, { t }: Wording): string {
  if (cause === "RELAPSE" || cause === "FIRST_RESPONSE") return t(`survival.events.${cause}`);
  return cause === "DISCONTINUATION" ? t("survival.stopped") : wordOf("stopReason", cause);
}

interface Share {
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** "67 % (20 %–90 %)". */
export function shareText({ share, lower, upper }: Share, { language }: Wording): string {
  if (lower === null || upper === null) return formatShare(share, language);
  return `${formatShare(share, language)} (${formatShare(lower, language)}–${formatShare(upper, language)})`;
}

/** A curve by what it counts, its events and its median. */
export type CurveCount = Pick<SurvivalCurveCountFragment, "n" | "units" | "kindreds" | "events" | "keys" | "median">;
type Counted = Pick<CurveCount, "n" | "units" | "kindreds">;

/** Whether one member stands for some family of these, so that they are fewer than the persons. */
export const countsFamilies = (curves: readonly Counted[]): boolean => curves.some(({ n, units }) => units < n);

/** "n = 12 families, 15 persons"; "n = 15" where each person is counted. */
export function countedLabel({ n, units, kindreds }: Counted, wording: Wording): string {
  const { t } = wording;
  if (units === n) return exactCountLabel(n, wording);
  const persons = t("survival.personCount", { count: n });
  return kindreds === units
    ? t("survival.countedFamilies", { families: t("survival.familyCount", { count: units }), persons })
    : t("survival.countedMembers", { count: units, persons });
}

/** "n = 12 families, 15 persons, 9 events, median 210 days (100–400)". */
export function curveSummary(curve: CurveCount, wording: Wording): string {
  const events = wording.t("survival.eventCount", { count: curve.events });
  return [countedLabel(curve, wording), events, medianText(curve.median, wording)].join(", ");
}

/** "median 210 days (100–400)", or that it is not reached. */
export function medianText({ day, lower, upper }: CurveCount["median"], { t, language }: Wording) {
  const number = (value: number | null) => (value === null ? t("survival.open") : formatNumber(value, language));
  if (day === null) return t("survival.medianNotReached");
  return t("survival.median", { day: number(day), lower: number(lower), upper: number(upper) });
}

/** "≈ 25", or the bound of a withheld count. */
export function aboutText(count: CountValueTextFragment, { language }: Wording): string {
  if (count.__typename === "RoundedCount") return `≈\u00a0${formatNumber(count.about, language)}`;
  return count.__typename === "Withheld" ? (count.bound ?? "") : formatNumber(count.count, language);
}

/** "Log-rank, relapse, within centers: p = 0.03 (exact permutation, smallest possible 0.002)". */
export function testText(test: Omit<SurvivalTestTextFragment, "__typename">, wording: Wording): string {
  const { t, language } = wording;
  const of = testName(test, wording);
  if (test.pValue === null) return t("survival.notTested", { of, reason: estimatorWord(test.notTested ?? "") });
  const p = test.pValue < 0.001 ? `< ${formatNumber(0.001, language)}` : `= ${formatNumber(test.pValue, language, 2)}`;
  const smallest =
    test.smallestAttainableP === null
      ? ""
      : `, ${t("survival.smallestP", { p: formatNumber(test.smallestAttainableP, language, 2) })}`;
  return t("survival.tested", { of, p, method: `${estimatorWord(test.method ?? "")}${smallest}` });
}

/** "Log-rank, relapse, within centers". */
export function testName(
  { cause, stratifiedBy }: Pick<SurvivalTestTextFragment, "cause" | "stratifiedBy">,
  wording: Wording,
) {
  const { t } = wording;
  return [
    t("survival.logRank"),
    cause === null ? t("survival.anyCause") : causeWord(cause, wording),
    ...(stratifiedBy ? [t("survival.withinCenters")] : []),
  ].join(", ");
}
