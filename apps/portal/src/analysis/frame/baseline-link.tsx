import { useLanguage } from "../../language/use-language.ts";
import { TextLink } from "../../ui/router-link.tsx";
import type { TableSearch } from "../table/table.search.ts";

type Persons = "groups" | "sex" | "ageBands" | "variantGroups" | "treatments" | "cohorts" | "releases" | "asOf";

interface BaselineLinkProps {
  /** Whose table it is. */
  readonly analysis: Omit<TableSearch, Persons>;
  /** The question of the page, whose filters and releases the table keeps. */
  readonly question: Pick<TableSearch, Persons> & { readonly hpoIds?: readonly string[] | undefined };
}

/** The way to the baseline table of the cases behind an answer, and to the flow of those left out. */
export function BaselineLink({ analysis, question }: BaselineLinkProps) {
  const { t } = useLanguage();
  const { groups, sex, ageBands, variantGroups, treatments, cohorts, releases, asOf } = question;
  // The table's page has no such filter, and would be of other cases.
  if (question.hpoIds?.length) return null;
  const search = { ...analysis, groups, sex, ageBands, variantGroups, treatments, cohorts, releases, asOf };
  return (
    <TextLink to="/explore/table" search={search} size="sm" className="no-print">
      {t("table.ofThisAnswer")}
    </TextLink>
  );
}
