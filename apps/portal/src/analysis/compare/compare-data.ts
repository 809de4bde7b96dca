import { comparisonGroupText, EVERYONE, readComparisonGroup } from "@nlrp12/domain";
import type { ForestData, ForestRow } from "@nlrp12/figures";
import type { CompareAnswerFragment, ComparisonOfTwoFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { pooledTexts } from "../frame/ratio-text.ts";
import { effectText, forestEffect, forestParts, testCells, testText } from "./effect-text.ts";

/** The forest of an answer, largest effect first; its table and its files are made from the same object. */
export function compareData(answer: CompareAnswerFragment, title: string, wording: Wording): ForestData {
  const { t } = wording;
  const rows = answer.exact.comparisons
    .map((comparison) => ({ comparison, row: forestRow(comparison, answer, wording) }))
    .sort((a, b) => sizeOf(b.row) - sizeOf(a.row))
    .map(({ row }) => row);
  return { title, axisLabel: t("compare.axis"), rows };
}

/** Comparisons without effect stand last. */
const sizeOf = ({ effect }: ForestRow): number =>
  effect.value ?? effect.atLeast ?? effect.atMost ?? Number.NEGATIVE_INFINITY;

function forestRow(comparison: ComparisonOfTwoFragment, answer: CompareAnswerFragment, wording: Wording): ForestRow {
  const { t, language, localized } = wording;
  const { analyte, group, reference, first, second, effect, test, byStratum } = comparison;
  const of = (key: string) => answer.groups.find((one) => one.key === key);
  const label = analyteLabel(analyte);
  const [one, other] = [of(group), of(reference)];
  const groupsLabel = t("compare.against", {
    group: one ? localized(one.label) : group,
    reference: other ? localized(other.label) : reference,
  });
  const tested = test.__typename === "RankTest" ? test : null;
  // Of several centers none has enough; of one the reason is its own.
  const few = effect.__typename === "RatioNotEstimable" && effect.reason === "FEWER_THAN_THREE" && byStratum.length > 1;
  const texts = {
    effect: few ? t("compare.fewInEachCenter") : effectText(effect, wording),
    test: testText(test, wording),
  };
  const countLabel = `n\u00a0=\u00a0${formatNumber(first.units, language)}\u00a0/\u00a0${formatNumber(second.units, language)}`;
  return {
    key: `${analyte} ${group}`,
    label,
    groupsLabel,
    group: one?.phase ?? caseGroupOf(one?.text) ?? one?.text ?? group,
    effect: forestEffect(effect),
    parts: forestParts(byStratum, label, wording),
    effectLabel: texts.effect,
    testLabel: texts.test,
    countLabel,
    spokenLabel: [label, groupsLabel, countLabel, texts.effect, texts.test].join(", "),
    cells: {
      first: first.units,
      second: second.units,
      estimator: estimatorOf(comparison),
      ...testCells(test, wording),
      note: [
        effect.__typename === "RatioNotEstimable" ? texts.effect : "",
        ...(effect.__typename === "Ratio" ? pooledTexts(effect, wording) : []),
        tested ? "" : texts.test,
        first.belowLimit + second.belowLimit > 0
          ? t("compare.belowLimit", { first: first.belowLimit, second: second.belowLimit })
          : "",
      ]
        .filter((text) => text !== "")
        .join("; "),
    },
  };
}

/** The one case group a comparison group is, which has the same mark on every page. */
function caseGroupOf(text: string | undefined): string | undefined {
  const read = readComparisonGroup(text ?? "");
  const [only] = read?.groups ?? [];
  return only && text === comparisonGroupText({ ...EVERYONE, groups: [only] }) ? only : undefined;
}

function estimatorOf({ effect }: ComparisonOfTwoFragment): string {
  if (effect.__typename !== "Ratio") return "";
  return [effect.estimator, effect.pooling]
    .filter((code) => code !== "NONE")
    .map(estimatorWord)
    .join("; ");
}
