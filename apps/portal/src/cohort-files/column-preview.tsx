import { Text } from "@mantine/core";
import type { ColumnContent } from "@nlrp12/intake";
import { formatValue } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import classes from "./columns-step.module.css";

const WORDS_SHOWN = 4;
const BAR = 6;
const HEIGHT = 20;

interface ColumnPreviewProps {
  readonly content: ColumnContent;
  /** What may tell who a person is is not shown again, not even to its owner. */
  readonly covered: boolean;
}

/** What stands in a column: its range with a small drawing of how it is spread, or its words. */
export function ColumnPreview({ content, covered }: ColumnPreviewProps) {
  const { t, language } = useLanguage();
  const { kind, range, filled, censored, histogram } = content;
  const cells = t("cohortFiles.filledCells", { count: filled });
  const below = censored > 0 ? `, ${t("cohortFiles.below", { count: censored })}` : "";
  if (kind === "EMPTY") return <Text size="sm">{t("cohortFiles.preview.empty")}</Text>;
  const said = covered
    ? cells
    : kind === "DATES"
      ? `${t("cohortFiles.preview.dates")}, ${cells}`
      : kind === "NUMBERS" && range
        ? `${t("cohortFiles.preview.numbers", { low: formatValue(range[0], language), high: formatValue(range[1], language) })}, ${cells}${below}`
        : `${wordsOf(content)}, ${cells}`;
  return (
    <div className={classes.preview}>
      {!covered && histogram.length > 0 ? <Spread shares={histogram} label={t("cohortFiles.distribution")} /> : null}
      <Text size="sm" className={classes.words}>
        {said}
      </Text>
    </div>
  );
}

function wordsOf({ texts, distinct }: ColumnContent): string {
  const shown = texts.slice(0, WORDS_SHOWN).map(({ text }) => text);
  return `${shown.join(" · ")}${distinct > shown.length ? " …" : ""}`;
}

function Spread({ shares, label }: { readonly shares: readonly number[]; readonly label: string }) {
  return (
    <svg width={shares.length * BAR} height={HEIGHT} role="img" aria-label={label} className={classes.spread}>
      {shares.map((share, index) => {
        const height = Math.max(share > 0 ? 2 : 0, share * HEIGHT);
        return <rect key={index} x={index * BAR} y={HEIGHT - height} width={BAR - 1} height={height} />;
      })}
    </svg>
  );
}
