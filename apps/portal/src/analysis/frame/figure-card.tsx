import { SegmentedControl } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { CaptionLines, type ChartProps, FigureFrame, type FigureTable } from "@nlrp12/figures";
import { cloneElement, type ReactElement } from "react";
import { useLanguage } from "../../language/use-language.ts";
import type { MethodId } from "../../methods/method-list.ts";
import type { KeepableQuestion } from "../kept/keep-answer-button.tsx";
import { type Labelled, standingText } from "../standing/standing-text.ts";
import classes from "./analysis.module.css";
import { FigureDownloads } from "./figure-downloads.tsx";
import { FigureTableView } from "./figure-table-view.tsx";
import { MethodLinks } from "./method-links.tsx";

interface FigureCardProps {
  readonly title: string;
  readonly captionLines: readonly string[];
  readonly chart: ReactElement<ChartProps>;
  /** The same numbers as a table, and any further table the files hold. */
  readonly table: FigureTable;
  readonly pointTable?: FigureTable;
  /** What is counted by family beside the same by person; null where these are the same. */
  readonly byPersonTable?: FigureTable | null;
  readonly view: "figure" | "table";
  readonly onView: (view: "figure" | "table") => void;
  readonly citation: string;
  readonly releaseLine: string;
  /** What keys do here; by default they lead to cases. */
  readonly keysHint?: string;
  /** The address that shows the same picture again, releases pinned. */
  readonly pinnedLink: string;
  /** What keeps the very answer that is drawn; left out where it is kept already. */
  readonly keep?: KeepableQuestion | undefined;
  /** The methods behind what is drawn, to whose pages the foot leads. */
  readonly madeBy?: readonly MethodId[];
  /** Where the answer comes from, whose label the caption and the files show; left out for a part of an answer. */
  readonly labelled?: Labelled;
}

/** A figure or its table twin, its caption, and everything one can take away of it. */
export function FigureCard(props: FigureCardProps) {
  const { title, chart, table, pointTable, byPersonTable, view, onView, labelled, madeBy = [] } = props;
  const wording = useLanguage();
  const { t } = wording;
  const label = labelled ? standingText(labelled, wording) : null;
  const captionLines = label === null ? props.captionLines : [...props.captionLines, label];
  const { ref, width } = useElementSize();
  const actions = (
    <div className={`${classes.actions} no-print`}>
      <SegmentedControl
        aria-label={t("analysis.view")}
        value={view}
        data={[
          { value: "figure", label: t("analysis.figure") },
          { value: "table", label: t("analysis.table") },
        ]}
        onChange={(value) => onView(value === "table" ? "table" : "figure")}
      />
      <FigureDownloads {...props} captionLines={captionLines} label={label} />
    </div>
  );
  return (
    <div className={classes.card}>
      {view === "figure" ? (
        <FigureFrame
          title={title}
          captionLines={captionLines}
          actions={actions}
          keysHint={props.keysHint ?? t("analysis.keysHint")}
        >
          <div ref={ref} className={classes.drawing}>
            {width > 0 ? cloneElement(chart, { width }) : null}
          </div>
        </FigureFrame>
      ) : (
        <figure className="figure-frame" aria-label={title}>
          <figcaption className="figure-caption">
            <p className="figure-title">{title}</p>
            <CaptionLines lines={captionLines.slice(0, 1)} />
          </figcaption>
          {actions}
          <FigureTableView table={table} />
          {byPersonTable ? <FigureTableView table={byPersonTable} titled /> : null}
          {pointTable && pointTable.rows.length > 0 ? (
            <details>
              <summary>{t("analysis.pointTable")}</summary>
              <FigureTableView table={pointTable} />
            </details>
          ) : null}
          <CaptionLines lines={captionLines.slice(1)} />
        </figure>
      )}
      {madeBy.length > 0 ? <MethodLinks methods={madeBy} ofFigure /> : null}
    </div>
  );
}
