import { type ReactNode, useCallback, useId, useState } from "react";
import { ReadingListener } from "./use-reading.ts";

/** What stands around a chart on a page. */
export interface FigureFrameProps {
  readonly title: string;
  /** What was counted, which stands over the chart; then methods, releases and policy, which stand under it. */
  readonly captionLines: readonly string[];
  /** One line on the keys, shown with the chart ("Arrow keys read the points, Esc leaves"). */
  readonly keysHint?: string;
  /** Buttons of the page: table, download. */
  readonly actions?: ReactNode;
  readonly onRead?: (text: string | null) => void;
  /** The chart. */
  readonly children: ReactNode;
}

/**
 * The `<figure>` around a chart: its title and what was counted, the chart, a live line that repeats what keyboard,
 * finger or pointer stands on, and under it where it comes from, so that the picture is seen before its small print.
 * Styling hangs on the classes; nothing is styled here.
 */
export function FigureFrame({ title, captionLines, keysHint, actions, onRead, children }: FigureFrameProps) {
  const [text, setText] = useState<string | null>(null);
  const titleId = useId();
  const [counted, ...sources] = captionLines;
  const listen = useCallback(
    (spoken: string | null) => {
      setText(spoken);
      onRead?.(spoken);
    },
    [onRead],
  );
  return (
    <figure className="figure-frame" aria-labelledby={titleId}>
      <figcaption className="figure-caption">
        <p className="figure-title" id={titleId}>
          {title}
        </p>
        {counted && <p className="figure-caption-line">{counted}</p>}
      </figcaption>
      {actions}
      <div className="figure-drawing">
        <ReadingListener value={listen}>{children}</ReadingListener>
      </div>
      {keysHint && <p className="figure-keys">{keysHint}</p>}
      <p className="figure-reading" role="status" aria-live="polite">
        {text}
      </p>
      <CaptionLines lines={sources} />
    </figure>
  );
}

/** Lines of a caption as they stand under a figure or its table. */
export function CaptionLines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <p className="figure-caption-line" key={line}>
      {line}
    </p>
  ));
}
