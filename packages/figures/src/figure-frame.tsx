import { type ReactNode, useCallback, useId, useState } from "react";
import { ReadingListener } from "./use-reading.ts";

/** What stands around a chart on a page. */
export interface FigureFrameProps {
  readonly title: string;
  /** Lines under the title: n, below limit, releases, test. */
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
 * The `<figure>` around a chart: title, caption, the chart, and a live line that repeats what keyboard, finger or
 * pointer stands on. Styling hangs on the classes; nothing is styled here.
 */
export function FigureFrame({ title, captionLines, keysHint, actions, onRead, children }: FigureFrameProps) {
  const [text, setText] = useState<string | null>(null);
  const titleId = useId();
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
        {captionLines.map((line) => (
          <p className="figure-caption-line" key={line}>
            {line}
          </p>
        ))}
      </figcaption>
      {actions}
      <div className="figure-drawing">
        <ReadingListener value={listen}>{children}</ReadingListener>
      </div>
      {keysHint && <p className="figure-keys">{keysHint}</p>}
      <p className="figure-reading" role="status" aria-live="polite">
        {text}
      </p>
    </figure>
  );
}
