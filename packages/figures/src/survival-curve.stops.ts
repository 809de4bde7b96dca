import type { ReadingStop } from "./reading.ts";
import { withheldSentence } from "./strip-box.data.ts";
import { markShift, type SurvivalCurveWords, stackedLines } from "./survival-curve.data.ts";
import type { PlacedSurvivalPanel, SurvivalCurveLayout } from "./survival-curve.layout.ts";

/** The stops of one panel: the panel as a whole, then every step of every line, every span and every protected share. */
export function survivalStops(
  placed: PlacedSurvivalPanel,
  layout: Pick<SurvivalCurveLayout, "scale" | "dayPlace">,
  words: SurvivalCurveWords,
): readonly ReadingStop[] {
  const { panel, plot, x, top } = placed;
  const ring = (day: number, share: number, shift = 0) => ({
    x: x + layout.dayPlace(day) + shift - 7,
    y: top + layout.scale.position(share) - 7,
    ...{ width: 14, height: 14 },
  });
  const said = [
    panel.label,
    panel.countLabel,
    panel.source === "PROTECTED" ? words.protectedAnswer : "",
    panel.withheld ? withheldSentence(panel.withheld) : "",
    panel.lines.length === 0 && panel.marks.length === 0 ? (panel.empty ?? "") : "",
  ];
  const drawn = panel.stack === "LAYERS" ? stackedLines(panel.lines) : panel.lines.map((line) => ({ line, foot: [] }));
  return [
    {
      key: panel.key,
      kind: "group",
      text: said.filter((one) => one !== "").join(", "),
      area: { x: x + plot.x, y: top + plot.y, width: plot.width, height: plot.height },
    },
    ...drawn.flatMap(({ line, foot }) => [
      ...line.points.map(
        (point, index): ReadingStop => ({
          key: line.key,
          kind: "mark",
          text: named(line.label, point.spokenLabel),
          area: ring(point.day, Math.min(1, (foot[index] ?? 0) + point.share)),
        }),
      ),
      ...line.spans.map(
        (span): ReadingStop => ({
          key: line.key,
          kind: "mark",
          text: named(line.label, span.spokenLabel),
          area: ring(span.byDay, span.share),
        }),
      ),
    ]),
    ...panel.marks.map(
      (mark): ReadingStop => ({
        key: mark.key,
        kind: "mark",
        text: [named(mark.label, mark.spokenLabel), mark.withheld?.reason ?? ""].filter((one) => one !== "").join(", "),
        area: ring(mark.day, mark.share ?? 0, markShift(panel.marks, mark)),
      }),
    ),
  ];
}

const named = (label: string, text: string): string => (label === "" ? text : `${label}, ${text}`);
