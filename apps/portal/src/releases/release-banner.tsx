import { Alert, Text } from "@mantine/core";
import type { ReleasePageQuery } from "../generated/operations.ts";
import { formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { TextLink } from "../ui/router-link.tsx";

interface ReleaseBannerProps {
  readonly cohort: ReleasePageQuery["cohort"];
  readonly release: ReleasePageQuery["cohort"]["releases"][number];
}

/** Says that the release was withdrawn, or that a newer one exists, and leads to the one that stands. */
export function ReleaseBanner({ cohort, release }: ReleaseBannerProps) {
  const { t, language } = useLanguage();
  const newest = cohort.latestRelease;
  const { withdrawal } = release;
  if (withdrawal) {
    return (
      <Alert
        variant="outline"
        color="red"
        title={t("releases.withdrawnOn", { moment: formatMoment(withdrawal.withdrawnAt, language) })}
      >
        <Text size="sm">
          {t("releases.reasonIs", { reason: t(`releases.reason.${withdrawal.reason}`) })}
          {withdrawal.note ? ` ${withdrawal.note}` : ""}
        </Text>
        <Text size="sm">{t("releases.withdrawnMeans")}</Text>
        <ToNewest cohort={cohort} />
      </Alert>
    );
  }
  if (!newest || newest.number <= release.number) return null;
  return (
    <Alert variant="outline" color="blue" title={t("releases.newerExists", { number: newest.number })}>
      <ToNewest cohort={cohort} />
    </Alert>
  );
}

function ToNewest({ cohort }: { readonly cohort: ReleasePageQuery["cohort"] }) {
  const { t } = useLanguage();
  const newest = cohort.latestRelease;
  if (!newest) return <Text size="sm">{t("releases.noneStands")}</Text>;
  return (
    <TextLink
      to="/cohorts/$center/$slug/releases/$number"
      params={{ center: cohort.center.slug, slug: cohort.slug, number: String(newest.number) }}
      size="sm"
    >
      {t("releases.toNewest", { number: newest.number })}
    </TextLink>
  );
}
