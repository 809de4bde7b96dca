import { ResponseBars, responseTable } from "@nlrp12/figures";
import { useNavigate } from "@tanstack/react-router";
import type { ResponseAnswerFragment, ResponseQueryVariables } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { BaselineLink } from "../frame/baseline-link.tsx";
import { caseLink } from "../frame/case-link.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { responseBarsWords } from "../frame/figure-words.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { pinnedArguments } from "../frame/pinned-link.ts";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { ResponseSensitivity } from "../sensitivity/response-sensitivity.tsx";
import { SensitivitySection } from "../sensitivity/sensitivity-section.tsx";
import { DefinitionPanel } from "./definition-panel.tsx";
import { respondersText } from "./responders-text.ts";
import type { ResponseSearch } from "./response.search.ts";
import { responseData } from "./response-data.ts";
import { MissingInputs, ResponseMoves } from "./response-moves.tsx";

interface ResponseAnswerProps {
  readonly answer: ResponseAnswerFragment;
  readonly search: ResponseSearch;
  readonly onChange: (change: ResponseSearch) => void;
  /** The arguments it was asked with; left out where the answer is kept already. */
  readonly asked?: ResponseQueryVariables;
}

/** The classes as dots and bars, the definition, who moves under another, and what was missing. */
export function ResponseAnswer({ answer, search, onChange, asked }: ResponseAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const navigate = useNavigate();
  const data = responseData(answer, wording);
  const words = responseBarsWords(wording);
  const { provenance, exact } = answer;
  const members = exact.cells.flatMap((cell) => cell.members);
  const open = (key: string) => {
    const member = members.find((one) => one.case.id === key);
    if (member) void navigate(caseLink(key, member.case.cohort?.id, exact.releases));
  };
  const evaluable = exact.cells.reduce((sum, cell) => sum + cell.evaluable, 0);
  const responders = exact.cells.reduce((sum, cell) => sum + cell.responders, 0);
  const edition = figureEdition(answer, { title: data.title, path: "/explore/response", search: search }, wording);
  const captionLines = [
    `${t("analysis.exactPart")} ${respondersText(responders, evaluable, wording)}`,
    releasesLine(exact.releases, wording),
    protectedLine(answer.protected, wording),
  ];
  return (
    <>
      <PinnedBanner provenance={provenance} asked={search} onChange={onChange} />
      {data.groups.length === 0 ? (
        <NothingFound page="response" />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={captionLines}
          chart={<ResponseBars data={data} words={words} theme={theme} locale={language} onOpen={open} />}
          table={responseTable(data, words.table)}
          view={search.view ?? "figure"}
          onView={(view) => onChange({ view })}
          {...edition}
          madeBy={["share-intervals", "response-definition"]}
          labelled={provenance}
          keep={asked && { question: "anakinraResponse", arguments: pinnedArguments(asked, provenance.releases) }}
        />
      )}
      {asked ? (
        <BaselineLink analysis={{ analysis: "RESPONSE", definition: answer.definition.code }} question={search} />
      ) : null}
      <ResponseMoves cells={exact.cells} compared={search.compareWith !== undefined} />
      <MissingInputs cells={exact.cells} releases={exact.releases} />
      {asked && exact.cells.length > 0 ? (
        <SensitivitySection
          lead={t("sensitivity.leadResponse")}
          shown={search.sensitivity === "shown"}
          onShow={(shown) => onChange({ sensitivity: shown ? "shown" : undefined })}
        >
          <ResponseSensitivity
            asked={{ ...asked, releases: provenance.releases.map(({ id }) => id) }}
            edition={{ ...edition, subject: data.title }}
          />
        </SensitivitySection>
      ) : null}
      <DefinitionPanel definition={answer.definition} />
      <AnswerNotes provenance={provenance} question="response" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}
