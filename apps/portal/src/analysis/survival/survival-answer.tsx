import { SurvivalCurve, survivalCurveTable } from "@nlrp12/figures";
import type { SurvivalAnswerFragment, SurvivalQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import type { MethodId } from "../../methods/method-list.ts";
import { protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { BaselineLink } from "../frame/baseline-link.tsx";
import { CaseFlow } from "../frame/case-flow.tsx";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { DefinitionPanel } from "../response/definition-panel.tsx";
import { SensitivitySection } from "../sensitivity/sensitivity-section.tsx";
import { SurvivalSensitivity } from "../sensitivity/survival-sensitivity.tsx";
import type { SurvivalQuestion, SurvivalSearch } from "./survival.search.ts";
import { byPersonTable, familyLines } from "./survival-by-person.ts";
import { survivalData, survivalWords } from "./survival-data.ts";
import { countsFamilies, testText } from "./survival-texts.ts";

interface SurvivalAnswerProps {
  readonly answer: SurvivalAnswerFragment;
  readonly question: SurvivalQuestion;
  readonly onChange: (change: SurvivalSearch) => void;
  /** The arguments it was asked with. */
  readonly asked: SurvivalQueryVariables;
}

/** How each kind of curve is made. */
const METHODS_OF_CURVE = {
  free: ["kaplan-meier"],
  between: ["turnbull", "kaplan-meier"],
  causes: ["aalen-johansen"],
} as const satisfies Readonly<Record<SurvivalQuestion["curve"], readonly MethodId[]>>;

/** The curves as a figure or a table, their test, who is followed and who is not, and what stands behind it. */
export function SurvivalAnswer({ answer, question, onChange, asked }: SurvivalAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const data = survivalData(answer, question, wording);
  const words = survivalWords(wording);
  const { provenance, exact } = answer;
  const edition = figureEdition(answer, { title: data.title, path: "/explore/survival", search: question }, wording);
  const captionLines = [
    ...(exact.curves.length > 0
      ? [
          `${t("analysis.exactPart")} ${t("survival.flowLine", { count: exact.included, considered: exact.considered })}. ${t(`survival.estimator.${question.curve}`)}`,
        ]
      : exact.cohorts.length > 0
        ? [t("cases.noneFound")]
        : []),
    ...exact.tests.map((test) => testText(test, wording)),
    ...familyLines(exact, wording),
    releasesLine(exact.releases, wording),
    protectedLine(answer.protected, wording),
  ];
  return (
    <>
      <PinnedBanner provenance={provenance} asked={question} onChange={onChange} />
      {data.panels.length === 0 ? (
        <NothingFound page="survival" />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={captionLines}
          chart={<SurvivalCurve data={data} words={words} theme={theme} locale={language} />}
          table={survivalCurveTable(data, words.table)}
          byPersonTable={byPersonTable(exact, data.title, wording)}
          keysHint={t("survival.keysHint")}
          view={question.view ?? "figure"}
          onView={(view) => onChange({ view })}
          {...edition}
          madeBy={[
            ...METHODS_OF_CURVE[question.curve],
            ...(exact.tests.length > 0 ? ["log-rank" as const] : []),
            ...(countsFamilies(exact.curves) ? ["kindreds" as const] : []),
          ]}
          labelled={provenance}
        />
      )}
      <CaseFlow
        line={t("survival.flowLine", { count: exact.included, considered: exact.considered })}
        considered={exact.considered}
        leftOutHeading={t("survival.leftOut")}
        leftOut={exact.leftOut}
      />
      <BaselineLink
        analysis={{ analysis: "SURVIVAL", event: question.event, definition: question.definition }}
        question={question}
      />
      {exact.included > 0 ? (
        <SensitivitySection
          lead={t("sensitivity.leadSurvival")}
          shown={question.sensitivity === "shown"}
          onShow={(shown) => onChange({ sensitivity: shown ? "shown" : undefined })}
        >
          <SurvivalSensitivity
            asked={{ ...asked, releases: provenance.releases.map(({ id }) => id) }}
            edition={{ ...edition, subject: data.title }}
          />
        </SensitivitySection>
      ) : null}
      {answer.definition ? <DefinitionPanel definition={answer.definition} /> : null}
      <AnswerNotes provenance={provenance} question="survival" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}
