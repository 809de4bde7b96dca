import type { FragmentType } from "@apollo/client";
import { CohortLevelsFragmentDoc } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMasked } from "../session/use-masked.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "../ui/section.tsx";

/** The viewer's level in each group of fields, and what it means. */
export function CohortLevels({ cohort: masked }: { readonly cohort: FragmentType<typeof CohortLevelsFragmentDoc> }) {
  const { t } = useLanguage();
  const { viewerLevels } = useMasked(CohortLevelsFragmentDoc, masked);
  const groups = [
    ["CLINICAL", viewerLevels.clinical],
    ["CYTOKINE", viewerLevels.cytokine],
    ["GENOTYPE", viewerLevels.genotype],
  ] as const;
  return (
    <Section title={t("cohorts.yourLevels")}>
      <DataTable
        caption={t("cohorts.yourLevels")}
        columns={[
          { key: "group", heading: t("cohorts.fieldGroup") },
          { key: "holds", heading: t("cohorts.holds") },
          { key: "level", heading: t("cohorts.level") },
          { key: "meaning", heading: t("cohorts.meaning") },
        ]}
        rows={groups.map(([group, level]) => ({
          key: group,
          cells: [
            t(`words.fieldGroup.${group}`),
            t(`words.fieldGroupHolds.${group}`),
            t(`words.level.${level}`),
            t(`words.levelMeaning.${level}`),
          ],
        }))}
      />
    </Section>
  );
}
