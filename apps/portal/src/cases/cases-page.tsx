import { useQuery } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { CasesPageDocument, type CasesPageQuery } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { AsOfField } from "../ui/as-of-field.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { momentOf } from "../ui/search-moment.ts";
import { caseFilterOf } from "./case-filter.ts";
import { CaseFilterFields } from "./case-filter-fields.tsx";
import { CaseList } from "./case-list.tsx";

const route = getRouteApi("/signed-in/cases");

/** The cases the viewer may read, one row each. */
export function CasesPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { cohorts, releases } = search;
  const variables = { filter: caseFilterOf(search), cohorts, releases, asOf: momentOf(search.asOf) };
  const asked = useQuery(CasesPageDocument, { variables });
  return (
    <Page title={t("cases.title")} lead={t("cases.lead")}>
      <CaseFilterFields
        withGroups
        values={search}
        onChange={(values) => void navigate({ search: (before) => ({ ...before, ...values }) })}
      />
      <Group align="flex-end" className="no-print">
        <AsOfField
          asOf={search.asOf}
          onChange={(asOf) => void navigate({ search: (before) => ({ ...before, asOf, releases: undefined }) })}
        />
        {search.cohorts ? (
          <Button
            variant="default"
            onClick={() => void navigate({ search: (before) => ({ ...before, cohorts: undefined }) })}
          >
            {t("cases.allCohorts")}
          </Button>
        ) : null}
      </Group>
      <Answer asked={asked}>
        {(data) => (
          <CasesFound
            data={data}
            filtered={
              variables.filter !== null || cohorts !== undefined || releases !== undefined || search.asOf !== undefined
            }
            onMore={() => {
              void asked.fetchMore({
                variables: { ...variables, after: data.cases.pageInfo.endCursor },
                updateQuery: (before, { fetchMoreResult: next }) => ({
                  cases: { ...next.cases, nodes: [...before.cases.nodes, ...next.cases.nodes] },
                }),
              });
            }}
          />
        )}
      </Answer>
    </Page>
  );
}

interface CasesFoundProps {
  readonly data: CasesPageQuery;
  readonly filtered: boolean;
  readonly onMore: () => void;
}

function CasesFound({ data, filtered, onMore }: CasesFoundProps) {
  const { t, language } = useLanguage();
  const { nodes, totalCount, pageInfo } = data.cases;
  if (nodes.length === 0) {
    return (
      <Empty
        reason={t(filtered ? "cases.noneFound" : "cases.noneOpen")}
        action={<ButtonLink to="/cohorts">{t("cases.seeCohorts")}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <Text size="sm" aria-live="polite">
        {t("cases.shown", { shown: formatNumber(nodes.length, language), total: formatNumber(totalCount, language) })}
      </Text>
      <CaseList cases={nodes} />
      {pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" onClick={onMore}>
          {t("ui.more")}
        </Button>
      ) : null}
    </>
  );
}
