import type { FigureTheme } from "./figure-theme.ts";
import { type Area, Hatch, round } from "./hatch.tsx";
import { repeatsReason, type WithheldAnswer, withheldSentence } from "./strip-box.data.ts";
import { lineHeight, SMALL_TEXT, TextBlock, TITLE_TEXT } from "./text-block.tsx";
import { wrappedLines } from "./wrapped-lines.ts";

interface AreaProps {
  readonly area: Area;
  readonly theme: FigureTheme;
}

/** A hatched area with the bound and the reason on a plate; the reason stands unbroken in its description. */
export function WithheldArea({ withheld, area, theme }: AreaProps & { withheld: WithheldAnswer }) {
  const reason = wrappedLines(withheld.reason, { fontSize: SMALL_TEXT, maxWidth: area.width - 10, maxLines: 10 });
  const bound = wrappedLines(repeatsReason(withheld) ? "" : withheld.text, {
    fontSize: TITLE_TEXT,
    bold: true,
    maxWidth: area.width - 10,
    maxLines: 2,
  });
  const textHeight = bound.length * lineHeight(TITLE_TEXT) + reason.length * lineHeight(SMALL_TEXT) + 10;
  const top = round(area.y + (area.height - textHeight) / 2);
  const middle = area.x + area.width / 2;
  const reasonTop = top + 4 + bound.length * lineHeight(TITLE_TEXT) + SMALL_TEXT;
  return (
    <g data-mark="withheld">
      <desc>{withheldSentence(withheld)}</desc>
      <Hatch area={area} theme={theme} mark="hatch" />
      <rect
        x={round(area.x + 2)}
        y={top}
        width={round(Math.max(0, area.width - 4))}
        height={textHeight}
        fill={theme.background}
      />
      <TextBlock
        lines={bound}
        x={middle}
        y={top + 4 + TITLE_TEXT}
        theme={theme}
        fontSize={TITLE_TEXT}
        bold
        anchor="middle"
      />
      <TextBlock lines={reason} x={middle} y={reasonTop} theme={theme} anchor="middle" />
    </g>
  );
}

/** An outlined area that says why there is nothing: missing is empty, never grey and never hatched. */
export function EmptyArea({ text, area, theme }: AreaProps & { text: string }) {
  const lines = wrappedLines(text, { fontSize: SMALL_TEXT, maxWidth: area.width - 8, maxLines: 6 });
  const y = area.y + area.height / 2 - ((lines.length - 1) * lineHeight(SMALL_TEXT)) / 2 + 4;
  return (
    <g data-mark="empty">
      <desc>{text}</desc>
      <rect {...area} fill={theme.background} stroke={theme.axis} strokeWidth={1} strokeDasharray="1 3" />
      <TextBlock lines={lines} x={area.x + area.width / 2} y={y} theme={theme} muted anchor="middle" />
    </g>
  );
}
