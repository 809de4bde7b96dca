import { Text } from "@mantine/core";
import type { CaseKindredFragment, CaseVariantsFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { wordOf } from "../language/word-of.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { WithheldArea } from "../ui/withheld-area.tsx";

interface CaseGenotypeProps {
  readonly variants: CaseVariantsFragment;
  readonly kindred: CaseKindredFragment;
}

/** Variants on NM_144687.4 and the family the case belongs to. */
export function CaseGenotype({ variants, kindred }: CaseGenotypeProps) {
  const { t } = useLanguage();
  return (
    <>
      <Section title={t("cases.variants")}>
        {variants.__typename === "Withheld" ? (
          <WithheldArea text={variants.bound} reason={t(`words.withheld.${variants.reason}`)} />
        ) : variants.items.length === 0 ? (
          <Empty reason={t("cases.noVariants")} />
        ) : (
          <DataTable
            caption={t("cases.variants")}
            columns={[
              { key: "reported", heading: t("cases.reported") },
              { key: "coding", heading: t("cases.hgvsC") },
              { key: "protein", heading: t("cases.hgvsP") },
              { key: "zygosity", heading: t("cases.zygosity") },
              { key: "classification", heading: t("cases.classification") },
            ]}
            rows={variants.items.map((variant) => ({
              key: `${variant.reported} ${variant.hgvsC ?? ""}`,
              cells: [
                variant.reported,
                variant.hgvsC ?? t("ui.none"),
                variant.hgvsP ?? t("ui.none"),
                wordOf("zygosity", variant.zygosity),
                variant.classification ? wordOf("classification", variant.classification) : t("ui.none"),
              ],
            }))}
          />
        )}
      </Section>
      <Section title={t("cases.kindred")}>
        <KindredView kindred={kindred} />
      </Section>
    </>
  );
}

function KindredView({ kindred }: { readonly kindred: CaseKindredFragment }) {
  const { t } = useLanguage();
  if (kindred.__typename === "Withheld") {
    return <WithheldArea text={kindred.bound} reason={t(`words.withheld.${kindred.reason}`)} />;
  }
  if (kindred.__typename === "NoKindred") return <Text>{t("cases.noKindred")}</Text>;
  return (
    <Text>
      {t("cases.kindredOf", { label: kindred.label, count: kindred.members })}
      {kindred.indexMember ? ` ${t("cases.indexMember")}` : null}
    </Text>
  );
}
