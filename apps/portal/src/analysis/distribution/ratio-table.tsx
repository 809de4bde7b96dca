import { formatRatio } from "@nlrp12/figures";
import type { ExactCytokineCellFragment, RatioTextFragment } from "../../generated/operations.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { ratioText } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { centerRatioRows, type RatioRow, ratioRows } from "./ratio-rows.ts";

/** Fold changes with their interval, their denominator, and how many stand behind each. */
export function RatioTable({ cells }: { readonly cells: readonly ExactCytokineCellFragment[] }) {
  const wording = useLanguage();
  const { t } = wording;
  const rows = ratioRows(cells, wording);
  const byCenter = centerRatioRows(cells, wording);
  if (rows.length === 0) return null;
  return (
    <Section title={t("analysis.ratios")}>
      <Rows caption={t("analysis.ratios")} rows={rows} />
      {byCenter.length > 0 ? (
        <details>
          <summary>{t("analysis.centerByCenter")}</summary>
          <Rows caption={t("analysis.centerByCenter")} rows={byCenter} />
        </details>
      ) : null}
    </Section>
  );
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly RatioRow[] }) {
  const wording = useLanguage();
  const { t } = wording;
  return (
    <DataTable
      caption={caption}
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
          howMade(ratio, wording),
        ],
      }))}
    />
  );
}

function howMade(ratio: RatioTextFragment, { t, language }: Wording): string {
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
