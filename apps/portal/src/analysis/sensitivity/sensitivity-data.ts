import { type FigureTable, type ForestData, type ForestEffect, type ForestRow, forestTable } from "@nlrp12/figures";
import type { RatioTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { forestWords } from "../compare/forest-words.ts";
import { exactCountLabel, ratioText } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";

/** The forest of one fold change, the answer itself first; its table and its files are made from the same object. */
export function sensitivityData(choice: SensitivityChoice, subject: string, wording: Wording): ForestData {
  const { t } = wording;
  return {
    title: t("sensitivity.figureTitle", { subject, which: choice.label }),
    axisLabel: t("sensitivity.axis"),
    rows: choice.variants.map((one) => variantRow(one, choice.group, wording)),
  };
}

function variantRow(
  { variant, ratio }: SensitivityChoice["variants"][number],
  group: string,
  wording: Wording,
): ForestRow {
  const label = wording.localized(variant.label);
  const count = exactCountLabel(variant.n, wording);
  const effect =
    ratioText(ratio, wording) ?? (ratio.__typename === "RatioNotEstimable" ? estimatorWord(ratio.reason) : "");
  const made = ratio.__typename === "Ratio" ? estimatorWord(ratio.estimator) : "";
  return {
    key: `${variant.code} ${variant.center?.id ?? ""}`,
    label,
    groupsLabel: "",
    group,
    effect: effectOf(ratio),
    parts: [],
    effectLabel: effect,
    testLabel: made,
    countLabel: ratio.__typename === "RatioNotEstimable" && variant.n === 0 ? "" : count,
    spokenLabel: [label, count, effect].join(", "),
    cells: {
      first: ratio.nNumerator,
      second: ratio.nDenominator,
      estimator: made,
      ...{ test: "", pValue: null, adjustedP: null, smallestP: null },
      note: ratio.__typename === "RatioNotEstimable" ? effect : "",
    },
  };
}

function effectOf(ratio: RatioTextFragment): ForestEffect {
  const nothing = { value: null, lower: null, upper: null, atLeast: null, atMost: null };
  if (ratio.__typename === "Ratio") return { ...nothing, value: ratio.value, lower: ratio.lower, upper: ratio.upper };
  return ratio.__typename === "RatioBound" ? { ...nothing, atLeast: ratio.atLeast } : nothing;
}

/** What a variant has none of: no test is made of the same numbers again. */
const WITHOUT: readonly string[] = ["groups", "test", "p", "adjustedP", "smallestP"];

/** The table twin: a row a variant. */
export function sensitivityTable(data: ForestData, wording: Wording): FigureTable {
  const { t } = wording;
  const table = forestTable(data, {
    ...forestWords(wording).table,
    analyte: t("sensitivity.variant"),
    first: t("sensitivity.numerator"),
    second: t("sensitivity.denominator"),
  });
  const kept = table.columns.map(({ key }) => !WITHOUT.includes(key));
  const of = <Item>(items: readonly Item[]) => items.filter((_, index) => kept[index]);
  return { ...table, columns: of(table.columns), rows: table.rows.map(of) };
}
