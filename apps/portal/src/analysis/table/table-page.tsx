import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { caseFilterOf } from "../../cases/case-filter.ts";
import { BaselineTableDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { useAnswered } from "../../session/use-answered.ts";
import { Page } from "../../ui/page.tsx";
import { momentOf } from "../../ui/search-moment.ts";
import { TABLE_DEFAULTS, type TableSearch } from "./table.search.ts";
import { TableAnswer } from "./table-answer.tsx";
import { TableControls } from "./table-controls.tsx";

const route = getRouteApi("/signed-in/explore/table");

/** Table 1 of an analysis with the flow into it; the address is the question. */
export function TablePage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const question = { ...TABLE_DEFAULTS, ...search };
  const { analysis, analyte, stimulus, specimen, phase, event, definition, by, cohorts, releases } = question;
  const variables = {
    ...{ analysis, analyte, stimulus, specimen, phase, event, definition, by },
    ...{ filter: caseFilterOf(search), cohorts, releases, asOf: momentOf(search.asOf) },
  };
  const asked = useQuery(BaselineTableDocument, { variables });
  const answeredVariables = useAnswered(asked, variables);
  const answered = { ...useAnswered(asked, question), view: question.view };
  const change = (part: TableSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <Page title={t("table.title")} lead={t("table.lead")}>
      <Answer asked={asked}>
        {({ cohortTable, responseDefinitions }) => (
          <Stack gap="lg">
            <TableControls question={question} definitions={responseDefinitions} onChange={change} />
            <TableAnswer answer={cohortTable} question={answered} onChange={change} asked={answeredVariables} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
