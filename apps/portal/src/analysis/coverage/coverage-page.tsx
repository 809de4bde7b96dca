import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { CoverageDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import type { CoverageSearch } from "./coverage.search.ts";
import { CoverageAnswer } from "./coverage-answer.tsx";
import { CoverageControls } from "./coverage-controls.tsx";

const route = getRouteApi("/signed-in/explore/coverage");

/** What was measured, where and when; the address is the question. */
export function CoveragePage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { analytes, stimulus, specimen, cohorts, releases } = search;
  const asked = useQuery(CoverageDocument, {
    variables: {
      by: [search.panels === "cohort" ? "COHORT" : "CENTER", "ANALYTE", "PHASE"],
      analytes: analytes?.length ? analytes : undefined,
      stimuli: stimulus ? [stimulus] : undefined,
      specimens: specimen ? [specimen] : undefined,
      ...{ cohorts, releases, asOf: momentOf(search.asOf) },
    },
  });
  const answered = { ...useAnswered(asked, search), view: search.view, count: search.count };
  const change = (part: CoverageSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("coverage.title")} lead={t("coverage.lead")}>
      <CoverageControls search={search} onChange={change} />
      <Answer asked={asked}>
        {({ cohortCoverage }) => (
          <Stack gap="lg">
            <CoverageAnswer answer={cohortCoverage} search={answered} onChange={change} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
