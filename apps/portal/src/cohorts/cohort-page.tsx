import { useQuery } from "@apollo/client/react";
import { Group, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { CohortPageDocument, type CohortPageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { AskForAccess } from "./ask-for-access.tsx";
import { CohortCoverage } from "./cohort-coverage.tsx";
import { CohortDescription } from "./cohort-description.tsx";
import { CohortLevels } from "./cohort-levels.tsx";
import { CohortMarks } from "./cohort-marks.tsx";
import { CohortReleases } from "./cohort-releases.tsx";
import { LevelBadge } from "./level-badge.tsx";

const route = getRouteApi("/signed-in/cohorts/$center/$slug");

/** One cohort: what it is for, what the viewer may learn, its releases and what was measured. */
export function CohortPage() {
  const { center, slug } = route.useParams();
  const asked = useQuery(CohortPageDocument, { variables: { center, slug }, fetchPolicy: "cache-and-network" });
  const { t } = useLanguage();
  if (!asked.data) {
    return (
      <Page title={t("cohorts.one")}>
        <Answer asked={asked}>{() => null}</Answer>
      </Page>
    );
  }
  return <CohortView cohort={asked.data.cohort} onChanged={() => void asked.refetch()} />;
}

interface CohortViewProps {
  readonly cohort: CohortPageQuery["cohort"];
  readonly onChanged: () => void;
}

function CohortView({ cohort, onChanged }: CohortViewProps) {
  const { t, localized } = useLanguage();
  const readsCases = cohort.viewerLevel === "RECORD" || cohort.viewerLevel === "EXPORT";
  const actions = (
    <>
      {readsCases && cohort.latestRelease ? (
        <ButtonLink to="/cases" search={{ cohorts: [cohort.id] }} variant="default">
          {t("cohorts.readCases")}
        </ButtonLink>
      ) : null}
      {cohort.viewerCan.includes("cohort:update") ? (
        <ButtonLink
          to="/cohorts/$center/$slug/edit"
          params={{ center: cohort.center.slug, slug: cohort.slug }}
          variant="default"
        >
          {t("cohorts.form.edit")}
        </ButtonLink>
      ) : null}
      {cohort.viewerCan.includes("cohort:upload") ? (
        <ButtonLink to="/data/uploads/new" search={{ cohort: cohort.id }}>
          {t(cohort.latestRelease ? "cohorts.uploadNew" : "cohorts.form.uploadFirst")}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Page title={localized(cohort.title)} lead={cohort.center.name} actions={actions}>
      <Group gap="xs">
        <LevelBadge level={cohort.viewerLevel} />
        <CohortMarks cohort={cohort} />
        {cohort.synthetic ? <Text size="sm">{t("cohorts.syntheticMore")}</Text> : null}
      </Group>
      {readsCases || cohort.literature ? null : (
        <AskForAccess center={cohort.center.slug} slug={cohort.slug} existsOnly={cohort.viewerLevel === "EXISTS"} />
      )}
      <CohortDescription cohort={cohort} />
      <CohortLevels cohort={cohort} />
      <CohortReleases cohort={cohort} place={{ center: cohort.center.slug, slug: cohort.slug }} onChanged={onChanged} />
      {cohort.latestRelease ? <CohortCoverage cohort={cohort} /> : null}
    </Page>
  );
}
