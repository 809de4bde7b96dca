import { Fragment, type ReactNode } from "react";
import type { ExactCytokineCellFragment, RatioTextFragment } from "../../generated/operations.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { EstimatorLink } from "../frame/estimator-link.tsx";
import { estimatorWord } from "../frame/estimator-word.ts";
import { pooledTexts, ratioText } from "../frame/ratio-text.ts";
import { boundReason } from "./bound-reason.ts";
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
        { key: "ratio", heading: t("analysis.word.ratio"), unbroken: true },
        { key: "behind", heading: t("analysis.behind") },
        { key: "estimator", heading: t("analysis.estimatorName") },
      ]}
      rows={rows.map(({ key, label, ratio, comparedWith }) => ({
        key,
        cells: [
          label,
          estimatorWord(comparedWith),
          ratioText(ratio, wording) ?? t("analysis.notEstimable"),
          `${ratio.nNumerator} / ${ratio.nDenominator}`,
          howMade(ratio, wording),
        ],
      }))}
    />
  );
}

function howMade(ratio: RatioTextFragment, wording: Wording): ReactNode {
  if (ratio.__typename === "RatioNotEstimable") return estimatorWord(ratio.reason);
  if (ratio.__typename === "RatioBound") return boundReason(ratio, wording);
  const codes = [ratio.estimator, ratio.pooling].filter((code) => code !== "" && code !== "NONE");
  const parts = [
    ...codes.map((code) => ({ key: code, shown: <EstimatorLink code={code} /> })),
    ...pooledTexts(ratio, wording).map((text) => ({ key: text, shown: text })),
  ];
  return parts.map(({ key, shown }, index) => (
    <Fragment key={key}>
      {index > 0 ? wording.t("ui.parts") : null}
      {shown}
    </Fragment>
  ));
}
