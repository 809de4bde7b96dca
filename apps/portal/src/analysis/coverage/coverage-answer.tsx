import { ANALYTE_CODES } from "@nlrp12/domain";
import { CoverageMap, coverageTable } from "@nlrp12/figures";
import { useNavigate } from "@tanstack/react-router";
import type { CoverageAnswerFragment } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import type { CoverageSearch } from "./coverage.search.ts";
import { coverageData, coverageWords } from "./coverage-data.ts";

interface CoverageAnswerProps {
  readonly answer: CoverageAnswerFragment;
  readonly search: CoverageSearch;
  readonly onChange: (change: CoverageSearch) => void;
}

/** The map as a figure or a table; a cell opens the distribution of its analyte in its center. */
export function CoverageAnswer({ answer, search, onChange }: CoverageAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const navigate = useNavigate();
  const data = coverageData(answer, search, wording);
  const words = coverageWords(wording);
  const { provenance, exact } = answer;
  const open = (key: string) => {
    const [panel = "", code = ""] = key.split("|");
    const analyte = ANALYTE_CODES.find((one) => one === code);
    if (!analyte) return;
    const inPanel = exact.cohorts.filter(({ slug, center }) =>
      search.panels === "cohort" ? slug === panel : center.slug === panel,
    );
    const { stimulus, specimen, asOf } = search;
    const cohorts = inPanel.map(({ id }) => id);
    const releases = search.releases
      ? exact.releases.filter(({ cohort }) => cohorts.includes(cohort.id)).map(({ id }) => id)
      : undefined;
    void navigate({
      to: "/explore/distribution",
      search: { analyte, stimulus, specimen, asOf, cohorts, releases, phases: "all" },
    });
  };
  return (
    <>
      <PinnedBanner provenance={provenance} asked={search} onChange={onChange} />
      {data.panels.length === 0 ? (
        <NothingFound page="coverage" reason={t("coverage.noCohort")} />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={[
            t(search.count === "samples" ? "coverage.countsSamples" : "coverage.countsCases"),
            t("coverage.opens"),
            releasesLine(exact.releases, wording),
          ]}
          chart={<CoverageMap data={data} words={words} theme={theme} locale={language} onOpen={open} />}
          table={coverageTable(data, words.table)}
          keysHint={t("coverage.keysHint")}
          view={search.view ?? "figure"}
          onView={(view) => onChange({ view })}
          {...figureEdition(answer, { title: data.title, path: "/explore/coverage", search: search }, wording)}
          madeBy={["comparability-gate"]}
        />
      )}
      <AnswerNotes provenance={provenance} question="coverage" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}
