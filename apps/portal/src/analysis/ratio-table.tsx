import { formatRatio } from "@nlrp12/figures";
import type { ExactCytokineCellFragment, RatioTextFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "../ui/section.tsx";
import { ratioText } from "./answer-texts.ts";
import { estimatorWord } from "./estimator-word.ts";
import { ratioRows } from "./ratio-rows.ts";

/** Fold changes with their interval, their denominator, and how many stand behind each. */
export function RatioTable({ cells }: { readonly cells: readonly ExactCytokineCellFragment[] }) {
  const wording = useLanguage();
  const { t, language } = wording;
  const rows = ratioRows(cells, wording);
  if (rows.length === 0) return null;
  return (
    <Section title={t("analysis.ratios")}>
      <DataTable
        caption={t("analysis.ratios")}
        columns={[
          { key: "group", heading: t("analysis.word.group") },
          { key: "denominator", heading: t("analysis.denominator") },
          { key: "ratio", heading: t("analysis.word.ratio") },
          { key: "behind", heading: t("analysis.behind") },
          { key: "estimator", heading: t("analysis.estimatorName") },
        ]}
        rows={rows.map(({ key, label, ratio }) => ({
          key,
          cells: [
            label,
            estimatorWord(ratio.denominator),
            ratioText(ratio, wording) ?? t("analysis.notEstimable"),
            `${ratio.nNumerator} / ${ratio.nDenominator}`,
            howMade(ratio),
          ],
        }))}
      />
    </Section>
  );

  function howMade(ratio: RatioTextFragment): string {
    if (ratio.__typename === "RatioNotEstimable") return estimatorWord(ratio.reason);
    if (ratio.__typename === "RatioBound") {
      return ratio.certainAtLeast === null
        ? t("analysis.bound")
        : t("analysis.boundCertain", { ratio: formatRatio(ratio.certainAtLeast, language) });
    }
    return [ratio.estimator, ratio.pooling]
      .filter((code) => code !== "" && code !== "NONE")
      .map(estimatorWord)
      .join("; ");
  }
}
