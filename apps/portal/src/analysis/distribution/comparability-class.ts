import type { DistributionAnswerFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { wordOf } from "../../language/word-of.ts";

/** All comparability classes of an answer's raw levels, the exact ones in the order of the gate, then the protected. */
export function classesOf(answer: DistributionAnswerFragment): readonly string[] {
  const ofConsortium = answer.protected.cells.flatMap((cell) => cell.levels.map((one) => one.comparabilityClass));
  return [...new Set([...answer.exact.gate.classes.map((one) => one.key), ...ofConsortium])];
}

/** A comparability class in as few words as tell it from the others: platform, then kit, then whatever else differs. */
export function classLabel(key: string, classes: readonly string[], wording: Wording): string {
  return namedParts(key, classes, wording).join(", ");
}

/** The values of one center that are of one comparability class. */
interface Stratum {
  readonly center: { readonly shortName: string };
  readonly comparabilityClass: string;
}

/** A stratum among others: its center, and where that has several classes here, platform, kit and what else differs. */
export function stratumLabel(
  { center, comparabilityClass: key }: Stratum,
  strata: readonly Stratum[],
  wording: Wording,
): string {
  const classes = strata
    .filter((one) => one.center.shortName === center.shortName)
    .map((one) => one.comparabilityClass);
  if (new Set(classes).size < 2) return center.shortName;
  const [platform = "", ...others] = namedParts(key, classes, wording);
  const { kit } = partsOf(key, wording);
  return [center.shortName, platform, ...(kit === "" || others.includes(kit) ? [] : [kit]), ...others].join(", ");
}

/** Platform, then of kit, preservation, hours, cells and stimulus what tells a class from the others. */
function namedParts(key: string, classes: readonly string[], wording: Wording): readonly string[] {
  const [platform = key, ...rest] = distinguishing(key, wording);
  let rivals = classes.filter((one) => one !== key).map((one) => distinguishing(one, wording));
  rivals = rivals.filter((rival) => rival[0] === platform);
  const label = [platform];
  rest.forEach((part, index) => {
    const same = rivals.filter((rival) => rival[index + 1] === part);
    if (same.length < rivals.length) label.push(part);
    rivals = same;
  });
  return label;
}

/** A comparability class in full, but for what the question itself fixes: "fresh, spontaneous secretion, 17–30 h …". */
export function classText(key: string, wording: Wording): string {
  const { preservation, stimulus, culture, cells, platform, kit } = partsOf(key, wording);
  return [preservation, stimulus, culture, cells, platform, kit].filter((part) => part !== "").join(", ");
}

function distinguishing(key: string, wording: Wording): readonly string[] {
  const { preservation, stimulus, culture, cells, platform, kit } = partsOf(key, wording);
  return [platform, kit, preservation, culture, cells, stimulus].map((part) => part || wording.t("analysis.notStated"));
}

/** The parts of a key, which the domain's `comparabilityClassOf` writes; a kit may hold the separator itself. */
function partsOf(key: string, wording: Wording) {
  const [, , preservation = "", stimulus = "", culture = "", cells = "", platform = "", ...kit] = key.split("|");
  const { t } = wording;
  return {
    preservation: preservation === "" ? "" : wordOf("preservation", preservation),
    stimulus: stimulusText(stimulus, wording),
    culture: culture === "none" || culture === "" ? t("analysis.noCulture") : cultureText(culture, wording),
    cells: cellsText(cells, wording),
    platform: platformWord(platform || key),
    kit: kit.length === 0 || kit.join("|") === "-" ? "" : kit.join("|"),
  };
}

/** How the platform of an assay is written; the same in both languages but for what is none of the known. */
export function platformWord(code: string): string {
  return wordOf("platform", code);
}

function stimulusText(text: string, { t }: Wording): string {
  const [code = "", dose] = text.split("@");
  if (code === "") return "";
  if (code === "NONE") return t("analysis.spontaneous");
  return dose ? `${wordOf("stimulus", code)} ${dose}` : wordOf("stimulus", code);
}

function cultureText(band: string, { t }: Wording): string {
  const hours = band.replace("h", "");
  return hours.endsWith("+")
    ? t("analysis.cultureFrom", { hours: hours.slice(0, -1) })
    : t("analysis.culture", { hours: hours.replace("-", "–") });
}

/** Bands of half a power of ten, `1e6.5`, written as the round number in their middle. */
function cellsText(band: string, { t, language }: Wording): string {
  const number = band.startsWith("1e") ? Number((10 ** Number(band.slice(2))).toPrecision(1)) : 0;
  if (!Number.isFinite(number) || number <= 0) return "";
  if (number < 1e6) return t("analysis.cells", { number: formatNumber(number, language) });
  return t("analysis.millionCells", { count: number / 1e6 });
}
