import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { DistributionDocument, ResponseDefinitionNamesDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { PlanForm } from "../standing/plan-form.tsx";
import { DISTRIBUTION_DEFAULTS, type DistributionSearch, phasesOf } from "./distribution.search.ts";
import { DistributionAnswer } from "./distribution-answer.tsx";
import { DistributionControls } from "./distribution-controls.tsx";

const route = getRouteApi("/signed-in/explore/distribution");

/** One analyte before, during and after anakinra, beside controls; the address is the question. */
export function DistributionPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = { ...DISTRIBUTION_DEFAULTS, ...withoutGaps(search) };
  const { analyte, stimulus, specimen, by, cohorts, releases } = question;
  const definition = by?.includes("RESPONSE_CLASS") ? question.definition : undefined;
  const phases = phasesOf(search);
  const variables = {
    ...{ analyte, stimulus, specimen, phases, by, definition, filter: caseFilterOf(search) },
    ...{ cohorts, releases, asOf: momentOf(search.asOf) },
  };
  const planning = search.plan === "new";
  const asked = useQuery(DistributionDocument, { variables, skip: planning });
  const answeredVariables = useAnswered(asked, variables);
  const answered = { ...useAnswered(asked, question), view: question.view };
  const definitions = useQuery(ResponseDefinitionNamesDocument);
  const change = (part: DistributionSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("analysis.distributionTitle")} lead={t("analysis.distributionLead")}>
      <DistributionControls
        question={question}
        definitions={definitions.data?.responseDefinitions ?? []}
        onChange={change}
      />
      {planning ? (
        <PlanForm question="cytokineSummary" arguments={variables} onAsk={() => change({ plan: undefined })} />
      ) : (
        <Answer asked={asked}>
          {({ cytokineSummary }) => (
            <Stack gap="lg">
              <DistributionAnswer
                answer={cytokineSummary}
                question={answered}
                onChange={change}
                asked={answeredVariables}
              />
            </Stack>
          )}
        </Answer>
      )}
    </Page>
  );
}

/** Without the keys that stand at nothing, which would hide the defaults. */
function withoutGaps(search: DistributionSearch): DistributionSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
