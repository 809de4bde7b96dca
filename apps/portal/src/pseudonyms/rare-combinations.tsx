import { Text } from "@mantine/core";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { Section } from "../ui/section.tsx";

/** The report as the page computed it, with case codes, or as the server gives it, with counts alone. */
export interface RareCombinationsReport {
  readonly cases: number;
  readonly unique: number;
  readonly rare: number;
  readonly listed: readonly {
    readonly sex: string;
    readonly ageBand: string | null;
    readonly variants: readonly string[];
    readonly cases?: number;
    readonly caseCodes?: readonly string[];
  }[];
}

/** How many cases of the manager's own file stand alone, or nearly, on sex, age band and variant. */
export function RareCombinations({ report }: { readonly report: RareCombinationsReport }) {
  const { t, language } = useLanguage();
  const { cases, unique, rare, listed } = report;
  const withCodes = listed.some(({ caseCodes }) => caseCodes !== undefined);
  return (
    <Section title={t("pseudonyms.rareTitle")}>
      <Text size="sm">{t("pseudonyms.rareLead")}</Text>
      <Facts
        facts={[
          { term: t("pseudonyms.rareCases"), detail: formatNumber(cases, language) },
          { term: t("pseudonyms.rareUnique"), detail: formatNumber(unique, language) },
          { term: t("pseudonyms.rareBelow"), detail: formatNumber(rare, language) },
        ]}
      />
      {listed.length > 0 ? (
        <details>
          <summary>{t("pseudonyms.rareList", { count: listed.length })}</summary>
          <DataTable
            caption={t("pseudonyms.rareTitle")}
            columns={[
              { key: "sex", heading: t("pseudonyms.sex") },
              { key: "age", heading: t("pseudonyms.ageBand") },
              { key: "variants", heading: t("pseudonyms.variants") },
              { key: "cases", heading: t("pseudonyms.casesOf"), numeric: true },
              ...(withCodes ? [{ key: "codes", heading: t("pseudonyms.codes") }] : []),
            ]}
            rows={listed.map(({ sex, ageBand, variants, cases: count, caseCodes = [] }) => ({
              key: JSON.stringify([sex, ageBand, variants]),
              cells: [
                sexWord(sex, t),
                ageBand ?? t("pseudonyms.notSaid"),
                variants.join(" + ") || t("pseudonyms.noVariant"),
                formatNumber(count ?? caseCodes.length, language),
                ...(withCodes ? [caseCodes.join(", ")] : []),
              ],
            }))}
          />
        </details>
      ) : null}
    </Section>
  );
}

const SEXES = ["FEMALE", "MALE", "OTHER", "UNKNOWN"] as const;

function sexWord(sex: string, t: ReturnType<typeof useLanguage>["t"]): string {
  const known = SEXES.find((one) => one === sex);
  return known ? t(`words.sex.${known}`) : sex;
}
