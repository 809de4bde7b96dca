import { useQuery } from "@apollo/client/react";
import { CaseTimeline, caseTimelineTable } from "@nlrp12/figures";
import { useState } from "react";
import { type CaseTimelineAnswerFragment, CaseTimelineDocument } from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { Section } from "../../ui/section.tsx";
import { citationOf, releasesLine } from "../frame/answer-caption.ts";
import { FigureCard } from "../frame/figure-card.tsx";
import { pinnedLink } from "../frame/pinned-link.ts";
import { useFigureTheme } from "../frame/use-figure-theme.ts";
import { timelineData, timelineWords } from "./timeline-data.ts";

interface CaseTimelineSectionProps {
  readonly id: string;
  /** The release the page shows, so that figure and tables are of one state. */
  readonly release: string;
}

/** The whole case on one axis of days, above its tables. */
export function CaseTimelineSection({ id, release }: CaseTimelineSectionProps) {
  const { t } = useLanguage();
  const asked = useQuery(CaseTimelineDocument, { variables: { case: id, releases: [release] } });
  return (
    <Section title={t("timeline.title")}>
      <Answer asked={asked}>{({ caseTimeline }) => <TimelineCard answer={caseTimeline} />}</Answer>
    </Section>
  );
}

function TimelineCard({ answer }: { readonly answer: CaseTimelineAnswerFragment }) {
  const wording = useLanguage();
  const { t, language } = wording;
  const theme = useFigureTheme();
  const [view, setView] = useState<"figure" | "table">("figure");
  const data = timelineData(answer, wording);
  const words = timelineWords(wording);
  const { provenance } = answer;
  return (
    <FigureCard
      title={data.title}
      captionLines={[t("timeline.caption"), releasesLine(provenance.releases, wording)]}
      chart={<CaseTimeline data={data} words={words} theme={theme} locale={language} />}
      table={caseTimelineTable(data, words.table)}
      view={view}
      onView={setView}
      citation={citationOf({ title: data.title, ...provenance }, wording)}
      releaseLine={releasesLine(provenance.releases, wording)}
      pinnedLink={pinnedLink(`/cases/${encodeURIComponent(answer.case.id)}`, {}, provenance.releases)}
    />
  );
}
