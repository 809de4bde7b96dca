import type { AssayRow, CohortFile } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import type { CaseDifference, CheckedCohort, CohortMerge, MergeSettings, RareCombinations } from "@nlrp12/intake";
import { cohortMerge, differencesOf, rareCombinationsOf } from "@nlrp12/intake";
import { type AssayNumbers, type AssayToWrite, assayNumbers } from "./assay-numbers.ts";
import { caseContentsOf } from "./case-record.ts";
import { caseContentHash } from "./content-hash.ts";
import { type CaseToSettle, type SettledCases, settledCases } from "./settled-cases.ts";
import type { CaseRowsText } from "./stage-case-rows.ts";
import type { CohortKey } from "./write-assays.ts";

/** What is known of the cohort before its first round. */
export interface CohortBefore {
  /** The assays of the release that the file is laid over; null to take the file as it is. */
  readonly assays: readonly AssayRow[] | null;
  readonly settings: MergeSettings;
}

/** Numbers that the rows of a release are written under. */
export interface NumbersGiven extends CohortKey {
  /** By content hash in hexadecimal, the number of every assay the cohort ever had. */
  readonly assays: ReadonlyMap<string, number>;
  /** By code, the family behind every kindred of the center. */
  readonly kindreds: ReadonlyMap<string, string>;
}

/** Some cases with what the release before says of them: rows of a cohort file as JSON, without assays; null for none. */
export interface RoundOfCases<Case> {
  readonly cases: readonly Case[];
  readonly before: string | null;
}

/** A round to settle, with a buffer of an earlier round to use again: megabytes made anew each time break memory up. */
export interface RoundToSettle extends RoundOfCases<CaseToSettle> {
  readonly spare: ArrayBuffer | null;
}

/** What came of settling a round: which cases stand, and everything that is written of the others. */
export interface SettledRound extends SettledCases {
  /** Assays to be written before the rows that name them. */
  readonly assays: readonly AssayToWrite[];
  readonly rows: CaseRowsText;
}

/**
 * The content of a checked cohort file, a round of cases at a time; nobody holds all of it as rows. The work may be done
 * in another thread: everything asked and answered is plain data.
 */
export interface CohortRounds {
  /** In the order of the file. */
  readonly caseCodes: readonly string[];
  readonly kindredCodes: readonly string[];
  /** Mean measurements of a case, by which rounds are measured out. */
  readonly measurementsPerCase: number;
  /** Rows of all its sheets. */
  readonly rows: number;
  /** Lays the file over a release; answers the codes of assays that the file describes otherwise. */
  over(before: CohortBefore): Promise<readonly string[]>;
  /** Of these cases the codes of those whose content in the file is just what was released. */
  unchanged(cases: readonly CaseToSettle[]): Promise<readonly string[]>;
  /** How cases change, by code; after `over`. */
  differences(round: RoundOfCases<string>): Promise<readonly CaseDifference[]>;
  /** How many cases stand alone, or nearly, on sex, age band and variant. */
  rareCombinations(of: object): Promise<RareCombinations>;
  /** Gives the numbers that `settle` writes rows under. */
  number(given: NumbersGiven): Promise<void>;
  /** What to write of cases, in the order given; after `over` and `number`. */
  settle(round: RoundToSettle): Promise<SettledRound>;
}

/** The rounds of a cohort that this thread holds. */
export function roundsOf(cohort: CheckedCohort): CohortRounds {
  let merge: CohortMerge = cohortMerge(null, cohort, { blankErases: true });
  let numbers: { readonly given: NumbersGiven; readonly assays: AssayNumbers } | null = null;
  const merged = (codes: readonly string[], text: string | null) => {
    const rows: Omit<CohortFile, "assays"> = text === null ? EMPTY_COHORT_FILE : JSON.parse(text);
    const before = merge.before({ ...rows, assays: [] });
    return { before, after: merge.after(before, cohort.slice(codes)) };
  };
  return {
    caseCodes: cohort.caseCodes,
    kindredCodes: cohort.kindredCodes,
    measurementsPerCase: cohort.counts.measurements / Math.max(1, cohort.counts.cases),
    rows: Object.values(cohort.counts).reduce((sum, count) => sum + count, 0),
    over: async ({ assays, settings }) => {
      merge = cohortMerge(assays, cohort, settings);
      return merge.changedAssays;
    },
    unchanged: async (cases) => {
      const contents = caseContentsOf(cohort.slice(cases.map(({ caseCode }) => caseCode)));
      return cases.flatMap(({ caseCode, released, citation }) => {
        const content = contents.get(caseCode);
        if (!released || content === undefined) return [];
        const hash = caseContentHash(released.salt, { content }, citation);
        return hash.equals(released.contentHash) ? [caseCode] : [];
      });
    },
    differences: async ({ cases, before: text }) => {
      const { before, after } = merged(cases, text);
      return differencesOf(before, after, new Set(cohort.slice(cases).cases.map((row) => row.caseCode)));
    },
    rareCombinations: async () => rareCombinationsOf(cohort),
    number: async (given) => {
      numbers = { given, assays: assayNumbers(given.assays) };
    },
    settle: async ({ cases, before: text, spare }) => {
      if (!numbers) throw new Error("cases are settled before their rows were numbered");
      const { after } = merged(
        cases.map(({ caseCode }) => caseCode),
        text,
      );
      const { given, assays } = numbers;
      return { ...settledCases(after, cases, { ...given, assays, spare }), assays: assays.takeNew() };
    },
  };
}
