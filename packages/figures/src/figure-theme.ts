/** One categorical colour: its fill, and the outline it needs where it alone stays under 3:1 (WCAG 1.4.11). */
export interface PaletteColour {
  readonly name: string;
  readonly fill: string;
  readonly outline: string | null;
}

/** Every colour and the typeface of a figure; figures read nothing else about their surroundings. */
export interface FigureTheme {
  readonly name: "light" | "dark";
  readonly background: string;
  readonly text: string;
  readonly mutedText: string;
  readonly axis: string;
  readonly grid: string;
  readonly hatch: string;
  readonly ring: string;
  readonly palette: readonly PaletteColour[];
  readonly fontFamily: string;
}

const FONT_FAMILY = "Arial, Helvetica, 'Liberation Sans', sans-serif";

/**
 * Okabe & Ito, "Color Universal Design" (2008), in the fixed order blue, vermillion, green, purple, orange, sky;
 * yellow is left out (1.32:1 on white).
 */
const OKABE_ITO = [
  ["blue", "#0072B2"],
  ["vermillion", "#D55E00"],
  ["green", "#009E73"],
  ["purple", "#CC79A7"],
  ["orange", "#E69F00"],
  ["sky", "#56B4E9"],
] as const;

/** Orange (2.25:1) and sky (2.31:1) need a dark outline on white. */
const FAINT_ON_WHITE: ReadonlySet<string> = new Set(["orange", "sky"]);
const DARK_INK = "#1a1b1e";

/** The theme of paper: used by day, in print, and by every exported file. */
export const lightTheme: FigureTheme = {
  name: "light",
  background: "#ffffff",
  text: DARK_INK,
  mutedText: "#495057",
  axis: "#5c636a",
  grid: "#e3e6e9",
  hatch: "#7a828a",
  ring: "#1a1b1e",
  palette: OKABE_ITO.map(([name, fill]) => ({ name, fill, outline: FAINT_ON_WHITE.has(name) ? DARK_INK : null })),
  fontFamily: FONT_FAMILY,
};

/** The dark theme of the screen; all six colours reach 3:1 on its ground (lowest: blue, 3.32). */
export const darkTheme: FigureTheme = {
  name: "dark",
  background: "#1a1b1e",
  text: "#e9ecef",
  mutedText: "#c1c5ca",
  axis: "#909296",
  grid: "#34363b",
  hatch: "#82868c",
  ring: "#ffffff",
  palette: OKABE_ITO.map(([name, fill]) => ({ name, fill, outline: null })),
  fontFamily: FONT_FAMILY,
};
