import { formatConcentration, formatRatio, formatShare } from "@nlrp12/figures";
import type { CompareAnswerFragment, ComparisonOfTwoFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { classText, stratumLabel } from "../distribution/comparability-class.ts";
import classes from "../frame/analysis.module.css";
import { estimatorWord } from "../frame/estimator-word.ts";
import { effectText } from "./effect-text.ts";

/** What stands beside each effect: Hodges and Lehmann's ratio, shares of detected values, single centers. */
export function ComparisonDetails({ answer }: { readonly answer: CompareAnswerFragment }) {
  const wording = useLanguage();
  const { t, localized } = wording;
  const { comparisons } = answer.exact;
  const groupName = (key: string) => {
    const group = answer.groups.find((one) => one.key === key);
    return group ? localized(group.label) : key;
  };
  const leftOut = comparisons.flatMap((one) => one.gate.leftOut.map((left) => ({ one, left })));
  const centers = comparisons.filter((one) => one.byStratum.length > 1);
  // Within cases there is nothing but the pairs.
  const sideBySide = comparisons.filter((one) => !one.withinCases);
  return (
    <>
      {sideBySide.length === 0 ? null : (
        <Section title={t("compare.beside")}>
          <DataTable
            caption={t("compare.beside")}
            columns={[
              { key: "analyte", heading: t("cases.analyte") },
              { key: "group", heading: t("analysis.word.group") },
              { key: "hodgesLehmann", heading: t("compare.hodgesLehmann") },
              { key: "detected", heading: t("compare.detected") },
              { key: "superiority", heading: t("compare.superiority"), numeric: true },
            ]}
            rows={sideBySide.map((one) => ({
              key: `${one.analyte} ${one.group}`,
              cells: [
                analyteLabel(one.analyte),
                groupName(one.group),
                hodgesLehmannText(one, wording),
                detectedText(one, wording),
                one.test.__typename === "RankTest" && one.test.superiority !== null
                  ? formatShare(one.test.superiority, wording.language)
                  : t("ui.none"),
              ],
            }))}
          />
          {centers.length > 0 ? (
            <details>
              <summary>{t("analysis.centerByCenter")}</summary>
              <DataTable
                caption={t("analysis.centerByCenter")}
                columns={[
                  { key: "analyte", heading: t("cases.analyte") },
                  { key: "group", heading: t("analysis.word.group") },
                  { key: "center", heading: t("cases.center") },
                  { key: "effect", heading: t("analysis.word.ratio") },
                  { key: "class", heading: t("analysis.gateKey") },
                ]}
                rows={centers.flatMap((one) =>
                  one.byStratum.map((stratum) => ({
                    key: `${one.analyte} ${one.group} ${stratum.center.id} ${stratum.comparabilityClass}`,
                    cells: [
                      analyteLabel(one.analyte),
                      groupName(one.group),
                      stratumLabel(stratum, one.byStratum, wording),
                      effectText(stratum.effect, wording),
                      classText(stratum.comparabilityClass, wording),
                    ],
                  })),
                )}
              />
            </details>
          ) : null}
        </Section>
      )}
      <Section title={t("analysis.gate")}>
        <p style={{ margin: 0 }}>
          {t(comparisons.every((one) => one.gate.pooled) ? "compare.gateOne" : "compare.gateApart")}
        </p>
        {leftOut.length > 0 ? (
          <ul className={classes.list}>
            {leftOut.map(({ one, left }) => (
              <li key={`${one.analyte} ${one.group} ${left.center.id} ${left.comparabilityClass}`}>
                {t("compare.leftOut", {
                  analyte: analyteLabel(one.analyte),
                  center: stratumLabel(left, [...one.gate.leftOut, ...one.byStratum], wording),
                  reason: estimatorWord(left.reason),
                  first: formatNumber(left.nFirst, wording.language),
                  second: formatNumber(left.nSecond, wording.language),
                })}
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
    </>
  );
}

function hodgesLehmannText({ hodgesLehmann: found }: ComparisonOfTwoFragment, { t, language }: Wording): string {
  if (!found) return t("ui.none");
  const end = (value: number | null, open: string) => (value === null ? open : formatConcentration(value, language));
  const ratio =
    found.ratio === null ? `${end(found.atLeast, "0")}–${end(found.atMost, "∞")}` : formatRatio(found.ratio, language);
  return t("compare.hodgesLehmannAt", {
    ratio,
    interval: `${end(found.lower, "0")}–${end(found.upper, "∞")}`,
    level: formatShare(found.achievedLevel, language),
  });
}

function detectedText({ detected }: ComparisonOfTwoFragment, { t, language }: Wording): string {
  if (!detected) return t("ui.none");
  const { difference, lower, upper } = detected;
  return `${formatShare(difference, language)} (${formatShare(lower, language)} – ${formatShare(upper, language)})`;
}
