import { Text } from "@mantine/core";
import { CaptionLines, FlowDiagram, flowTable } from "@nlrp12/figures";
import type { TableAnswerFragment } from "../../generated/operations.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { WithheldArea } from "../../ui/withheld-area.tsx";
import classes from "../frame/analysis.module.css";
import { citationOf, protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { FigureCard } from "../frame/figure-card.tsx";
import { FigureDownloads } from "../frame/figure-downloads.tsx";
import { MethodLinks } from "../frame/method-links.tsx";
import { NothingFound } from "../frame/nothing-found.tsx";
import { pinnedArguments, pinnedLink } from "../frame/pinned-link.ts";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { DefinitionPanel } from "../response/definition-panel.tsx";
import { standingText } from "../standing/standing-text.ts";
import { BaselineTable } from "./baseline-table.tsx";
import { flowData, flowWords } from "./flow-data.ts";
import type { TableQuestion, TableSearch } from "./table.search.ts";
import { tableSections } from "./table-sections.ts";
import { tableValues } from "./table-values.ts";

interface TableAnswerProps {
  readonly answer: TableAnswerFragment;
  readonly question: TableQuestion;
  readonly onChange: (change: TableSearch) => void;
  /** The arguments it was asked with; left out where the answer is kept already. */
  readonly asked?: Readonly<Record<string, unknown>>;
}

/** The table, the flow into it, the definition behind its response, and what stands behind it. */
export function TableAnswer({ answer, question, onChange, asked }: TableAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const { provenance, exact } = answer;
  const title = titleOf(answer, question, wording);
  const sections = tableSections(answer, wording);
  const flow = flowData(answer, wording);
  const words = flowWords(wording);
  const releaseLine = releasesLine(exact.releases, wording);
  const label = standingText(provenance, wording);
  const captionLines = [
    t("table.howToRead"),
    t("table.noTests"),
    releaseLine,
    [protectedLine(answer.protected, wording), ...protectedWords(answer, wording)].join(" "),
    ...(label === null ? [] : [label]),
  ];
  const taken = {
    ...{ captionLines, releaseLine },
    pinnedLink: pinnedLink("/explore/table", question, provenance.releases),
  };
  return (
    <>
      <PinnedBanner provenance={provenance} asked={question} onChange={onChange} />
      {sections.length === 0 ? (
        <NothingFound page="table" reason={nothingOf(answer, wording)} />
      ) : (
        <figure className={classes.card} style={{ margin: 0 }} aria-label={title}>
          <figcaption>
            <p className="figure-title">{title}</p>
            <CaptionLines lines={captionLines.slice(0, 2)} />
          </figcaption>
          <div className={`${classes.actions} no-print`}>
            <FigureDownloads
              {...taken}
              title={title}
              label={label}
              table={tableValues(answer, { title, sections }, wording)}
              citation={citationOf({ title, ...provenance }, wording)}
              keep={asked && { question: "cohortTable", arguments: pinnedArguments(asked, provenance.releases) }}
            />
          </div>
          {answer.protected.withheld ? (
            <WithheldArea
              text={answer.protected.withheld.bound}
              reason={`${t("table.consortium")}. ${t(`words.withheld.${answer.protected.withheld.reason}`)}`}
            />
          ) : null}
          <BaselineTable title={title} answer={answer} sections={sections} />
          <CaptionLines lines={captionLines.slice(2)} />
          <MethodLinks methods={["quantiles"]} ofFigure />
        </figure>
      )}
      {exact.considered === 0 ? (
        <NoExactCase shown={sections.length > 0} />
      ) : (
        <FigureCard
          {...taken}
          title={flow.title}
          captionLines={[title, releaseLine]}
          chart={<FlowDiagram data={flow} words={words} theme={theme} locale={language} />}
          table={flowTable(flow, words)}
          view={question.view ?? "figure"}
          onView={(view) => onChange({ view })}
          citation={citationOf({ title: `${title}. ${flow.title}`, ...provenance }, wording)}
          keysHint={t("table.flowKeys")}
        />
      )}
      <DefinitionPanel definition={answer.definition} />
      <AnswerNotes provenance={provenance} question="table" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}

/** Why a table of the consortium's figures has no column of one's own; an empty page has said it already. */
function NoExactCase({ shown }: { readonly shown: boolean }) {
  const { t } = useLanguage();
  return shown ? <Text size="sm">{t("cases.noneFound")}</Text> : null;
}

function protectedWords({ analysis, protected: block }: TableAnswerFragment, { t }: Wording): readonly string[] {
  return block.withheld ? [] : [t(`table.protectedOf.${analysis}`)];
}

function titleOf({ analysis, definition }: TableAnswerFragment, question: TableQuestion, wording: Wording): string {
  const { t, localized } = wording;
  if (analysis === "CASES") return t("table.subject.CASES");
  if (analysis === "RESPONSE") {
    const { version } = definition;
    const name = t("analysis.definitionVersion", { name: localized(definition.qualifier), version });
    return t("table.subject.RESPONSE", { definition: name });
  }
  if (analysis === "SURVIVAL") {
    return t("table.subject.SURVIVAL", { event: t(`survival.events.${question.event}`) });
  }
  const { stimulus, specimen, phase } = question;
  const where = [
    stimulus === "NONE" ? t("analysis.spontaneous") : t(`words.stimulus.${stimulus}`),
    t(`words.specimen.${specimen}`),
    phase ? t(`words.phase.${phase}`) : t("table.anyPhase"),
  ];
  return t("table.subject.CYTOKINE", {
    analyte: analyteLabel(question.analyte),
    where: where.map(withinSentence).join(", "),
  });
}

/** "Surnageant de PBMC" within a sentence; abbreviations keep their capitals. */
function withinSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Why there is no table: what is withheld from this reader may well be published. */
function nothingOf({ protected: { withheld } }: TableAnswerFragment, { t }: Wording): string | undefined {
  return withheld ? `${t("analysis.nothingReadable")} ${t(`words.withheld.${withheld.reason}`)}` : undefined;
}
