import type { Wording } from "../../apps/portal/src/language/use-language.ts";
import type { DrawnAnswer } from "./drawn-answers.ts";

/** All that may stand where a value is withheld: its bound, after an "n" or before its reason, which has no digit. */
const BOUND_ALONE = /^(n\s)?<(5|10|20)(\. \D*)?$/;
/** What is told beside it: rounded numbers of persons, the days of the yearly grid, the days of a window. */
const TOLD_BESIDE = /^(n\s)?≈\s\d*[05]$|^(365|730|1095|1460|1825)$|^[DJ][+−]?\d+ \([^)]*\)$/;

/**
 * What the files of a figure say of withheld values beside reason and bound: files that differ once withheld values
 * come with numbers, texts of the drawing (title, description and labels for the ear among them) and cells of its
 * tables with a further digit.
 */
export function figureLeaks(drawn: DrawnAnswer, wording: Wording): readonly string[] {
  const files = drawn.files(wording);
  const readsMore = drawn.filesOfPlanted(wording).some((file, at) => file !== files[at])
    ? ["reads withheld values"]
    : [];
  const isDrawing = (file: string) => file.startsWith("<?xml");
  const drawings = files.filter(isDrawing);
  const tables = files.filter((file) => !isDrawing(file));
  return [
    ...readsMore,
    ...drawings.flatMap(textsOf).filter(isMoreThanBound),
    ...tables.flatMap((table) => cellsBeside(table, wording)),
  ];
}

const isMoreThanBound = (text: string): boolean => /<\d/.test(text) && !BOUND_ALONE.test(text);

/** Drawn text, titles, descriptions and labels. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/>([^<]+)<|aria-\w+="([^"]*)"/g)].map(([, text, spoken]) =>
    (text ?? spoken ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );
}

/** Cells with a digit beside the bound, in rows whose last cell says that they are withheld; the first names the group. */
function cellsBeside(csv: string, { t }: Wording): readonly string[] {
  const reasons = (["TOO_FEW_PERSONS", "NOT_IN_PLAN", "NOT_ON_MENU", "LEVEL_TOO_LOW"] as const).map((reason) =>
    t(`words.withheld.${reason}`),
  );
  // The French dialect begins with a byte order mark and leaves commas unquoted.
  const cell = csv.startsWith("\ufeff") ? /"([^"]*)"|([^;]+)/g : /"([^"]*)"|([^,]+)/g;
  return csv.split("\r\n").flatMap((row) => {
    if (!reasons.some((reason) => row.includes(reason))) return [];
    const [, ...cells] = [...row.matchAll(cell)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    return cells.filter((text) => /\d/.test(text) && !BOUND_ALONE.test(text) && !TOLD_BESIDE.test(text));
  });
}
