import type { CaseFeatureFragment } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { wordOf } from "../language/word-of.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";

/** Phenotypic features by HPO term; those looked for and absent are said, not left out. */
export function CaseFeatures({ features }: { readonly features: readonly CaseFeatureFragment[] }) {
  const { t, language, localized } = useLanguage();
  return (
    <Section title={t("cases.features")}>
      {features.length === 0 ? (
        <Empty reason={t("cases.noFeatures")} />
      ) : (
        <DataTable
          caption={t("cases.features")}
          columns={[
            { key: "feature", heading: t("cases.feature") },
            { key: "presence", heading: t("cases.presence") },
            { key: "onset", heading: t("cases.onset"), numeric: true },
            { key: "term", heading: t("cases.hpoTerm") },
          ]}
          rows={features.map((feature) => ({
            key: `${feature.hpoId} ${feature.presence}`,
            cells: [
              feature.label ? localized(feature.label) : feature.hpoId,
              wordOf("presence", feature.presence),
              typeof feature.onsetAgeYears === "number" ? formatNumber(feature.onsetAgeYears, language) : t("ui.none"),
              feature.hpoId,
            ],
          }))}
        />
      )}
    </Section>
  );
}
