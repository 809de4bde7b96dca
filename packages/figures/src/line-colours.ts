import type { FigureTheme, PaletteColour } from "./figure-theme.ts";
import { colourOf, type GroupMark, groupMarks } from "./group-mark.ts";

/**
 * A colour for each group that is told by a line, which has no shape: that of its mark where it is free, else the next
 * free one, so that up to as many groups as the palette has colours never share one.
 */
export function lineColours(
  groups: readonly string[],
  theme: FigureTheme,
  chosen?: Readonly<Record<string, GroupMark>>,
): (group: string) => PaletteColour {
  const taken = new Set<number>();
  const colours = new Map<string, number>();
  const many = theme.palette.length;
  for (const [group, mark] of groupMarks(groups, chosen)) {
    const steps = Array.from({ length: many }, (_, step) => (mark.colour + step) % many);
    const colour = steps.find((one) => !taken.has(one)) ?? mark.colour;
    taken.add(colour);
    colours.set(group, colour);
  }
  return (group) => colourOf({ colour: colours.get(group) ?? 0, shape: "circle" }, theme);
}
