import { Text } from "@mantine/core";
import { analyteEntry, EXPECTED_RANGES } from "@nlrp12/domain";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "../ui/section.tsx";
import { RangePicture } from "./range-picture.tsx";

const LOWEST = Math.min(...EXPECTED_RANGES.map(({ plausible }) => plausible[0]));
const HIGHEST = Math.max(...EXPECTED_RANGES.map(({ plausible }) => plausible[1]));

/** What is expected of each cytokine in blood and in culture, all on one log axis. */
export function ExpectedRanges() {
  const { t, language } = useLanguage();
  const span = ([low, high]: readonly [number, number]) =>
    `${formatNumber(low, language)} – ${formatNumber(high, language)}`;
  return (
    <Section title={t("dictionary.rangesTitle")}>
      <Text size="sm" maw="46rem">
        {t("dictionary.rangesText")}
      </Text>
      <DataTable
        caption={t("dictionary.rangesCaption")}
        columns={[
          { key: "analyte", heading: t("dictionary.analyte") },
          {
            key: "picture",
            heading: t("dictionary.picture", {
              from: formatNumber(LOWEST, language),
              to: formatNumber(HIGHEST, language),
            }),
          },
          { key: "typical", heading: t("dictionary.typical"), numeric: true },
          { key: "plausible", heading: t("dictionary.plausible"), numeric: true },
        ]}
        rows={EXPECTED_RANGES.map(({ analyte, matrix, typical, plausible }) => {
          const name = `${analyteEntry(analyte).label}, ${t(`dictionary.matrix.${matrix}`)}`;
          return {
            key: `${analyte} ${matrix}`,
            cells: [
              name,
              <RangePicture
                key="picture"
                typical={typical}
                outer={plausible}
                axis={[LOWEST, HIGHEST]}
                label={`${name}: ${span(typical)} pg/mL`}
              />,
              span(typical),
              span(plausible),
            ],
          };
        })}
      />
    </Section>
  );
}
