import type { RequestDatabase } from "#db";
import { comparisonFigures } from "../comparison/compare-in-thread.ts";
import { type AskedComparison, type ComparisonRow, comparisonRows } from "../comparison/comparison-rows.ts";
import type { ComparisonValue } from "../comparison/comparison-value.sql.ts";
import { changedPersons, personsInFamilies } from "../sensitivity/changed-persons.ts";
import type { NotMadeReason } from "../sensitivity/not-made.ts";
import type { WayHead } from "../sensitivity/sensitivity-way.type.ts";
import { stratumKey } from "../summary/control-strata.ts";
import { type ComparisonStep, isPatient, pairedOf } from "./comparison-steps.ts";

/** One comparison made in one way; without a row where it is not made. */
export interface ComparisonWayFigures extends WayHead {
  readonly row: ComparisonRow | null;
}

/**
 * Every comparison of an answer in every way that says something of it, the answer itself first. A way that changes
 * nobody has the figures of the answer; p is adjusted over all comparisons made in the same way.
 */
export async function comparisonWays(
  request: Pick<RequestDatabase, "isOver">,
  steps: readonly ComparisonStep[],
  rows: readonly ComparisonRow[],
): Promise<ComparisonWayFigures[][]> {
  const made: StepMade[] = [];
  for (const step of steps) made.push(await stepMade(request, step, rows));
  return rows.map((answered, at) => made.flatMap((step, place) => wayOf(step, { answered, at, place })));
}

interface StepMade {
  readonly step: ComparisonStep;
  readonly rows: readonly ComparisonRow[];
  /** For each row the persons it changes. */
  readonly changed: readonly number[];
}

async function stepMade(
  request: Pick<RequestDatabase, "isOver">,
  step: ComparisonStep,
  answered: readonly ComparisonRow[],
): Promise<StepMade> {
  const changed = step.asked.map((asked, at) => {
    const before = answered[at];
    return before ? changedBy(before, asked, step.code) : 0;
  });
  const anew = step.asked.filter((_, at) => changed[at] !== 0).map(({ units }) => units);
  const computed = await comparisonFigures(request, anew);
  const next = computed.values();
  const figures = step.asked.flatMap((_, at) => {
    const found = changed[at] === 0 ? answered[at]?.figures : next.next().value;
    return found ? [found] : [];
  });
  return { step, rows: comparisonRows(step.asked, figures), changed };
}

interface ShownAs {
  readonly answered: ComparisonRow;
  /** Of the comparison among all, and of the step among all. */
  readonly at: number;
  readonly place: number;
}

function wayOf({ step, rows, changed: all }: StepMade, { answered, at, place }: ShownAs): ComparisonWayFigures[] {
  const { code, centerId } = step;
  const row = rows[at] ?? null;
  const changed = all[at] ?? 0;
  const way = (reason: NotMadeReason | null): ComparisonWayFigures[] => [
    { code, centerId, changed, reason, row: reason === null ? row : null },
  ];
  if (place === 0) return way(null);
  // Nothing was estimated of groups that share persons, or without a value: nothing is there to be made otherwise.
  const hasBoth = answered.first.length > 0 && answered.second.length > 0;
  if (!hasBoth || answered.inBoth > 0) return [];
  const values = [...answered.first, ...answered.second];
  if (code === "FLARE_ONLY" && !values.some(isPatient)) return [];
  if (code === "SAME_STATE" && answered.units.kind !== "PAIRS") return [];
  if (code === "WITHOUT_CENTER") {
    const centers = [...new Set(values.map((value) => value.centerId))];
    if (!centers.some((one) => one === centerId)) return [];
    if (centers.length === 1) return [{ code, centerId: null, changed: 0, reason: "ONE_CENTER_ONLY", row: null }];
  }
  const left = row !== null && row.first.length > 0 && row.second.length > 0;
  return way(step.reason ?? (left ? null : "NOTHING_LEFT"));
}

/** Persons of an answer whom a way leaves out, reads otherwise, or counts by themselves and not with their family. */
function changedBy(answered: AskedComparison, again: AskedComparison, code: ComparisonStep["code"]): number {
  if (code !== "EACH_PERSON") return changedPersons(inIt(answered), inIt(again));
  const { first, second, units } = answered;
  return units.kind === "PAIRS"
    ? personsInFamilies([pairedOf({ first, second })], () => "")
    : personsInFamilies([first, second], stratumKey);
}

/** The values an effect is made of: within cases those of pairs, else of both groups. */
function inIt(one: AskedComparison): readonly ComparisonValue[] {
  if (one.units.kind === "STRATA") return [...one.first, ...one.second];
  const { first, second } = one;
  return [...pairedOf({ first, second }), ...pairedOf({ first: second, second: first })];
}
