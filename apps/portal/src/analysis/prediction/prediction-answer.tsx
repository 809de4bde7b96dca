import { RocCurve, rocCurveTable, rocPointTable } from "@nlrp12/figures";
import { useNavigate } from "@tanstack/react-router";
import type { PredictionAnswerFragment, PredictionQueryVariables } from "../../generated/operations.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { CaseFlow } from "../frame/case-flow.tsx";
import { caseLink } from "../frame/case-link.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { DefinitionPanel } from "../response/definition-panel.tsx";
import { PredictionSensitivity } from "../sensitivity/prediction-sensitivity.tsx";
import { SensitivitySection } from "../sensitivity/sensitivity-section.tsx";
import { countsFamilies } from "./counted-units.ts";
import type { PredictionQuestion, PredictionSearch } from "./prediction.search.ts";
import { predictionData, predictionWords } from "./prediction-data.ts";
import { PredictionValidation } from "./prediction-validation.tsx";

interface PredictionAnswerProps {
  readonly answer: PredictionAnswerFragment;
  readonly question: PredictionQuestion;
  readonly onChange: (change: PredictionSearch) => void;
  /** The arguments it was asked with. */
  readonly asked: PredictionQueryVariables;
}

/** Curves, cases and areas as a figure or a table; the cut and its validation; who is in it, and what stands behind. */
export function PredictionAnswer({ answer, question, onChange, asked }: PredictionAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const navigate = useNavigate();
  const data = predictionData(answer, question, wording);
  const words = predictionWords(wording);
  const { provenance, exact } = answer;
  const edition = figureEdition(answer, { title: data.title, path: "/explore/prediction", search: question }, wording);
  const byFamily = exact.deLong !== null && countsFamilies(exact.deLong);
  const flow = flowText(exact, wording);
  const open = (key: string) => {
    const point = exact.points.find((one) => one.case.id === key);
    if (point) void navigate(caseLink(key, point.case.cohort.id, exact.releases));
  };
  return (
    <>
      <PinnedBanner provenance={provenance} asked={question} onChange={onChange} />
      <FigureCard
        title={data.title}
        captionLines={[
          `${t("analysis.exactPart")} ${flow}. ${t("prediction.estimator")}`,
          ...(byFamily ? [t("prediction.byFamily")] : []),
          releasesLine(exact.releases, wording),
          protectedLine(answer.protected, wording),
        ]}
        chart={<RocCurve data={data} words={words} theme={theme} locale={language} onOpen={open} />}
        table={rocCurveTable(data, words.table)}
        pointTable={rocPointTable(data, words.table)}
        view={question.view ?? "figure"}
        onView={(view) => onChange({ view })}
        {...edition}
        madeBy={["within-center-auc", "roc-curve"]}
        labelled={provenance}
      />
      {exact.cut ? <PredictionValidation cut={exact.cut} byFamily={byFamily} /> : null}
      <CaseFlow
        line={flow}
        considered={exact.considered}
        leftOutHeading={t("prediction.leftOut")}
        leftOut={exact.leftOut}
      />
      {exact.included > 0 ? (
        <SensitivitySection
          lead={t("sensitivity.leadPrediction")}
          shown={question.sensitivity === "shown"}
          onShow={(shown) => onChange({ sensitivity: shown ? "shown" : undefined })}
        >
          <PredictionSensitivity
            asked={{ ...asked, releases: provenance.releases.map(({ id }) => id) }}
            edition={{ ...edition, subject: data.title }}
          />
        </SensitivitySection>
      ) : null}
      <DefinitionPanel definition={answer.definition} />
      <AnswerNotes provenance={provenance} question="prediction" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}

/** "15 patients of 12 families with measurement and outcome, of 20"; families only where some are relatives. */
function flowText({ included, kindreds, considered }: PredictionAnswerFragment["exact"], { t }: Wording): string {
  return kindreds === null || kindreds === included
    ? t("prediction.flowLine", { count: included, considered })
    : t("prediction.flowLineOfFamilies", { count: kindreds, patients: included, considered });
}
