import { Text } from "@mantine/core";
import { StripBox, stripBoxPointTable, stripBoxTable } from "@nlrp12/figures";
import { useNavigate } from "@tanstack/react-router";
import type { DistributionAnswerFragment, DistributionQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { BaselineLink } from "../frame/baseline-link.tsx";
import { caseLink } from "../frame/case-link.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { stripBoxWords } from "../frame/figure-words.ts";
import { GatePanel } from "../frame/gate-panel.tsx";
import { NothingFound } from "../frame/nothing-found.tsx";
import { pinnedArguments } from "../frame/pinned-link.ts";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { CytokineSensitivity } from "../sensitivity/cytokine-sensitivity.tsx";
import { SensitivitySection } from "../sensitivity/sensitivity-section.tsx";
import type { DistributionSearch } from "./distribution.search.ts";
import { distributionCaption } from "./distribution-caption.ts";
import { type DistributionQuestion, distributionData, distributionSubject } from "./distribution-data.ts";
import { distributionMethods } from "./distribution-methods.ts";
import { RatioTable } from "./ratio-table.tsx";

interface DistributionAnswerProps {
  readonly answer: DistributionAnswerFragment;
  readonly question: DistributionQuestion;
  readonly onChange: (change: DistributionSearch) => void;
  /** The arguments it was asked with; left out where the answer is kept already. */
  readonly asked?: DistributionQueryVariables;
}

/** The answer as a figure or a table, then what stands behind it. */
export function DistributionAnswer({ answer: whole, question, onChange, asked }: DistributionAnswerProps) {
  const answer = question.phases ? whole : withoutCarriers(whole);
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const navigate = useNavigate();
  const data = distributionData(answer, question, wording);
  const words = stripBoxWords(wording, question.measure);
  const { provenance } = answer;
  const points = answer.exact.cells.flatMap((cell) => cell.points);
  const edition = figureEdition(
    answer,
    { title: data.title, path: "/explore/distribution", search: question },
    wording,
  );
  const open = (key: string) => {
    const point = points.find((one) => one.case.id === key);
    if (point) void navigate(caseLink(key, point.cohort.id, answer.exact.releases));
  };
  return (
    <>
      <PinnedBanner provenance={provenance} asked={question} onChange={onChange} />
      {data.columns.length > 0 && answer.exact.cells.length === 0 ? (
        <Text role="status">{t("analysis.noExactValue")}</Text>
      ) : null}
      {data.columns.length === 0 ? (
        <NothingFound page="distribution" />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={distributionCaption(answer, question, wording)}
          chart={<StripBox data={data} words={words} theme={theme} locale={language} onOpen={open} />}
          table={stripBoxTable(data, words.table)}
          pointTable={stripBoxPointTable(data, words.table)}
          view={question.view}
          onView={(view) => onChange({ view })}
          {...edition}
          madeBy={distributionMethods(answer.exact.cells, question.measure)}
          labelled={provenance}
          keep={asked && { question: "cytokineSummary", arguments: pinnedArguments(asked, provenance.releases) }}
        />
      )}
      {asked ? (
        <BaselineLink
          analysis={{
            ...{ analysis: "CYTOKINE", analyte: question.analyte, stimulus: question.stimulus },
            ...{ specimen: question.specimen, phase: "BEFORE" },
          }}
          question={question}
        />
      ) : null}
      <AnswerNotes provenance={provenance} question="distribution" />
      <RatioTable cells={answer.exact.cells} />
      {asked && answer.exact.cells.length > 0 ? (
        <SensitivitySection
          lead={t("sensitivity.lead")}
          shown={question.sensitivity === "shown"}
          onShow={(shown) => onChange({ sensitivity: shown ? "shown" : undefined })}
        >
          <CytokineSensitivity
            asked={{ ...asked, releases: provenance.releases.map(({ id }) => id) }}
            edition={{ ...edition, subject: distributionSubject(question, wording) }}
          />
        </SensitivitySection>
      ) : null}
      <GatePanel gate={answer.exact.gate} />
      <ScopePanel exact={answer.exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}

/** Carriers have no phase, so the question cannot leave them out by itself. */
function withoutCarriers(answer: DistributionAnswerFragment): DistributionAnswerFragment {
  const cells = answer.exact.cells.filter((cell) => cell.caseGroup !== "CARRIER");
  return { ...answer, exact: { ...answer.exact, cells } };
}
