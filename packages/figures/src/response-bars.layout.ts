import { max } from "d3-array";
import type { Area } from "./hatch.tsx";
import {
  type ResponseBarsData,
  type ResponseBarsWords,
  type ResponseClassLabel,
  type ResponseGroup,
  type ResponsePart,
  shownGroup,
} from "./response-bars.data.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT } from "./text-block.tsx";
import { textWidth } from "./text-width.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** The line of one class in one group. */
export interface PlacedPart {
  readonly part: ResponsePart;
  readonly classLabel: ResponseClassLabel;
  readonly area: Area;
  readonly labelLines: readonly string[];
}

/** One group with its place in the figure. */
export interface PlacedGroup {
  readonly group: ResponseGroup;
  readonly area: Area;
  readonly headLines: readonly string[];
  readonly noteLines: readonly string[];
  /** Where withheld or empty groups have their area; the lines of the classes else. */
  readonly body: Area;
  readonly parts: readonly PlacedPart[];
}

/** Where everything of a figure of response classes stands. */
export interface ResponseBarsLayout {
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  /** Start of dots and bars within a group, and the room they have. */
  readonly trackStart: number;
  readonly trackWidth: number;
  /** Distance between two dots, and dots in a line. */
  readonly pitch: number;
  readonly perLine: number;
}

const EDGE = 10;
const PANEL = 300;
const PANEL_GAP = 24;
const CLASS_ROOM = 96;
const SIGN_ROOM = 18;
const MANY_CASES = 60;

/** The layout: groups side by side as they fit, each with one line per class, dots on one scale in all groups. */
export function responseBarsLayout(
  data: ResponseBarsData,
  width: number,
  words: ResponseBarsWords,
): ResponseBarsLayout {
  const groups = data.groups.map((group) => shownGroup(group, data.classes));
  const across = Math.max(
    1,
    Math.min(groups.length, 3, Math.floor((width - 2 * EDGE + PANEL_GAP) / (PANEL + PANEL_GAP))),
  );
  const panel = Math.floor((width - 2 * EDGE - (across - 1) * PANEL_GAP) / across);
  const parts = groups.flatMap((group) => group.parts);
  const valueRoom = Math.max(
    28,
    ...parts.map(({ label }) => textWidth(label, { fontSize: SMALL_TEXT, bold: true }) + 10),
  );
  const trackStart = SIGN_ROOM + CLASS_ROOM + 8;
  const trackWidth = Math.floor(Math.max(40, panel - trackStart - Math.min(valueRoom, 90)));
  const largest = max(parts, ({ count }) => count ?? 0) ?? 0;
  const pitch = largest > MANY_CASES ? 8 : 10;
  // Lines of five, ten or twenty dots can be counted at a glance.
  const perLine = [20, 10, 5].find((dots) => dots * pitch <= trackWidth) ?? 5;
  const shape = { panel, trackStart, trackWidth, pitch, perLine };
  const placed: PlacedGroup[] = [];
  let top = 0;
  for (let start = 0; start < groups.length; start += across) {
    const inRow = groups.slice(start, start + across).map((group, index) => {
      const x = EDGE + index * (panel + PANEL_GAP);
      return placedGroup({ group, x, top, classes: data.classes, words }, shape);
    });
    placed.push(...inRow);
    top += Math.max(0, ...inRow.map(({ area }) => area.height)) + 14;
  }
  return { height: top + 2, groups: placed, trackStart, trackWidth, pitch, perLine };
}

interface GroupToPlace {
  readonly group: ResponseGroup;
  readonly x: number;
  readonly top: number;
  readonly classes: readonly ResponseClassLabel[];
  readonly words: ResponseBarsWords;
}

function placedGroup(
  { group, x, top, classes, words }: GroupToPlace,
  shape: { panel: number; trackWidth: number; pitch: number; perLine: number; trackStart: number },
): PlacedGroup {
  const headLines = wrappedLines(group.label, { fontSize: LABEL_TEXT, bold: true, maxWidth: shape.panel });
  const notes = [
    group.countLabel,
    group.source === "PROTECTED" && !group.withheld ? words.protectedAnswer : "",
    group.rateLabel ?? "",
  ];
  const noteLines = notes.flatMap((note) => [...wrappedLines(note, { fontSize: SMALL_TEXT, maxWidth: shape.panel })]);
  const bodyTop = top + 6 + headLines.length * lineHeight(LABEL_TEXT) + noteLines.length * lineHeight(SMALL_TEXT) + 6;
  let y = bodyTop;
  const parts = group.parts.flatMap((part) => {
    const classLabel = classes.find(({ key }) => key === part.class);
    if (!classLabel) return [];
    const labelLines = wrappedLines(classLabel.label, { fontSize: SMALL_TEXT, maxWidth: CLASS_ROOM, maxLines: 3 });
    const dotLines = Math.ceil((part.count ?? 0) / shape.perLine);
    const height = Math.max(labelLines.length * lineHeight(SMALL_TEXT), dotLines * shape.pitch, 16) + 6;
    const area = { x: x + shape.trackStart, y, width: shape.trackWidth, height };
    y += height;
    return [{ part, classLabel, area, labelLines }];
  });
  const bodyHeight = Math.max(y - bodyTop, group.withheld ? 96 : group.empty ? 48 : 0);
  return {
    group,
    headLines,
    noteLines,
    parts,
    area: { x, y: top, width: shape.panel, height: bodyTop - top + bodyHeight },
    body: { x, y: bodyTop, width: shape.panel, height: bodyHeight },
  };
}
