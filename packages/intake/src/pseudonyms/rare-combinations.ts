import type { AgeBand, CaseRow, Sex, VariantRow } from "@nlrp12/domain";
import type { CheckedCohort } from "../checking/checked-cohort.ts";

/** Below so many cases a combination is called rare; five is the usual k of a shared clinical file. */
const RARE_BELOW = 5;
/** Combinations listed, the rarest first; the rest is counted. */
const LISTED = 200;
/** Cases taken out of the file at once. */
const AT_ONCE = 500;

/** Cases of one sex, age band and variant. */
export interface Combination {
  readonly sex: Sex;
  /** Band of the age at inclusion; `null` where the file does not say it. */
  readonly ageBand: AgeBand | null;
  /** The variants of the case by their normalised or else reported names; empty where none is reported. */
  readonly variants: readonly string[];
  /** The center's own codes, for its own managers. */
  readonly caseCodes: readonly string[];
}

/** How many cases of a file stand alone, or nearly, by what others may know of a patient. */
export interface RareCombinations {
  readonly cases: number;
  /** Different combinations of sex, age band and variant. */
  readonly combinations: number;
  /** Cases that share their combination with no other. */
  readonly unique: number;
  /** Cases in combinations of fewer than five, the unique ones among them. */
  readonly rare: number;
  /** Combinations of fewer than five cases, the rarest first, 200 at most. */
  readonly listed: readonly Combination[];
}

function variantsByCase(variants: readonly VariantRow[]): ReadonlyMap<string, readonly string[]> {
  const byCase = new Map<string, string[]>();
  for (const { caseCode, hgvsC, hgvsP, variantReported } of variants) {
    const name = hgvsC ?? hgvsP ?? variantReported;
    byCase.set(caseCode, [...(byCase.get(caseCode) ?? []), name]);
  }
  return new Map([...byCase].map(([code, names]) => [code, [...new Set(names)].sort()]));
}

/** Adds the cases to their combinations. */
function group(
  groups: Map<string, Combination & { caseCodes: string[] }>,
  cases: readonly CaseRow[],
  variants: readonly VariantRow[],
) {
  const names = variantsByCase(variants);
  for (const { caseCode, sex, ageAtInclusionBand: ageBand } of cases) {
    const own = names.get(caseCode) ?? [];
    const key = JSON.stringify([sex, ageBand, own]);
    const found = groups.get(key);
    if (found) found.caseCodes.push(caseCode);
    else groups.set(key, { sex, ageBand, variants: own, caseCodes: [caseCode] });
  }
}

/**
 * How many cases of a checked file are unique, or one of fewer than five, on sex × age band at inclusion × variant: what
 * a neighbour, a school or a hospital may know of a patient (Sweeney 2002, k-anonymity). Meant for the managers of the
 * file's own center; the listed combinations hold its case codes.
 */
export function rareCombinationsOf(cohort: CheckedCohort): RareCombinations {
  const groups = new Map<string, Combination & { caseCodes: string[] }>();
  for (let from = 0; from < cohort.caseCodes.length; from += AT_ONCE) {
    const { cases, variants } = cohort.slice(cohort.caseCodes.slice(from, from + AT_ONCE));
    group(groups, cases, variants);
  }
  const all = [...groups.values()];
  const rare = all.filter(({ caseCodes }) => caseCodes.length < RARE_BELOW);
  return {
    cases: cohort.caseCodes.length,
    combinations: all.length,
    unique: rare.filter(({ caseCodes }) => caseCodes.length === 1).length,
    rare: rare.reduce((sum, { caseCodes }) => sum + caseCodes.length, 0),
    listed: rare.toSorted((a, b) => a.caseCodes.length - b.caseCodes.length).slice(0, LISTED),
  };
}
