import type { FragmentType } from "@apollo/client";
import { Code, Group, Stack, Text, Title } from "@mantine/core";
import { CohortReleasesFragmentDoc, ReleaseRowFragmentDoc } from "../generated/operations.ts";
import { formatDate, formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { WithdrawRelease } from "../releases/withdraw-release.tsx";
import { useMasked } from "../session/use-masked.ts";
import { CopyText } from "../ui/copy-button.tsx";
import { Empty } from "../ui/empty.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { ChangeBars } from "./change-bars.tsx";
import { CountValue } from "./count-value.tsx";

interface CohortReleasesProps {
  readonly cohort: FragmentType<typeof CohortReleasesFragmentDoc>;
  /** Names of the cohort in addresses. */
  readonly place: CohortPlace;
  readonly onChanged: () => void;
}

interface CohortPlace {
  readonly center: string;
  readonly slug: string;
}

/** The releases of a cohort, newest first, each with checksum, citation and what changed. */
export function CohortReleases({ cohort: masked, place, onChanged }: CohortReleasesProps) {
  const { t } = useLanguage();
  const { releases } = useMasked(CohortReleasesFragmentDoc, masked);
  return (
    <Section title={t("cohorts.releases")}>
      {releases.length === 0 ? <Empty reason={t("cohorts.noReleaseYet")} /> : null}
      <Stack gap="sm">
        {releases.map((release) => (
          <ReleaseRow key={release.id} release={release} place={place} onChanged={onChanged} />
        ))}
      </Stack>
    </Section>
  );
}

interface ReleaseRowProps extends Omit<CohortReleasesProps, "cohort"> {
  readonly release: FragmentType<typeof ReleaseRowFragmentDoc>;
}

function ReleaseRow({ release: masked, place, onChanged }: ReleaseRowProps) {
  const { t, language, localized } = useLanguage();
  const release = useMasked(ReleaseRowFragmentDoc, masked);
  const citation = release.citation ? localized(release.citation) : null;
  return (
    <Stack component="article" className="quiet-panel" gap={6}>
      <Group gap="sm" justify="space-between">
        <Title order={3} size="h6">
          <TextLink
            to="/cohorts/$center/$slug/releases/$number"
            params={{ ...place, number: String(release.number) }}
            inherit
          >
            {t("cohorts.releaseOf", { number: release.number, date: formatDate(release.publishedAt, language) })}
          </TextLink>
        </Title>
        <Group gap="sm">
          {release.undoableUntil ? <WithdrawRelease release={release} onChanged={onChanged} /> : null}
          {citation ? <CopyText text={citation} label={t("cohorts.copyCitation")} /> : null}
        </Group>
      </Group>
      {release.withdrawal ? (
        <Text size="sm" fw={600}>
          {t("releases.withdrawnOn", { moment: formatMoment(release.withdrawal.withdrawnAt, language) })}.{" "}
          {t("releases.reasonIs", { reason: t(`releases.reason.${release.withdrawal.reason}`) })}
        </Text>
      ) : null}
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
