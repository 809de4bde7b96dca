import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { ReleaseDetailDocument, ReleasePageDocument, type ReleasePageQuery } from "../generated/operations.ts";
import { formatDate } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Changelog } from "./changelog.tsx";
import { DownloadRelease } from "./download-release.tsx";
import { ReleaseBanner } from "./release-banner.tsx";
import { ReleaseCitation } from "./release-citation.tsx";
import { ReleaseDifference } from "./release-difference.tsx";
import { ReleaseFacts } from "./release-facts.tsx";
import { WithdrawRelease } from "./withdraw-release.tsx";

const route = getRouteApi("/signed-in/cohorts/$center/$slug/releases/$number");

/** One release of a cohort: what it holds, what it changed, how it is cited, and what became of it. */
export function ReleasePage() {
  const { t } = useLanguage();
  const { center, slug, number } = route.useParams();
  const asked = useQuery(ReleasePageDocument, { variables: { center, slug }, fetchPolicy: "cache-and-network" });
  const release = asked.data?.cohort.releases.find((one) => String(one.number) === number);
  if (asked.data && release) {
    return <ReleaseView cohort={asked.data.cohort} release={release} onChanged={() => void asked.refetch()} />;
  }
  return (
    <Page title={t("releases.one", { number })}>
      <Answer asked={asked}>{() => <Empty reason={t("releases.noSuch", { number })} />}</Answer>
    </Page>
  );
}

interface ReleaseViewProps {
  readonly cohort: ReleasePageQuery["cohort"];
  readonly release: ReleasePageQuery["cohort"]["releases"][number];
  readonly onChanged: () => void;
}

function ReleaseView({ cohort, release, onChanged }: ReleaseViewProps) {
  const { t, language, localized } = useLanguage();
  const { from } = route.useSearch();
  const navigate = route.useNavigate();
  const other = cohort.releases.find((one) => one.number === from);
  const asked = useQuery(ReleaseDetailDocument, { variables: { id: release.id, from: other?.id } });
  const shown = asked.data?.release;
  const changed = () => {
    onChanged();
    void asked.refetch();
  };
  return (
    <Page
      title={t("cohorts.releaseOf", { number: release.number, date: formatDate(release.publishedAt, language) })}
      lead={
        <>
          {cohort.center.name},{" "}
          <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }}>
            {localized(cohort.title)}
          </TextLink>
        </>
      }
      actions={shown ? <WithdrawRelease release={shown} onChanged={changed} /> : null}
    >
      <ReleaseBanner cohort={cohort} release={release} />
      <Answer asked={asked}>
        {({ release: detail }) => (
          <Stack gap="lg">
            <ReleaseFacts release={detail} />
            <ReleaseDifference
              release={detail}
              others={cohort.releases.filter((one) => one.number !== release.number)}
              onChoose={(chosen) => void navigate({ search: { from: chosen }, resetScroll: false })}
            />
            {detail.withdrawal ? null : <DownloadRelease id={detail.id} levels={cohort.viewerLevels} />}
            <ReleaseCitation release={detail} />
          </Stack>
        )}
      </Answer>
      <Changelog cohort={cohort} />
    </Page>
  );
}
