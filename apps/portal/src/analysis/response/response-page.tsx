import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { ResponseDefinitionNamesDocument, ResponseDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { PlanForm } from "../standing/plan-form.tsx";
import { DEFAULT_DEFINITION, type ResponseSearch } from "./response.search.ts";
import { ResponseAnswer } from "./response-answer.tsx";
import { ResponseControls } from "./response-controls.tsx";

const route = getRouteApi("/signed-in/explore/response");

/** Who responds to anakinra, under a definition one can read and change. */
export function ResponsePage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { definition = DEFAULT_DEFINITION, compareWith, by, cohorts, releases } = search;
  const variables = {
    ...{ definition, compareWith, by, filter: caseFilterOf(search) },
    ...{ cohorts, releases, asOf: momentOf(search.asOf) },
  };
  const planning = search.plan === "new";
  const asked = useQuery(ResponseDocument, { variables, skip: planning });
  const answeredVariables = useAnswered(asked, variables);
  const answered = { ...useAnswered(asked, search), view: search.view };
  const definitions = useQuery(ResponseDefinitionNamesDocument, { skip: !planning });
  const known = definitions.data?.responseDefinitions ?? [];
  const change = (part: ResponseSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("analysis.responseTitle")} lead={t("analysis.responseLead")}>
      {planning ? (
        <Stack gap="lg">
          <ResponseControls search={search} definition={definition} definitions={known} onChange={change} />
          <PlanForm question="anakinraResponse" arguments={variables} onAsk={() => change({ plan: undefined })} />
        </Stack>
      ) : (
        <Answer asked={asked}>
          {({ anakinraResponse, responseDefinitions }) => (
            <Stack gap="lg">
              <ResponseControls
                search={search}
                definition={definition}
                definitions={responseDefinitions}
                onChange={change}
              />
              <ResponseAnswer answer={anakinraResponse} search={answered} onChange={change} asked={answeredVariables} />
            </Stack>
          )}
        </Answer>
      )}
    </Page>
  );
}
