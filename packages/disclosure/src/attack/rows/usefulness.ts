import { answersOf } from "../../answers-of.ts";
import { sealBlock } from "../../block-rows.ts";
import { SDC_1 } from "../../policy.ts";
import { unequalNobodies } from "../plan/nobody-or-few.ts";
import { planOf } from "../plan-inputs.ts";
import { CLINICIAN, IL1B, SECRET, scaledCenters, syntheticConsortium } from "../synthetic-consortium.ts";
import { controlMeanErrors } from "../value/control-mean.ts";
import { SIZES } from "./known-rows-attacks.ts";
import type { Measurement, Tally } from "./measurement.ts";

/** What the generator of `syntheticConsortium` makes: geometric means in pg/mL and fold changes to controls. */
const TRUE_LEVEL: Readonly<Record<string, number>> = {
  BEFORE: 1000,
  ON_EARLY: 20,
  ON_LATE: 80,
  AFTER: 600,
  CONTROL: 10,
};
const TRUE_FOLD: Readonly<Record<string, number>> = { BEFORE: 100, ON_EARLY: 2, ON_LATE: 8, AFTER: 60 };

const bySize = (at60: number, at112: number) => (size: number) => (size === 60 ? at60 : size === 112 ? at112 : null);

export const usefulness: Measurement = {
  ...{ id: "usefulness", title: "Usefulness", sizes: SIZES, share: 0.3, kind: "USEFUL" },
  figures: [
    { key: "counts", name: "dimensions published: sizes", atLeast: bySize(0.8, 0.95) },
    { key: "response", name: "dimensions published: response", atLeast: bySize(0.8, 0.95) },
    {
      key: "error",
      name: "geometric mean: error against the exact block",
      atMost: (size) => (size === 112 ? 0.06 : null),
    },
    { key: "held", name: "intervals hold the truth, at least", atLeast: () => 0.93 },
    { key: "held", name: "intervals hold the truth, at most", atMost: () => 0.97 },
  ],
  measure: (of) => {
    const contents = syntheticConsortium({ seed: of.seed, centers: scaledCenters(of.size) });
    return { parts: { ...dimensions(contents, "cases"), ...dimensions(contents, CLINICIAN), ...values(contents) } };
  },
};

type Contents = ReturnType<typeof syntheticConsortium>;

function dimensions(contents: Contents, family: "cases" | typeof CLINICIAN): Tally["parts"] {
  const oneWay = planOf(contents, { families: [family] }).tables.filter((table) => table.dimensions.length === 1);
  const published = oneWay.filter((table) => table.status === "PUBLISHED").length;
  return { [family === "cases" ? "counts" : "response"]: [published, oneWay.length] };
}

/** Median error of geometric means against those without drop and rounding, and how often intervals hold the truth. */
function values(contents: Contents): Tally["parts"] {
  const plan = planOf(contents, { families: [IL1B] });
  const input = { rows: sealBlock(contents), secret: SECRET, previousAnswers: [] };
  const exactPolicy = { ...SDC_1, dropMinimum: 0, dropShare: 0, significantDigits: 12 };
  const exactOf = new Map(answersOf({ ...input, plan: { ...plan, policy: exactPolicy } }).map((one) => [one.key, one]));
  const errors: number[] = [];
  let held = 0;
  let intervals = 0;
  for (const { key, variable, result } of answersOf({ ...input, plan })) {
    const exact = exactOf.get(key)?.result;
    const isLevel = result.statistic === "LEVELS";
    if (!isLevel && result.statistic !== "FOLD_CHANGE") continue;
    const value = isLevel ? result.geometricMean : result.foldChange;
    const truth = (isLevel ? TRUE_LEVEL : TRUE_FOLD)[variable.phase ?? ""];
    if (value.kind !== "ESTIMATED" || truth === undefined) continue;
    if (isLevel && exact?.statistic === "LEVELS" && exact.geometricMean.kind === "ESTIMATED") {
      errors.push(Math.abs(Math.log(value.value / exact.geometricMean.value)));
    }
    if (value.lower === null || value.upper === null) continue;
    intervals += 1;
    if (value.lower <= truth && truth <= value.upper) held += 1;
  }
  const median = errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)];
  return { error: median === undefined ? [0, 0] : [Math.exp(median) - 1, 1], held: [held, intervals] };
}

/** What is known to be told beyond single persons: measured, without a bound of the design. */
export const openEnds: Measurement = {
  ...{ id: "open-ends", title: "Known to be told", sizes: [60, 112, 160, 204], share: 0.1, kind: "ATTACK" },
  figures: [
    { key: "figures", name: "another center's control mean: squared log error from all figures" },
    { key: "nothing", name: "the same from nothing published" },
    { key: "nobody", name: "categories without anyone told from those with 1 to 9", atMost: () => 0 },
  ],
  measure: ({ seed, size }) => {
    const contents = syntheticConsortium({ seed, centers: scaledCenters(size), twoClasses: seed % 2 === 0 });
    const { strata, fromFigures, fromNothing } = controlMeanErrors(contents, seed);
    return {
      parts: { figures: [fromFigures, strata], nothing: [fromNothing, strata], nobody: unequalNobodies(contents) },
    };
  },
};
