import type { ReactNode } from "react";
import type { ChartProps } from "./chart-props.ts";
import { EditionText, editionLayout, type FigureEdition } from "./figure-edition.tsx";
import type { ReadingStops } from "./reading.ts";
import { ReadingLabel } from "./reading-label.tsx";
import { useReading } from "./use-reading.ts";

/** A drawing with its size in px, its name and its stops. */
export interface FigurePlateProps extends Pick<ChartProps, "theme" | "edition" | "onRead" | "onOpen"> {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly stops: ReadingStops;
  /** One click on a mark opens it. */
  readonly opensOnClick?: boolean;
  readonly children: ReactNode;
}

/** The SVG root of every chart: focusable and read with keys on the screen, with title and sources in a file. */
export function FigurePlate({ edition, ...plate }: FigurePlateProps) {
  return edition ? <ExportedPlate {...plate} edition={edition} /> : <ReadablePlate {...plate} />;
}

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

function ReadablePlate(props: Omit<FigurePlateProps, "edition">) {
  const { title, width, height, theme, stops, children, onRead, onOpen, opensOnClick } = props;
  const { current, handlers } = useReading({ stops, width, height, onRead, onOpen, opensOnClick });
  return (
    <svg
      xmlns={SVG_NAMESPACE}
      className="figure-plate"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={theme.fontFamily}
      role="img"
      aria-label={title}
      {...handlers}
    >
      <rect width={width} height={height} fill={theme.background} />
      {children}
      {current && <ReadingLabel stop={current} width={width} height={height} theme={theme} />}
    </svg>
  );
}

function ExportedPlate(props: FigurePlateProps & { edition: FigureEdition }) {
  const { title, width, height, theme, edition, children } = props;
  const layout = editionLayout(title, edition, width);
  const foot = layout.titleHeight + height;
  const total = foot + layout.footHeight;
  return (
    <svg
      xmlns={SVG_NAMESPACE}
      viewBox={`0 0 ${width} ${total}`}
      width={width}
      height={total}
      fontFamily={theme.fontFamily}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>{[...edition.captionLines, edition.citation, edition.release].join("\n")}</desc>
      <rect width={width} height={total} fill={theme.background} />
      <g transform={`translate(0,${layout.titleHeight})`}>{children}</g>
      <EditionText layout={layout} foot={foot} theme={theme} />
    </svg>
  );
}
