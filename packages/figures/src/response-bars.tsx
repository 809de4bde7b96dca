import { type ChartProps, chartWidth } from "./chart-props.ts";
import { FigureLegend, type LegendItem, placedLegend } from "./figure-legend.tsx";
import { FigurePlate } from "./figure-plate.tsx";
import { type GroupMark, groupMarks } from "./group-mark.ts";
import type { ReadingStop } from "./reading.ts";
import type { ResponseBarsData, ResponseBarsWords } from "./response-bars.data.ts";
import { type PlacedGroup, type ResponseBarsLayout, responseBarsLayout } from "./response-bars.layout.ts";
import { dotPlace, ResponsePartLine } from "./response-part.tsx";
import { withheldSentence } from "./strip-box.data.ts";
import { LABEL_TEXT, lineHeight, SMALL_TEXT, TextBlock } from "./text-block.tsx";
import { EmptyArea, WithheldArea } from "./withheld-area.tsx";

/** A figure of response classes, its words and its theme. */
export interface ResponseBarsProps extends ChartProps {
  readonly data: ResponseBarsData;
  readonly words: ResponseBarsWords;
}

/** Classes that say nothing about response are empty outlines, so that no colour suggests an outcome. */
const WITHOUT_OUTCOME: ReadonlySet<string> = new Set(["UNKNOWN", "NOT_EVALUABLE"]);

/**
 * Response classes per group: one dot per case where the cases may be seen, a bar of the rounded share where the
 * answer is protected, a hatch with its reason where it is withheld.
 */
export function ResponseBars({ data, words, theme, locale: _, marks, width: asked, ...plate }: ResponseBarsProps) {
  const width = chartWidth(asked);
  const layout = responseBarsLayout(data, width, words);
  const markOf = classMarks(
    data.classes.map(({ key }) => key),
    marks,
  );
  const legend = placedLegend(legendItems(layout, words), 10, width - 8);
  const stops = layout.groups.map((placed) => groupStops(placed, layout, words));
  return (
    <FigurePlate
      {...plate}
      title={data.title}
      width={width}
      height={layout.height + legend.height}
      theme={theme}
      stops={stops}
    >
      {layout.groups.map((placed) => (
        <g key={placed.group.key} data-mark="group" data-key={placed.group.key}>
          <GroupHead placed={placed} theme={theme} />
          {placed.group.withheld && <WithheldArea withheld={placed.group.withheld} area={placed.body} theme={theme} />}
          {isEmpty(placed) && <EmptyArea text={placed.group.empty ?? ""} area={placed.body} theme={theme} />}
          {placed.parts.map((part) => (
            <ResponsePartLine
              key={part.classLabel.key}
              placed={part}
              layout={layout}
              drawing={{ key: part.classLabel.key, mark: markOf.get(part.classLabel.key) ?? null, theme }}
            />
          ))}
        </g>
      ))}
      <FigureLegend placed={legend.placed} top={layout.height} theme={theme} />
    </FigurePlate>
  );
}

function classMarks(keys: readonly string[], chosen: ResponseBarsProps["marks"]): ReadonlyMap<string, GroupMark> {
  return groupMarks(
    keys.filter((key) => !WITHOUT_OUTCOME.has(key)),
    chosen,
  );
}

function isEmpty({ group, parts }: PlacedGroup): boolean {
  return !group.withheld && parts.length === 0 && group.empty !== undefined;
}

function GroupHead({ placed, theme }: { placed: PlacedGroup } & Pick<ChartProps, "theme">) {
  const { area, headLines, noteLines } = placed;
  const headTop = area.y + 4 + LABEL_TEXT;
  const noteTop = headTop + headLines.length * lineHeight(LABEL_TEXT) - 1;
  return (
    <g data-mark="group-texts">
      <TextBlock lines={headLines} x={area.x} y={headTop} theme={theme} fontSize={LABEL_TEXT} bold mark="label" />
      <TextBlock lines={noteLines} x={area.x} y={noteTop} theme={theme} fontSize={SMALL_TEXT} muted mark="note" />
    </g>
  );
}

function groupStops(placed: PlacedGroup, layout: ResponseBarsLayout, words: ResponseBarsWords): readonly ReadingStop[] {
  const { group, area, parts } = placed;
  const said = [
    group.label,
    group.countLabel,
    group.source === "PROTECTED" ? words.protectedAnswer : "",
    group.withheld ? withheldSentence(group.withheld) : "",
    ...parts.map(({ part, classLabel }) => `${classLabel.label} ${part.label}`),
    group.rateLabel ?? "",
    isEmpty(placed) ? (group.empty ?? "") : "",
  ];
  const whole: ReadingStop = {
    key: group.key,
    kind: "group",
    text: said.filter((one) => one !== "").join(", "),
    area: { x: area.x - 4, y: area.y, width: area.width + 8, height: area.height + 4 },
  };
  const cases = parts.flatMap((part) =>
    (part.part.cases ?? []).slice(0, part.part.count ?? 0).map((one, index): ReadingStop => {
      const { x, y, radius } = dotPlace(part, index, layout);
      const reach = radius + 3;
      const ring = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
      return { key: one.key, kind: "mark", text: one.spokenLabel, area: ring };
    }),
  );
  return [whole, ...cases];
}

function legendItems({ groups }: ResponseBarsLayout, words: ResponseBarsWords): readonly LegendItem[] {
  const parts = groups.flatMap((placed) => placed.parts.map(({ part }) => part));
  const withheld = groups.some(({ group }) => group.withheld) || parts.some((part) => part.withheld);
  const items: readonly (LegendItem & { shown: boolean })[] = [
    { sign: "case", text: words.dotIsCase, shown: parts.some(({ count }) => count !== null) },
    { sign: "protected", text: words.shareBar, shown: parts.some(({ share }) => share !== null) },
    { sign: "withheld", text: words.withheld, shown: withheld },
  ];
  return items.filter(({ shown }) => shown);
}
