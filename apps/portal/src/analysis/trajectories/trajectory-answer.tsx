import { Text } from "@mantine/core";
import { Trajectory, trajectoryPointTable, trajectoryTable } from "@nlrp12/figures";
import { useNavigate } from "@tanstack/react-router";
import type { TrajectoryAnswerFragment } from "../../generated/operations.ts";
import { formatList } from "../../language/format.ts";
import { useLanguage, type Wording } from "../../language/use-language.ts";
import { protectedLine, releasesLine } from "../frame/answer-caption.ts";
import { AnswerNotes, PinnedBanner } from "../frame/answer-notes.tsx";
import { caseLink } from "../frame/case-link.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { figureEdition } from "../frame/figure-edition.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { ScopePanel } from "../frame/scope-panel.tsx";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import type { TrajectoryQuestion, TrajectorySearch } from "./trajectory.search.ts";
import { trajectoryData, trajectoryWords } from "./trajectory-data.ts";
import { TrajectoryFlow } from "./trajectory-flow.tsx";

interface TrajectoryAnswerProps {
  readonly answer: TrajectoryAnswerFragment;
  readonly question: TrajectoryQuestion;
  readonly onChange: (change: TrajectorySearch) => void;
}

/** The lines and windows as a figure or a table, then who is in it and what stands behind it. */
export function TrajectoryAnswer({ answer, question, onChange }: TrajectoryAnswerProps) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const navigate = useNavigate();
  const data = trajectoryData(answer, question, wording);
  const words = trajectoryWords(wording);
  const { provenance, exact } = answer;
  const open = (key: string) => {
    const series = exact.tracks.flatMap((track) => track.series).find((one) => one.case.id === key);
    if (series) void navigate(caseLink(key, series.case.cohort.id, exact.releases));
  };
  return (
    <>
      <PinnedBanner provenance={provenance} asked={question} onChange={onChange} />
      {exact.tracks.length === 0 && data.panels.length > 0 ? (
        <Text role="status">{t("trajectories.noLine")}</Text>
      ) : null}
      {data.panels.length === 0 ? (
        <NothingFound page="trajectories" />
      ) : (
        <FigureCard
          title={data.title}
          captionLines={captionOf(answer, question, wording)}
          chart={<Trajectory data={data} words={words} theme={theme} locale={language} onOpen={open} />}
          table={trajectoryTable(data, words.table)}
          pointTable={trajectoryPointTable(data, words.table)}
          view={question.view}
          onView={(view) => onChange({ view })}
          {...figureEdition(answer, { title: data.title, path: "/explore/trajectories", search: question }, wording)}
          labelled={provenance}
          madeBy={["quantiles"]}
        />
      )}
      <TrajectoryFlow exact={exact} />
      <AnswerNotes provenance={provenance} question="trajectories" />
      <ScopePanel exact={exact} protectedPart={answer.protected} existsOnly={answer.existsOnly} />
    </>
  );
}

/** Lines under the figure: who, how it was estimated, how days are drawn, releases, policy. */
function captionOf(
  { exact, ...answer }: TrajectoryAnswerFragment,
  question: TrajectoryQuestion,
  wording: Wording,
): readonly string[] {
  const { t, language } = wording;
  const centers = [...new Set(exact.tracks.flatMap((track) => track.centers.map((center) => center.shortName)))];
  const points = exact.tracks.flatMap((track) => track.series.flatMap((series) => series.points));
  const counts = [
    t("trajectories.flowLine", { count: exact.included, considered: exact.considered }),
    ...(centers.length > 0 ? [formatList(centers, language)] : []),
    t("analysis.belowCount", { count: points.filter(({ value }) => value.comparator === "LT").length }),
  ];
  const ofExact =
    exact.tracks.length > 0 ? [`${t("analysis.exactPart")} ${counts.join(" · ")}`, t("trajectories.estimator")] : [];
  const ofDays = question.days === "windows" ? [t("trajectories.daysStretched")] : [];
  return [...ofExact, ...ofDays, releasesLine(exact.releases, wording), protectedLine(answer.protected, wording)];
}
