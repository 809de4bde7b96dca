import type { ReadingStop } from "./reading.ts";
import { withheldSentence } from "./strip-box.data.ts";
import type { TrajectoryWords } from "./trajectory.data.ts";
import type { PlacedPanel, TrajectoryLayout } from "./trajectory.layout.ts";

/** The stops of one panel: the panel with what it shows, its windows in order of days, then each case's points. */
export function panelStops(
  placed: PlacedPanel,
  layout: Pick<TrajectoryLayout, "scale" | "dayPlace">,
  words: TrajectoryWords,
): readonly ReadingStop[] {
  const { panel, plot, x, top } = placed;
  const said = [
    panel.label,
    panel.countLabel,
    panel.source === "PROTECTED" ? words.protectedAnswer : "",
    panel.withheld ? withheldSentence(panel.withheld) : "",
    panel.lines.length === 0 && panel.windows.length === 0 ? (panel.empty ?? "") : "",
  ];
  const ring = (day: number, value: number | null, reach: number) => {
    const middle = value === null ? plot.y + plot.height - 14 : layout.scale.position(value);
    return {
      x: x + layout.dayPlace(day) - reach,
      y: top + middle - reach,
      width: 2 * reach,
      height: 2 * reach,
    };
  };
  return [
    {
      key: panel.key,
      kind: "group",
      text: said.filter((one) => one !== "").join(", "),
      area: { x: x + plot.x, y: top + plot.y, width: plot.width, height: plot.height },
    },
    ...panel.windows.map(
      (window): ReadingStop => ({
        key: `${panel.key} ${window.day}`,
        kind: "mark",
        text: [window.label, window.spokenLabel, window.withheld?.reason ?? ""].filter((one) => one !== "").join(", "),
        area: ring(window.day, window.median?.value ?? null, 9),
      }),
    ),
    ...panel.lines.flatMap((line) =>
      line.points.map(
        (point): ReadingStop => ({
          key: line.key,
          kind: "mark",
          text: point.spokenLabel,
          area: ring(point.day, point.value, 7),
        }),
      ),
    ),
  ];
}
