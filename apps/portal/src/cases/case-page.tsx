import { useQuery } from "@apollo/client/react";
import { Group, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { CaseTimelineSection } from "../analysis/timeline/case-timeline-section.tsx";
import { CohortMarks } from "../cohorts/cohort-marks.tsx";
import { CasePageDocument, type CasePageQuery } from "../generated/operations.ts";
import { formatDate, formatDay, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { wordOf } from "../language/word-of.ts";
import { WithdrawCase } from "../releases/withdraw-case.tsx";
import { Answer } from "../session/answer.tsx";
import { Facts } from "../ui/facts.tsx";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { momentOf } from "../ui/search-moment.ts";
import { Section } from "../ui/section.tsx";
import { ageBandText } from "./age-band-text.ts";
import { CaseAssessments } from "./case-assessments.tsx";
import { CaseCourses } from "./case-courses.tsx";
import { CaseFeatures } from "./case-features.tsx";
import { CaseGenotype } from "./case-genotype.tsx";
import { CaseSamples } from "./case-samples.tsx";

const route = getRouteApi("/signed-in/cases/$id");

/** One readable case: all its sections, a withheld one with its reason. */
export function CasePage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { releases, asOf } = route.useSearch();
  const asked = useQuery(CasePageDocument, { variables: { id, releases, asOf: momentOf(asOf) } });
  if (asked.data) return <CaseView found={asked.data.case} />;
  return (
    <Page title={t("cases.one")}>
      <Answer asked={asked}>{() => null}</Answer>
    </Page>
  );
}

function CaseView({ found }: { readonly found: CasePageQuery["case"] }) {
  const { t, language, localized } = useLanguage();
  const { cohort, release } = found;
  return (
    <Page
      title={t("cases.caseOf", { code: found.code })}
      lead={
        <>
          {cohort.center.name},{" "}
          <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }}>
            {localized(cohort.title)}
          </TextLink>
          , {t("cohorts.releaseOf", { number: release.number, date: formatDate(release.publishedAt, language) })}
        </>
      }
      actions={cohort.viewerCan.includes("cohort:withdraw") ? <WithdrawCase code={found.code} cohort={cohort} /> : null}
    >
      {release.newerRelease ? (
        <Text size="sm" role="status">
          {t("cases.pinned", { number: release.number, newest: release.newerRelease.number })}{" "}
          <TextLink to="/cases/$id" params={{ id: found.id }}>
            {t("cases.showNewest")}
          </TextLink>
        </Text>
      ) : null}
      <Group gap="xs">
        <CohortMarks cohort={cohort} />
        {found.citation ? <Text size="sm">{found.citation}</Text> : null}
      </Group>
      <CaseTimelineSection id={found.id} release={release.id} />
      <Section title={t("cases.summary")}>
        <Facts facts={summaryOf(found)} />
      </Section>
      <CaseCourses courses={found.courses} />
      <CaseAssessments assessments={found.assessments} />
      <CaseSamples samples={found.samples} />
      <CaseGenotype variants={found.variants} kindred={found.kindred} />
      <CaseFeatures features={found.features} />
    </Page>
  );

  function summaryOf(one: CasePageQuery["case"]) {
    const none = t("ui.none");
    return [
      { term: t("cases.group"), detail: t(`words.caseGroup.${one.group}`) },
      { term: t("cases.sex"), detail: t(`words.sex.${one.sex}`) },
      {
        term: t("cases.onset"),
        detail: typeof one.ageAtOnsetYears === "number" ? formatNumber(one.ageAtOnsetYears, language) : none,
      },
      {
        term: t("cases.ageBand"),
        detail: one.ageAtInclusionBand ? ageBandText(one.ageAtInclusionBand, t) : none,
      },
      { term: t("cases.treatment"), detail: one.treatment ? wordOf("treatment", one.treatment) : none },
      {
        term: t("cases.lastDay"),
        detail: typeof one.lastFollowUpDay === "number" ? formatDay(one.lastFollowUpDay, language) : none,
      },
      { term: t("cases.dayZero"), detail: dayZeroWords(one.dayZero) },
    ];
  }

  function dayZeroWords(dayZero: string): string {
    if (dayZero === "FIRST_ANAKINRA_DOSE") return t("cases.dayZeroFirstDose");
    return dayZero === "FIRST_SAMPLE" ? t("cases.dayZeroFirstSample") : dayZero;
  }
}
