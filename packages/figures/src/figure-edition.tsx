import type { FigureTheme } from "./figure-theme.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock, TITLE_TEXT } from "./text-block.tsx";
import { wrappedLines } from "./wrapped-lines.ts";

/** What an exported figure carries with it, so that the file alone can be understood and cited. */
export interface FigureEdition {
  readonly captionLines: readonly string[];
  readonly citation: string;
  /** The releases and the policy the figure was made from. */
  readonly release: string;
}

/** Lines of title, caption, citation and release, wrapped to the width of the figure, and the room they take. */
export interface EditionLayout {
  readonly titleLines: readonly string[];
  readonly titleHeight: number;
  readonly captionLines: readonly string[];
  readonly sourceLines: readonly string[];
  readonly footHeight: number;
}

/** Outer margin of an exported figure. */
export const EDITION_MARGIN = 10;

/** The layout of the texts around an exported figure. */
export function editionLayout(title: string, edition: FigureEdition, width: number): EditionLayout {
  const maxWidth = width - 2 * EDITION_MARGIN;
  const titleLines = wrappedLines(title, { fontSize: TITLE_TEXT, bold: true, maxWidth });
  const captionLines = edition.captionLines.flatMap((line) => [
    ...wrappedLines(line, { fontSize: LABEL_TEXT, maxWidth }),
  ]);
  // A caption that names the releases has said it.
  const sources = [edition.citation, edition.release].filter((line) => !edition.captionLines.includes(line));
  const sourceLines = sources.flatMap((line) => [...wrappedLines(line, { fontSize: SMALL_TEXT, maxWidth })]);
  return {
    titleLines,
    titleHeight: titleLines.length * lineHeight(TITLE_TEXT) + EDITION_MARGIN + 6,
    captionLines,
    sourceLines,
    footHeight:
      8 +
      captionLines.length * lineHeight(LABEL_TEXT) +
      6 +
      sourceLines.length * lineHeight(SMALL_TEXT) +
      EDITION_MARGIN,
  };
}

/** Title over an exported figure, caption, citation and release under it; `foot` is where the drawing ends. */
export function EditionText(props: { layout: EditionLayout; foot: number; theme: FigureTheme }) {
  const { layout, foot, theme } = props;
  const captionTop = foot + 8 + LABEL_TEXT;
  const sourceTop = captionTop + layout.captionLines.length * lineHeight(LABEL_TEXT) + 6;
  const x = EDITION_MARGIN;
  return (
    <g data-mark="edition">
      <TextBlock
        lines={layout.titleLines}
        x={x}
        y={EDITION_MARGIN + TITLE_TEXT}
        theme={theme}
        fontSize={TITLE_TEXT}
        bold
        mark="title"
      />
      <TextBlock lines={layout.captionLines} x={x} y={captionTop} theme={theme} fontSize={LABEL_TEXT} mark="caption" />
      <TextBlock lines={layout.sourceLines} x={x} y={sourceTop} theme={theme} muted mark="source" />
    </g>
  );
}
