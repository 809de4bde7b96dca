import { SurvivalCurve, survivalCurveTable } from "@nlrp12/figures";
import type { SurvivalAnswerFragment } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Empty } from "../../ui/empty.tsx";
import { ButtonLink } from "../../ui/router-link.tsx";
import { citationOf, protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { BaselineLink } from "../frame/baseline-link.tsx";
import { CaseFlow } from "../frame/case-flow.tsx";
import { FigureCard } from "../frame/figure-card.tsx";
import { pinnedLink } from "../frame/pinned-link.ts";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { DefinitionPanel } from "../response/definition-panel.tsx";
import type { SurvivalQuestion, SurvivalSearch } from "./survival.search.ts";
import { survivalData, survivalWords } from "./survival-data.ts";
import { testText } from "./survival-texts.ts";

interface SurvivalAnswerProps {
  readonly answer: SurvivalAnswerFragment;
  readonly question: SurvivalQuestion;
  readonly onChange: (change: SurvivalSearch) => void;
}

/** The curves as a figure or a table, their test, who is followed and who is not, and what stands behind it. */
export function SurvivalAnswer({ answer, question, onChange }: SurvivalAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const data = survivalData(answer, question, wording);
  const words = survivalWords(wording);
  const { provenance, exact } = answer;
  const captionLines = [
    ...(exact.curves.length > 0
      ? [
          `${t("analysis.exactPart")} ${t("survival.flowLine", { count: exact.included, considered: exact.considered })}. ${t(`survival.estimator.${question.curve}`)}`,
        ]
      : []),
    ...exact.tests.map((test) => testText(test, wording)),
    releasesLine(exact.releases, wording),
    protectedLine(answer.protected, wording),
  ];
  return (
    <>
      <PinnedBanner
        provenance={provenance}
        pinned={question.releases !== undefined}
        asOf={question.asOf}
        onNewest={() => onChange({ releases: undefined, asOf: undefined })}
      />
      {data.panels.length === 0 ? (
        <Empty
          reason={t("analysis.nothingFound")}
          action={<ButtonLink to="/explore/survival">{t("analysis.startAgain")}</ButtonLink>}
        />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={captionLines}
          chart={<SurvivalCurve data={data} words={words} theme={theme} locale={language} />}
          table={survivalCurveTable(data, words.table)}
          view={question.view ?? "figure"}
          onView={(view) => onChange({ view })}
          citation={citationOf({ title: data.title, ...provenance }, wording)}
          releaseLine={releasesLine(exact.releases, wording)}
          pinnedLink={pinnedLink("/explore/survival", question, provenance.releases)}
        />
      )}
      <CaseFlow
        line={t("survival.flowLine", { count: exact.included, considered: exact.considered })}
        considered={exact.considered}
        leftOut={exact.leftOut}
      />
      <BaselineLink
        analysis={{ analysis: "SURVIVAL", event: question.event, definition: question.definition }}
        question={question}
      />
      {answer.definition ? <DefinitionPanel definition={answer.definition} /> : null}
      <AnswerNotes provenance={provenance} question="survival" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}
