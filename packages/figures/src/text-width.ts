/** Advance widths of Helvetica in thousandths of the font size (Adobe AFM 4.1), which Arial and Liberation Sans share. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, "ijl"],
  [260, "|"],
  [278, " !,./:;I[\\]ft\u00a0"],
  [200, "\u202f"],
  [333, "()-`r¹²³"],
  [334, "{}"],
  [355, '"'],
  [389, "*"],
  [469, "^"],
  [500, "Jckvsxyz"],
  [556, "#$0123456789?L_abdeghnopqu–"],
  [584, "+<=>~×≈≤≥"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [889, "%"],
  [944, "W"],
  [1000, "—…"],
  [1015, "@"],
];

const WIDTH_OF = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)));
const UNKNOWN_WIDTH = 600;
const BOLD_FACTOR = 1.08;

/** Room for a reader whose sans-serif runs wider than Helvetica. */
const SAFETY = 1.04;

/** The size and weight a line is set in. */
export interface TextSetting {
  readonly fontSize: number;
  readonly bold?: boolean;
}

/** Width in px of one line of text, estimated from the metrics, alike on a server and in a browser. */
export function textWidth(text: string, { fontSize, bold = false }: TextSetting): number {
  let thousandths = 0;
  for (const character of text.normalize("NFD")) {
    // Combining accents stand over the letter before them.
    if (character >= "\u0300" && character <= "\u036f") continue;
    thousandths += WIDTH_OF.get(character) ?? UNKNOWN_WIDTH;
  }
  return (thousandths / 1000) * fontSize * (bold ? BOLD_FACTOR : 1) * SAFETY;
}
