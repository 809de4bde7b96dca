import { chisquareUpper } from "./distributions.ts";
import { logFactorials } from "./log-factorials.ts";
import { type OddsRatio, oddsRatio } from "./odds-ratio.ts";
import { monteCarloP, PERMUTATIONS, SEED, seededRandom, shuffle } from "./seeded-random.ts";
import { tablesWithMargins } from "./tables-with-margins.ts";

/** A test whether groups differ in how their cases fall into classes, or why there is none. */
export type FisherExact =
  | {
      readonly kind: "TESTED";
      /** Two-sided: all tables with these margins that are no more likely than the one seen. */
      readonly pValue: number;
      /** The smallest p these margins can give; null by Monte Carlo. */
      readonly smallestAttainableP: number | null;
      readonly method: "EXACT" | "MONTE_CARLO" | "ASYMPTOTIC";
      /** Of two groups and two classes, else null. */
      readonly oddsRatio: OddsRatio | null;
      readonly n: number;
    }
  | {
      readonly kind: "NOT_TESTED";
      readonly reason: "FEWER_THAN_TWO_GROUPS" | "FEWER_THAN_THREE_PER_GROUP" | "ONE_CLASS";
      readonly n: number;
    };

/** Cases above which tables too many to list are compared by chi-squared. */
const MOST_DRAWN = 1000;

/** Tables that are no more likely but for rounding, as R `fisher.test` takes them. */
const SAME_CHANCE = 1e-7;

/**
 * Fisher's exact test of a table of counts, a row per group and a column per class (JRSS 1935;98:39; Freeman & Halton,
 * Biometrika 1951;38:141). p, the conditional odds ratio and its interval equal R `fisher.test(table)` to 1e-7. Tables
 * too many to list are drawn 100 000 times with a fixed seed, R `fisher.test(simulate.p.value = TRUE)`; above 1000 cases p is
 * chi-squared's. Rows and
 * columns without cases are left out. Throws RangeError unless counts are whole and not negative.
 */
export function fisherExact(table: readonly (readonly number[])[]): FisherExact {
  if (!table.flat().every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError("A table holds whole counts that are not negative");
  }
  const rows = table.filter((row) => total(row) > 0);
  const columns = (rows[0] ?? [])
    .map((_, column) => column)
    .filter((column) => total(rows.map((row) => row[column] ?? 0)) > 0);
  const counts = rows.map((row) => columns.map((column) => row[column] ?? 0));
  const n = total(counts.flat());
  if (counts.length < 2) return { kind: "NOT_TESTED", reason: "FEWER_THAN_TWO_GROUPS", n };
  if (counts.some((row) => total(row) < 3)) return { kind: "NOT_TESTED", reason: "FEWER_THAN_THREE_PER_GROUP", n };
  if (columns.length < 2) return { kind: "NOT_TESTED", reason: "ONE_CLASS", n };
  const twoByTwo = counts.length === 2 && columns.length === 2;
  return { kind: "TESTED", ...chanceOf(counts, n), oddsRatio: twoByTwo ? oddsRatio(counts) : null, n };
}

function chanceOf(counts: readonly (readonly number[])[], n: number) {
  const logFactorial = logFactorials(n);
  const rowTotals = counts.map(total);
  const columnTotals = (counts[0] ?? []).map((_, column) => total(counts.map((row) => row[column] ?? 0)));
  const weightOf = (cells: readonly number[]) => -total(cells.map((cell) => logFactorial[cell] ?? 0));
  const observed = weightOf(counts.flat());
  const logWeights = tablesWithMargins(rowTotals, columnTotals, logFactorial);
  if (logWeights === null && n > MOST_DRAWN) {
    const pValue = chiSquaredP(counts, { rowTotals, columnTotals, n });
    return { pValue, smallestAttainableP: null, method: "ASYMPTOTIC" as const };
  }
  if (logWeights === null) {
    const asUnlikely = drawnAsUnlikely(rowTotals, columnTotals, (cells) => weightOf(cells) <= observed + SAME_CHANCE);
    return { pValue: monteCarloP(asUnlikely), smallestAttainableP: null, method: "MONTE_CARLO" as const };
  }
  const most = logWeights.reduce((highest, each) => Math.max(highest, each), -Infinity);
  const least = logWeights.reduce((lowest, each) => Math.min(lowest, each), Infinity);
  const chanceUpTo = (limit: number) => {
    const part = logWeights.reduce((sum, each) => (each <= limit + SAME_CHANCE ? sum + Math.exp(each - most) : sum), 0);
    return part / logWeights.reduce((sum, each) => sum + Math.exp(each - most), 0);
  };
  return { pValue: chanceUpTo(observed), smallestAttainableP: chanceUpTo(least), method: "EXACT" as const };
}

/** Pearson's chi-squared; R `chisq.test(table, correct = FALSE)`. */
function chiSquaredP(
  counts: readonly (readonly number[])[],
  { rowTotals, columnTotals, n }: { rowTotals: readonly number[]; columnTotals: readonly number[]; n: number },
): number {
  const chiSquared = total(
    counts.flatMap((row, at) =>
      row.map((count, column) => {
        const expected = ((rowTotals[at] ?? 0) * (columnTotals[column] ?? 0)) / n;
        return (count - expected) ** 2 / expected;
      }),
    ),
  );
  return chisquareUpper(chiSquared, (rowTotals.length - 1) * (columnTotals.length - 1));
}

function drawnAsUnlikely(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  asUnlikely: (cells: readonly number[]) => boolean,
): number {
  const random = seededRandom(SEED);
  const rowOf = rowTotals.flatMap((size, row) => Array.from({ length: size }, () => row));
  const columnOf = columnTotals.flatMap((size, column) => Array.from({ length: size }, () => column));
  const cells = rowTotals.flatMap(() => columnTotals.map(() => 0));
  let found = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    shuffle(columnOf, random);
    cells.fill(0);
    rowOf.forEach((row, at) => {
      const cell = row * columnTotals.length + (columnOf[at] ?? 0);
      cells[cell] = (cells[cell] ?? 0) + 1;
    });
    if (asUnlikely(cells)) found += 1;
  }
  return found;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
