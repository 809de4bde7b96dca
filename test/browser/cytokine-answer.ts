import type { Visit } from "./visit.ts";

interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}
type Ratio = Partial<Interval> & { readonly __typename: string };
interface Text {
  readonly en: string;
  readonly fr: string;
}

/** The cohort behind a part of an answer. */
export interface AnsweredCohort {
  readonly slug: string;
  readonly title: Text;
}

/** What the API says of spontaneous IL-1β, as far as the figure shows it. */
export interface CytokineAnswer {
  readonly exact: {
    readonly cohorts: readonly AnsweredCohort[];
    readonly releases: readonly { readonly number: number; readonly cohort: AnsweredCohort }[];
    readonly cells: readonly {
      readonly caseGroup: string;
      readonly phase: string | null;
      readonly belowLimit: number;
      readonly levels: { readonly n: number } | null;
      readonly byClass: readonly {
        readonly comparabilityClass: string;
        readonly distribution: { readonly n: number; readonly median: { readonly value: number } };
      }[];
      readonly vsControls: Ratio | null;
      readonly points: readonly {
        readonly case: { readonly id: string; readonly code: string };
        readonly cohort: { readonly slug: string };
        readonly value: { readonly value: number; readonly canonical: { readonly value: number } | null };
      }[];
    }[];
  };
  readonly protected: {
    readonly withheld: { readonly reason: string } | null;
    readonly cells: readonly {
      readonly caseGroup: string;
      readonly phase: string | null;
      readonly levels: readonly { readonly count: { readonly about?: number } }[];
      readonly vsControls: Ratio | null;
    }[];
  };
  readonly existsOnly: { readonly cohorts: readonly { readonly reason: string; readonly cohort: AnsweredCohort }[] };
  readonly provenance: { readonly hash: string };
}

const QUESTION = `query {
  cytokineSummary(analyte: IL_1B, phases: [BEFORE, ON_EARLY, ON_LATE, AFTER]) {
    exact { cohorts { slug title { en fr } } releases { number cohort { slug title { en fr } } }
      cells { caseGroup phase belowLimit levels { n }
        byClass { comparabilityClass distribution { n median { value } } }
        vsControls { __typename ... on Ratio { value lower upper } }
        points { case { id code } cohort { slug } value { value canonical { value } } } } }
    protected { withheld { reason } cells { caseGroup phase
      levels { count { ... on RoundedCount { about } } }
      vsControls { __typename ... on ProtectedNumber { value lower upper } } } }
    existsOnly { cohorts { reason cohort { slug title { en fr } } } }
    provenance { hash }
  }
}`;

/** Asks for IL-1β before, during and after anakinra with the session of the window. */
export async function askedIl1b(visit: Visit): Promise<CytokineAnswer> {
  const { cytokineSummary } = await visit.ask<{ cytokineSummary: CytokineAnswer }>(QUESTION);
  return cytokineSummary;
}

const isInterval = (ratio: Ratio | null): ratio is Ratio & Interval =>
  ratio?.value !== undefined && ratio.lower !== undefined && ratio.upper !== undefined;

/** `×115 (92.2–143)`, or nothing where there is no ratio with an interval. */
export function ratioWritten(ratio: Ratio | null, write: (value: number) => string): string {
  if (!isInterval(ratio)) return "";
  return `×${write(ratio.value)} (${write(ratio.lower)}–${write(ratio.upper)})`;
}

/** What must stand under and over the columns of the figure, in any order: every n, and every ratio with its interval. */
export function expectedTexts(answer: CytokineAnswer, write: (value: number) => string) {
  const exact = answer.exact.cells.filter(({ caseGroup }) => caseGroup !== "CARRIER");
  const cells = [...exact, ...answer.protected.cells];
  return {
    counts: [
      ...exact.flatMap(({ levels, byClass }) =>
        (levels ? [levels] : byClass.map(({ distribution }) => distribution)).map(({ n }) => `n = ${n}`),
      ),
      ...answer.protected.cells.flatMap(({ levels }) => levels.map(({ count }) => `n ≈ ${count.about}`)),
    ],
    ratios: cells.map(({ vsControls }) => ratioWritten(vsControls, write)).filter((ratio) => ratio !== ""),
  };
}
