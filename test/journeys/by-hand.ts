import type { Analyte, CohortFile, Phase } from "@nlrp12/domain";

/**
 * The arithmetic of a cytokine cell written a second time, from the rows of a cohort file and with nothing of the portal
 * but its types, so that an answer can be held against it. For values all of which were measured.
 */

/** One case's value in one phase, natural log of pg/mL. */
export interface ValueByHand {
  readonly caseCode: string;
  readonly kindred: string;
  /** The culture run of its sample; null where the file names none. */
  readonly run: string | null;
  readonly log: number;
}

const PICOGRAMS: Readonly<Record<string, number>> = { "pg/mL": 1, "ng/L": 1, "ng/mL": 1000 };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Arithmetic mean. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Variance with n − 1. */
export function variance(values: readonly number[]): number {
  const center = mean(values);
  return sum(values.map((value) => (value - center) ** 2)) / (values.length - 1);
}

/** R's quantile of type 2: at a step of the empirical distribution the mean of both its ends. */
export function quantileOfType2(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index - 1] ?? Number.NaN;
  const place = values.length * p;
  return Number.isInteger(place) ? (at(place) + at(place + 1)) / 2 : at(Math.ceil(place));
}

/** First and last day of the first anakinra regimen; courses at most 14 days apart are one. */
function firstRegimen(file: CohortFile, caseCode: string): { from: number; to: number; next: number } | null {
  const courses = file.courses
    .filter((course) => course.caseCode === caseCode && course.agent === "L04AC03")
    .map(({ startDay, stopDay }) => ({ startDay, stopDay: stopDay ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => a.startDay - b.startDay);
  const [first] = courses;
  if (!first) return null;
  let to = first.stopDay;
  for (const course of courses.slice(1)) {
    if (course.startDay - to > 14) return { from: first.startDay, to, next: course.startDay };
    to = Math.max(to, course.stopDay);
  }
  return { from: first.startDay, to, next: Number.POSITIVE_INFINITY };
}

function phaseByHand(file: CohortFile, caseCode: string, day: number): Phase | null {
  const regimen = firstRegimen(file, caseCode);
  const otherBiologic = file.courses.some(
    ({ caseCode: code, agent, startDay, stopDay }) =>
      code === caseCode && agent !== "L04AC03" && /^L04A[BC]/.test(agent) && startDay <= day && day <= (stopDay ?? day),
  );
  if (!regimen || otherBiologic) return null;
  const { from, to, next } = regimen;
  if (day <= from) return "BEFORE";
  if (day <= to) return day - from <= 90 ? "ON_EARLY" : "ON_LATE";
  return day >= to + 2 && day < next ? "AFTER" : null;
}

function logOf(file: CohortFile, sampleCode: string, analyte: Analyte): number | null {
  const wells = file.measurements.filter((row) => row.sampleCode === sampleCode && row.analyte === analyte);
  if (wells.some(({ comparator }) => comparator !== "=")) throw new Error("written for measured values only");
  return wells.length === 0
    ? null
    : mean(wells.map(({ value, unit }) => Math.log(value * (PICOGRAMS[unit] ?? Number.NaN))));
}

/** Spontaneous values of healthy controls, or of treated patients in a phase: the sample that stands for it. */
export function valuesByHand(file: CohortFile, analyte: Analyte, phase: Phase | "CONTROLS"): ValueByHand[] {
  const group = phase === "CONTROLS" ? "HEALTHY_CONTROL" : "PATIENT";
  return file.cases
    .filter((row) => row.group === group)
    .flatMap(({ caseCode, kindredCode }) => {
      const measured = file.samples
        .filter((sample) => sample.caseCode === caseCode)
        .filter(({ specimen, stimulus }) => specimen === "PBMC_SUPERNATANT" && stimulus === "NONE")
        .filter(({ day }) => phase === "CONTROLS" || phaseByHand(file, caseCode, day) === phase)
        .flatMap(({ sampleCode, day, cultureRun }) => {
          const log = logOf(file, sampleCode, analyte);
          return log === null ? [] : [{ day, log, run: cultureRun ?? null }];
        })
        .toSorted((a, b) => a.day - b.day);
      const last = phase === "BEFORE" || phase === "ON_LATE";
      const nearest = measured.toSorted((a, b) => Math.abs(a.day - 30) - Math.abs(b.day - 30))[0];
      const chosen = phase === "ON_EARLY" ? nearest : last ? measured.at(-1) : measured[0];
      return chosen ? [{ caseCode, kindred: kindredCode ?? caseCode, run: chosen.run, log: chosen.log }] : [];
    });
}

/** Mean log of each kindred. */
export function kindredsByHand(values: readonly ValueByHand[]): number[] {
  return [...Map.groupBy(values, ({ kindred }) => kindred).values()].map((members) =>
    mean(members.map(({ log }) => log)),
  );
}

/**
 * Patients over controls of one culture run, as differences of mean logs, a kindred counting as one; runs that share a
 * kindred are one pair. Written for files all of whose patients were cultured with controls.
 */
export function culturePairsByHand(patients: readonly ValueByHand[], controls: readonly ValueByHand[]): number[] {
  const pairs: { readonly runs: Set<string | null>; readonly kindreds: Set<string> }[] = [];
  for (const run of new Set(patients.map((patient) => patient.run))) {
    const members = [...patients, ...controls].filter((value) => value.run === run);
    const one = { runs: new Set([run]), kindreds: new Set(members.map(({ kindred }) => kindred)) };
    for (let index = pairs.length - 1; index >= 0; index -= 1) {
      const other = pairs[index];
      if (!other || ![...other.kindreds].some((kindred) => one.kindreds.has(kindred))) continue;
      for (const joined of other.runs) one.runs.add(joined);
      for (const kindred of other.kindreds) one.kindreds.add(kindred);
      pairs.splice(index, 1);
    }
    pairs.push(one);
  }
  return pairs.map(({ runs }) => {
    const [over, under] = [patients, controls].map((values) =>
      kindredsByHand(values.filter(({ run }) => runs.has(run))),
    );
    return mean(over ?? []) - mean(under ?? []);
  });
}

/** Log of the gamma function: Stirling's series after a shift by ten. */
function logGamma(x: number): number {
  const shift = sum(Array.from({ length: 10 }, (_, step) => Math.log(x + step)));
  const z = x + 10;
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7);
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}

/** The 97.5 % quantile of Student's t: the density integrated by Simpson's rule, the end found by halving. */
export function studentQuantile(degreesOfFreedom: number): number {
  const v = degreesOfFreedom;
  const scale = Math.exp(logGamma((v + 1) / 2) - logGamma(v / 2)) / Math.sqrt(v * Math.PI);
  const density = (t: number) => scale * (1 + t ** 2 / v) ** (-(v + 1) / 2);
  const area = (end: number): number => {
    const steps = 2_000;
    const width = end / steps;
    const inner = Array.from(
      { length: steps - 1 },
      (_, index) => (index % 2 === 0 ? 4 : 2) * density(width * (index + 1)),
    );
    return (width / 3) * (density(0) + sum(inner) + density(end));
  };
  let [low, high] = [0, 100];
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (area(middle) < 0.475) low = middle;
    else high = middle;
  }
  return low;
}

/** Ratio of two geometric means with Welch's 95 % interval on logs. */
export function welchByHand(numerator: readonly number[], denominator: readonly number[]) {
  const parts = [numerator, denominator].map((logs) => ({ error: variance(logs) / logs.length, n: logs.length }));
  const error = sum(parts.map((part) => part.error));
  const degreesOfFreedom = error ** 2 / sum(parts.map((part) => part.error ** 2 / (part.n - 1)));
  const difference = mean(numerator) - mean(denominator);
  const half = studentQuantile(degreesOfFreedom) * Math.sqrt(error);
  return { value: Math.exp(difference), lower: Math.exp(difference - half), upper: Math.exp(difference + half) };
}

/** Geometric mean with its 95 % interval: of concentrations, or of ratios within cases. */
export function geometricMeanByHand(logs: readonly number[]) {
  const half = studentQuantile(logs.length - 1) * Math.sqrt(variance(logs) / logs.length);
  const center = mean(logs);
  return { value: Math.exp(center), lower: Math.exp(center - half), upper: Math.exp(center + half) };
}
