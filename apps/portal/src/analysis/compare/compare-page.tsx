import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { CompareDocument, ResponseDefinitionNamesDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { PlanForm } from "../standing/plan-form.tsx";
import { analytesOf, COMPARE_DEFAULTS, type CompareSearch, groupsOf } from "./compare.search.ts";
import { CompareAnswer } from "./compare-answer.tsx";
import { CompareControls } from "./compare-controls.tsx";
import { groupInput } from "./compare-questions.ts";

const route = getRouteApi("/signed-in/explore/compare");

/** Two to six groups in one or more cytokines; the address is the question. */
export function ComparePage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as CompareSearch;
  const question = { ...COMPARE_DEFAULTS, ...given, analytes: analytesOf(search) };
  const { analytes, stimulus, specimen, definition, cohorts, releases } = question;
  // The groups of this page are those compared, and no filter.
  const { groups: _, ...filters } = search;
  const [a, b, ...others] = groupsOf(search).map(groupInput);
  const variables = {
    ...{ analytes, stimulus, specimen, definition, cohorts, releases },
    ...{ a: a ?? {}, b: b ?? {}, others, filter: caseFilterOf(filters), asOf: momentOf(search.asOf) },
  };
  const planning = search.plan === "new";
  const asked = useQuery(CompareDocument, { variables, skip: planning });
  const answeredVariables = useAnswered(asked, variables);
  const answered = { ...useAnswered(asked, question), view: question.view };
  const definitions = useQuery(ResponseDefinitionNamesDocument);
  const change = (part: CompareSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("compare.title")} lead={t("compare.lead")}>
      <CompareControls search={question} definitions={definitions.data?.responseDefinitions ?? []} onChange={change} />
      {planning ? (
        <PlanForm question="cytokineComparison" arguments={variables} onAsk={() => change({ plan: undefined })} />
      ) : (
        <Answer asked={asked}>
          {({ cytokineComparison }) => (
            <Stack gap="lg">
              <CompareAnswer
                answer={cytokineComparison}
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
