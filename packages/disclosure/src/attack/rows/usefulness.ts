import { answersOf } from "../../answers-of.ts";
import type { BlockContents, FamilyKey } from "../../block-contents.ts";
import { sealBlock } from "../../block-rows.ts";
import { SDC_1 } from "../../policy.ts";
import { unequalNobodies } from "../plan/nobody-or-few.ts";
import { planOf } from "../plan-inputs.ts";
import { HIDDEN } from "../secret/hidden-yes-or-no.ts";
import { trialOf } from "../secret/trial.ts";
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
  ...{ id: "usefulness", title: "Usefulness", sizes: SIZES, share: 1.5, kind: "USEFUL" },
  figures: [
    { key: "counts", name: "dimensions published: sizes", atLeast: bySize(0.8, 0.95) },
    {
      key: "hidden",
      name: "dimensions published: a yes/no that everyone has, as attacked",
      atLeast: bySize(0.8, 0.95),
    },
    // Of a block of 60 some 23 persons have one: two sets of 10 can be made of them in few ways, so that the design's
    // share is asked from 112 on. Rules 1 and 2 alone decide it.
    {
      key: "response",
      name: "dimensions published: response, which two in five of the block have",
      atLeast: (size) => (size === 112 ? 0.95 : null),
    },
    { key: "folds", name: "dimensions published: fold changes, all phases" },
    {
      key: "block error",
      name: "geometric mean of the whole block, phase by phase: error against the exact one",
      atMost: (size) => (size === 112 ? 0.06 : null),
    },
    { key: "error", name: "geometric mean of every published set, sets of 12 to 30 among them: error" },
    { key: "held", name: "intervals hold the truth, at least", atLeast: () => 0.93 },
    { key: "held", name: "intervals hold the truth, at most", atMost: () => 0.97 },
  ],
  measure: (of) => {
    const contents = syntheticConsortium({ seed: of.seed, centers: scaledCenters(of.size) });
    const { parts, values } = valuesTold(contents);
    const published = {
      counts: dimensions(contents, "cases"),
      hidden: dimensions(trialOf(of.seed, of.size).contents, HIDDEN),
      response: dimensions(contents, CLINICIAN),
    };
    return { parts: { ...published, ...parts }, values: { ...values } };
  },
};

/** How many of a family's one-way tables are published, and of how many. */
function dimensions(contents: BlockContents, family: FamilyKey): readonly [number, number] {
  const oneWay = planOf(contents, { families: [family] }).tables.filter((table) => table.dimensions.length === 1);
  return [oneWay.filter((table) => table.status === "PUBLISHED").length, oneWay.length];
}

/**
 * Errors of geometric means against those without drop and rounding, and how often intervals hold the truth.
 *
 * What rule 4 alone costs, by hand: a mean of the logs of m kept of n persons differs from the mean of all n by
 * σ·√(1/m − 1/n) (sampling without replacement), in the median 0.6745 times that; σ is 0.85 here (√(0.6² + 0.6²)).
 * The whole block at N 112 has 69 patients and 44 controls: BEFORE about 62 persons of whom 46 are kept, 0.043;
 * ON_EARLY 55 and 41, 0.045; ON_LATE 48 and 36, 0.048; AFTER 35 and 26, 0.057; CONTROL 42 and 31, 0.053: about 0.05,
 * and two significant digits add up to 0.05 (0.01 in the median). A set of 20 keeps 15: 0.074; one of 12 keeps 9: 0.096.
 */
function valuesTold(contents: BlockContents): Tally {
  const plan = planOf(contents, { families: [IL1B] });
  const input = { rows: sealBlock(contents), secret: SECRET, previousAnswers: [] };
  const exactPolicy = { ...SDC_1, dropMinimum: 0, dropShare: 0, significantDigits: 12 };
  const exactOf = new Map(answersOf({ ...input, plan: { ...plan, policy: exactPolicy } }).map((one) => [one.key, one]));
  const errors: { readonly log: number; readonly isWholeBlock: boolean }[] = [];
  let held = 0;
  let intervals = 0;
  for (const { key, variable, cell, result } of answersOf({ ...input, plan })) {
    const exact = exactOf.get(key)?.result;
    const isLevel = result.statistic === "LEVELS";
    if (!isLevel && result.statistic !== "FOLD_CHANGE") continue;
    const value = isLevel ? result.geometricMean : result.foldChange;
    const truth = (isLevel ? TRUE_LEVEL : TRUE_FOLD)[variable.phase ?? ""];
    if (value.kind !== "ESTIMATED" || truth === undefined) continue;
    if (isLevel && exact?.statistic === "LEVELS" && exact.geometricMean.kind === "ESTIMATED") {
      const log = Math.abs(Math.log(value.value / exact.geometricMean.value));
      errors.push({ log, isWholeBlock: cell.length === 0 });
    }
    if (value.lower === null || value.upper === null) continue;
    intervals += 1;
    if (value.lower <= truth && truth <= value.upper) held += 1;
  }
  const errorOf = (log: number) => Math.exp(log) - 1;
  const folds = plan.tables.filter(
    ({ variable, dimensions }) => variable.statistic === "FOLD_CHANGE" && dimensions.length === 1,
  );
  return {
    parts: {
      held: [held, intervals],
      folds: [folds.filter(({ status }) => status === "PUBLISHED").length, folds.length],
    },
    values: {
      "block error": errors.flatMap(({ log, isWholeBlock }) => (isWholeBlock ? [errorOf(log)] : [])),
      error: errors.map(({ log }) => errorOf(log)),
    },
  };
}

/** What is known to be told beyond single persons: measured, without a bound of the design. */
export const openEnds: Measurement = {
  ...{ id: "open-ends", title: "Known to be told", sizes: [60, 112, 160, 204], share: 0.1, kind: "ATTACK" },
  figures: [
    { key: "figures", name: "another center's control mean: squared log error from all figures" },
    { key: "nothing", name: "the same from nothing published" },
    {
      key: "merging",
      name: "categories without anyone told from those with 1 to 9 by merging or text",
      atMost: () => 0,
    },
    { key: "left aside", name: "left aside, as with another small category they reach 10, which rule 2 itself tells" },
    // Where two dimensions describe the same persons but for the few, as case group and variant group do here, no
    // merging hides them: one of the two would always have to be withheld, and 5 of 6 dimensions are 0.83 where the
    // design asks for 0.95. Memberships, which alone decide it, are known to the attacker of the promise.
    { key: "refusal", name: "the same by a table refused for their remainder (rule 6)" },
  ],
  measure: ({ seed, size }) => {
    const contents = syntheticConsortium({ seed, centers: scaledCenters(size), twoClasses: seed % 2 === 0 });
    const { strata, fromFigures, fromNothing } = controlMeanErrors(contents, seed);
    const { compared, leftAside, byMerging, byRefusal } = unequalNobodies(contents);
    return {
      parts: {
        ...{ figures: [fromFigures, strata], nothing: [fromNothing, strata] },
        ...{ merging: [byMerging, compared], refusal: [byRefusal, compared] },
        "left aside": [leftAside, leftAside + compared],
      },
    };
  },
};
