import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { ResponseDefinitionNamesDocument, SurvivalDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { PlanForm } from "../standing/plan-form.tsx";
import { type SurvivalSearch, survivalQuestion } from "./survival.search.ts";
import { SurvivalAnswer } from "./survival-answer.tsx";
import { SurvivalControls } from "./survival-controls.tsx";

const route = getRouteApi("/signed-in/explore/survival");

/** How long until a first response, a relapse or the end of anakinra; the address is the question. */
export function SurvivalPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = survivalQuestion(search);
  const { event, definition, by, cohorts, releases } = question;
  const variables = {
    ...{ event, definition, by, filter: caseFilterOf(search) },
    ...{ cohorts, releases, asOf: momentOf(search.asOf) },
  };
  const planning = search.plan === "new";
  const asked = useQuery(SurvivalDocument, { variables, skip: planning });
  const answeredVariables = useAnswered(asked, variables);
  const answered = { ...useAnswered(asked, question), view: question.view, curve: question.curve };
  const definitions = useQuery(ResponseDefinitionNamesDocument, { skip: !planning });
  const known = definitions.data?.responseDefinitions ?? [];
  const change = (part: SurvivalSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("survival.title")} lead={t("survival.lead")}>
      {planning ? (
        <Stack gap="lg">
          <SurvivalControls question={question} definitions={known} onChange={change} />
          <PlanForm question="treatmentSurvival" arguments={variables} onAsk={() => change({ plan: undefined })} />
        </Stack>
      ) : (
        <Answer asked={asked}>
          {({ treatmentSurvival, responseDefinitions }) => (
            <Stack gap="lg">
              <SurvivalControls question={question} definitions={responseDefinitions} onChange={change} />
              <SurvivalAnswer
                answer={treatmentSurvival}
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
