import { Badge, Group } from "@mantine/core";
import type { ReleasePageQuery } from "../generated/operations.ts";
import { formatDate, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { DataTable } from "../ui/data-table.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";

/** Every release of the cohort with its note and what it changed, withdrawn ones marked. */
export function Changelog({ cohort }: { readonly cohort: ReleasePageQuery["cohort"] }) {
  const { t, language } = useLanguage();
  const number = (count: number | undefined) => (count === undefined ? t("ui.none") : formatNumber(count, language));
  return (
    <Section title={t("releases.changelog")}>
      <DataTable
        caption={t("releases.changelog")}
        columns={[
          { key: "number", heading: t("releases.number") },
          { key: "date", heading: t("releases.publishedAt") },
          { key: "note", heading: t("releases.note") },
          { key: "added", heading: t("cohorts.added"), numeric: true },
          { key: "changed", heading: t("cohorts.changed"), numeric: true },
          { key: "unchanged", heading: t("cohorts.unchanged"), numeric: true },
          { key: "removed", heading: t("cohorts.removed"), numeric: true },
        ]}
        rows={cohort.releases.map((one) => ({
          key: one.id,
          cells: [
            <Group key="number" gap="xs" wrap="nowrap">
              <TextLink
                to="/cohorts/$center/$slug/releases/$number"
                params={{ center: cohort.center.slug, slug: cohort.slug, number: String(one.number) }}
                size="sm"
              >
                {t("releases.one", { number: one.number })}
              </TextLink>
              {one.withdrawal ? (
                <Badge color="red" variant="outline" tt="none">
                  {t("releases.withdrawn")}
                </Badge>
              ) : null}
            </Group>,
            formatDate(one.publishedAt, language),
            one.note ?? t("ui.none"),
            number(one.changes?.added),
            number(one.changes?.changed),
            number(one.changes?.unchanged),
            number(one.changes?.removed),
          ],
        }))}
      />
    </Section>
  );
}
