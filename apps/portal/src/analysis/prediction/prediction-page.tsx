import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { PredictionDocument, ResponseDefinitionNamesDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { PlanForm } from "../standing/plan-form.tsx";
import { type PredictionSearch, predictionQuestion } from "./prediction.search.ts";
import { PredictionAnswer } from "./prediction-answer.tsx";
import { PredictionControls } from "./prediction-controls.tsx";

const route = getRouteApi("/signed-in/explore/prediction");

/** Whether an ex vivo measurement could have told; the address is the question. */
export function PredictionPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = predictionQuestion(search);
  const { analyte, stimulus, specimen, outcome, direction, definition, cohorts, releases } = question;
  const variables = {
    ...{ analyte, stimulus, specimen, outcome, direction, definition, filter: caseFilterOf(search) },
    landmark: question.landmark === undefined ? null : Number(question.landmark),
    ...{ cohorts, releases, asOf: momentOf(search.asOf) },
  };
  const planning = search.plan === "new";
  const asked = useQuery(PredictionDocument, { variables, skip: planning });
  const answeredVariables = useAnswered(asked, variables);
  const answered = { ...useAnswered(asked, question), view: question.view };
  const definitions = useQuery(ResponseDefinitionNamesDocument, { skip: !planning });
  const known = definitions.data?.responseDefinitions ?? [];
  const change = (part: PredictionSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("prediction.title")} lead={t("prediction.lead")}>
      {planning ? (
        <Stack gap="lg">
          <PredictionControls question={question} definitions={known} onChange={change} />
          <PlanForm question="responsePrediction" arguments={variables} onAsk={() => change({ plan: undefined })} />
        </Stack>
      ) : (
        <Answer asked={asked}>
          {({ responsePrediction, responseDefinitions }) => (
            <Stack gap="lg">
              <PredictionControls question={question} definitions={responseDefinitions} onChange={change} />
              <PredictionAnswer
                answer={responsePrediction}
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
