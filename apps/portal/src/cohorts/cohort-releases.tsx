import type { FragmentType } from "@apollo/client";
import { Code, Group, Stack, Text, Title } from "@mantine/core";
import { CohortReleasesFragmentDoc, ReleaseRowFragmentDoc } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { useMasked } from "../session/use-masked.ts";
import { CopyText } from "../ui/copy-button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { ChangeBars } from "./change-bars.tsx";
import { CountValue } from "./count-value.tsx";

interface CohortReleasesProps {
  readonly cohort: FragmentType<typeof CohortReleasesFragmentDoc>;
}

/** The releases of a cohort, newest first, each with checksum, citation and what changed. */
export function CohortReleases({ cohort: masked }: CohortReleasesProps) {
  const { t } = useLanguage();
  const { releases } = useMasked(CohortReleasesFragmentDoc, masked);
  return (
    <Section title={t("cohorts.releases")}>
      {releases.length === 0 ? <Empty reason={t("cohorts.noReleaseYet")} /> : null}
      <Stack gap="sm">
        {releases.map((release) => (
          <ReleaseRow key={release.id} release={release} />
        ))}
      </Stack>
    </Section>
  );
}

function ReleaseRow({ release: masked }: { readonly release: FragmentType<typeof ReleaseRowFragmentDoc> }) {
  const { t, language, localized } = useLanguage();
  const release = useMasked(ReleaseRowFragmentDoc, masked);
  const citation = release.citation ? localized(release.citation) : null;
  return (
    <Stack component="article" className="quiet-panel" gap={6}>
      <Group gap="sm" justify="space-between">
        <Title order={3} size="h6">
          {t("cohorts.releaseOf", { number: release.number, date: formatDate(release.publishedAt, language) })}
        </Title>
        {citation ? <CopyText text={citation} label={t("cohorts.copyCitation")} /> : null}
      </Group>
      <Text size="sm" component="div">
        {t("cohorts.cases")} <CountValue value={release.cases} /> · {t("cohorts.measurements")}{" "}
        <CountValue value={release.measurements} />
      </Text>
      {release.changes ? (
        <ChangeBars
          counts={{
            added: release.changes.added,
            changed: release.changes.changed,
            unchanged: release.changes.unchanged,
            missing: release.changes.removed,
          }}
          missingLabel={t("cohorts.removed")}
        />
      ) : null}
      {release.note ? <Text size="sm">{release.note}</Text> : null}
      {citation ? (
        <Text size="sm" c="dimmed">
          {citation}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        SHA-256 <Code fz="xs">{release.checksum}</Code>
      </Text>
    </Stack>
  );
}
