import { Forest, forestTable } from "@nlrp12/figures";
import { useNavigate } from "@tanstack/react-router";
import type { CompareAnswerFragment, CompareQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { pinnedArguments } from "../frame/pinned-link.ts";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { ComparisonSensitivity } from "../sensitivity/comparison-sensitivity.tsx";
import { SensitivitySection } from "../sensitivity/sensitivity-section.tsx";
import type { CompareSearch } from "./compare.search.ts";
import { compareData } from "./compare-data.ts";
import { type ComparedQuestion, compareTitle } from "./compare-title.ts";
import { ComparisonDetails } from "./comparison-details.tsx";
import { comparisonMethods } from "./comparison-methods.ts";
import { forestWords } from "./forest-words.ts";
import { ProtectedGroups } from "./protected-groups.tsx";

interface CompareAnswerProps {
  readonly answer: CompareAnswerFragment;
  readonly question: ComparedQuestion;
  readonly onChange: (change: CompareSearch) => void;
  /** The arguments it was asked with; left out where the answer is kept already. */
  readonly asked?: CompareQueryVariables;
}

/** The comparisons as a forest or a table, then what stands behind them. */
export function CompareAnswer({ answer, question, onChange, asked }: CompareAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const navigate = useNavigate();
  const data = compareData(answer, compareTitle(question, wording), wording);
  const words = forestWords(wording);
  const { provenance, exact } = answer;
  const open = (key: string) => {
    const comparison = exact.comparisons.find((one) => `${one.analyte} ${one.group}` === key);
    if (!comparison) return;
    const { analyte } = comparison;
    const { stimulus, specimen, releases, asOf } = question;
    void navigate({ to: "/explore/distribution", search: { analyte, stimulus, specimen, releases, asOf } });
  };
  const edition = figureEdition(answer, { title: data.title, path: "/explore/compare", search: question }, wording);
  const persons = exact.comparisons.reduce((sum, one) => sum + one.first.persons + one.second.persons, 0);
  return (
    <>
      <PinnedBanner provenance={provenance} asked={question} onChange={onChange} />
      {persons === 0 ? (
        <NothingFound page="compare" reason={t("compare.nothingFound")} />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={[
            t("compare.caption", { tests: t("compare.tests", { count: exact.tests }) }),
            releasesLine(exact.releases, wording),
            protectedLine(answer.protected, wording),
          ]}
          keysHint={t("compare.keysHint")}
          chart={<Forest data={data} words={words} theme={theme} locale={language} onOpen={open} />}
          table={forestTable(data, words.table)}
          view={question.view}
          onView={(view) => onChange({ view })}
          {...edition}
          madeBy={comparisonMethods(exact.comparisons)}
          labelled={provenance}
          keep={asked && { question: "cytokineComparison", arguments: pinnedArguments(asked, provenance.releases) }}
        />
      )}
      <AnswerNotes provenance={provenance} question="compare" />
      {persons === 0 ? null : <ComparisonDetails answer={answer} />}
      {asked && persons > 0 ? (
        <SensitivitySection
          lead={t("sensitivity.leadComparison")}
          shown={question.sensitivity === "shown"}
          onShow={(shown) => onChange({ sensitivity: shown ? "shown" : undefined })}
        >
          <ComparisonSensitivity
            asked={{ ...asked, releases: provenance.releases.map(({ id }) => id) }}
            answer={answer}
            edition={{ ...edition, subject: data.title }}
          />
        </SensitivitySection>
      ) : null}
      <ProtectedGroups answer={answer} />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}
