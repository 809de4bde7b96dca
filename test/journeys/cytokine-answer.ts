import type { CaseGroup, Phase } from "@nlrp12/domain";

/** A quantile or fold change as the API writes it; the comparator in the words of its enum. */
export interface WrittenValue {
  readonly comparator: "EQ" | "LT" | "GT";
  readonly value: number;
}

/** A ratio, a bound, or the reason for neither. */
export interface WrittenRatio {
  readonly __typename: "Ratio" | "RatioBound" | "RatioNotEstimable";
  readonly value?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly estimator?: string;
  readonly pooling?: string;
  readonly centers?: number;
  readonly nNumerator: number;
  readonly nDenominator: number;
  readonly reason?: string;
}

/** Levels of one set of values. */
export interface WrittenDistribution {
  readonly n: number;
  readonly belowLimit: number;
  readonly median: WrittenValue;
  readonly q1: WrittenValue;
  readonly q3: WrittenValue;
  readonly geometricMean: { readonly value: number; readonly lower: number; readonly upper: number } | null;
}

/** One exact cell of an answer. */
export interface WrittenCell {
  readonly keys: readonly { readonly dimension: string; readonly category: string }[];
  readonly caseGroup: CaseGroup;
  readonly phase: Phase | null;
  readonly n: number;
  readonly kindreds: number | null;
  readonly belowLimit: number;
  readonly levels: WrittenDistribution | null;
  readonly byClass: readonly {
    readonly comparabilityClass: string;
    readonly centers: readonly { readonly slug: string }[];
    readonly distribution: WrittenDistribution;
  }[];
  readonly vsControls: WrittenRatio | null;
  readonly vsControlsByPerson: WrittenRatio | null;
  readonly vsControlsByCenter: readonly {
    readonly center: { readonly slug: string };
    readonly result: WrittenRatio;
  }[];
  readonly vsBaseline: WrittenRatio | null;
  readonly points: readonly {
    readonly case: { readonly code: string };
    readonly flagged: boolean;
    readonly value: { readonly value: number; readonly reported: string };
    readonly foldChange: WrittenValue | null;
  }[];
}

/** The exact part of an answer with its notes, as `CYTOKINE_SUMMARY` asks for it. */
export interface WrittenSummary {
  readonly cytokineSummary: {
    readonly exact: {
      readonly cells: readonly WrittenCell[];
      readonly gate: {
        readonly pooled: boolean;
        readonly classes: readonly { readonly key: string; readonly platform: string }[];
        readonly leftOut: readonly {
          readonly center: { readonly slug: string };
          readonly reason: string;
          readonly cases: number;
          readonly controls: number;
        }[];
      };
    };
    readonly provenance: {
      readonly notes: readonly { readonly code: string; readonly text: { readonly en: string; readonly fr: string } }[];
    };
  };
}

const ratio = `{ __typename
  ... on Ratio { value lower upper estimator pooling centers nNumerator nDenominator }
  ... on RatioBound { nNumerator nDenominator }
  ... on RatioNotEstimable { reason nNumerator nDenominator } }`;
const distribution = `{ n belowLimit median { comparator value } q1 { comparator value } q3 { comparator value }
  geometricMean { value lower upper } }`;

/** Asks for everything a figure of one cytokine shows. */
export const CYTOKINE_SUMMARY = `
query ($analyte: Analyte!, $stimulus: Stimulus! = NONE, $specimen: Specimen! = PBMC_SUPERNATANT,
       $by: [CytokineDimension!], $cohorts: [ID!]) {
  cytokineSummary(analyte: $analyte, stimulus: $stimulus, specimen: $specimen, by: $by, cohorts: $cohorts) {
    exact {
      cells {
        keys { dimension category } caseGroup phase n kindreds belowLimit levels ${distribution}
        byClass { comparabilityClass centers { slug } distribution ${distribution} }
        vsControls ${ratio} vsControlsByPerson ${ratio}
        vsControlsByCenter { center { slug } result ${ratio} } vsBaseline ${ratio}
        points { case { code } flagged value { value reported } foldChange { comparator value } }
      }
      gate { pooled classes { key platform } leftOut { center { slug } reason cases controls } }
    }
    provenance { notes { code text { en fr } } }
  }
}`;

/** The cell of a group (and of a phase, and of a category) in an answer. Throws where there is none. */
export function cellOf(
  { cytokineSummary }: WrittenSummary,
  wanted: { readonly group?: CaseGroup; readonly phase?: Phase; readonly category?: string },
): WrittenCell {
  const { group = "PATIENT", phase = null, category } = wanted;
  const found = cytokineSummary.exact.cells.find(
    (cell) =>
      cell.caseGroup === group &&
      cell.phase === phase &&
      (category === undefined || cell.keys.some((key) => key.category === category)),
  );
  if (!found) throw new Error(`the answer has no cell ${group} ${phase} ${category}`);
  return found;
}
