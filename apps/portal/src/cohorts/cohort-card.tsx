import type { FragmentType } from "@apollo/client";
import { Card, Group, Stack, Text, Title } from "@mantine/core";
import { CohortCardFragmentDoc } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { analyteLabel } from "../language/word-of.ts";
import { useMasked } from "../session/use-masked.ts";
import { TextLink } from "../ui/router-link.tsx";
import { CohortMarks } from "./cohort-marks.tsx";
import { CountValue } from "./count-value.tsx";
import { LevelBadge } from "./level-badge.tsx";

/** One cohort in a list: whose it is, how many, what was measured, what the viewer may learn. */
export function CohortCard({ cohort: masked }: { readonly cohort: FragmentType<typeof CohortCardFragmentDoc> }) {
  const { t, language, localized } = useLanguage();
  const cohort = useMasked(CohortCardFragmentDoc, masked);
  return (
    <Card withBorder padding="md" component="article">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {cohort.center.shortName}
        </Text>
        <Title order={3} size="h5">
          <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }}>
            {localized(cohort.title)}
          </TextLink>
        </Title>
        <Group gap={6}>
          <LevelBadge level={cohort.viewerLevel} />
          <CohortMarks cohort={cohort} />
        </Group>
        <Text size="sm" component="div">
          {t("cohorts.patients")} <CountValue value={cohort.patients} /> · {t("cohorts.controls")}{" "}
          <CountValue value={cohort.controls} />
        </Text>
        {cohort.declaredAnalytes.length > 0 ? (
          <Text size="sm" c="dimmed">
            {cohort.declaredAnalytes.map(analyteLabel).join(", ")}
          </Text>
        ) : null}
        <Text size="sm" c="dimmed">
          {cohort.latestRelease
            ? t("cohorts.releaseOf", {
                number: cohort.latestRelease.number,
                date: formatDate(cohort.latestRelease.publishedAt, language),
              })
            : t("cohorts.noRelease")}
        </Text>
      </Stack>
    </Card>
  );
}
