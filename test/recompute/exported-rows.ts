import type { Cell } from "./csv-text.ts";
import type { ReadablePortal } from "./readable-portal.ts";

/** A cohort whose clinical and cytokine rows the token may read. */
export interface ExportedCohort {
  readonly id: string;
  readonly slug: string;
  /** Whether kindreds and variants may be read too. */
  readonly genotype: boolean;
}

/** Tables of rows by name, as they are written to CSV. */
export type ExportedRows = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

const COHORTS = `{ cohorts { nodes { id slug literature viewerLevels { clinical cytokine genotype } } } }`;

const PAGE = `query ($cohorts: [ID!], $after: String) { cases(cohorts: $cohorts, first: 25, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes {
    id code group sex ageAtOnsetYears ageAtInclusionBand lastFollowUpDay cohort { slug center { slug } } release { number }
    kindred { __typename ... on Kindred { label indexMember } }
    variants { ... on VariantList { items { reported hgvsC hgvsP zygosity } } }
    features { hpoId presence }
    courses { atc startDay stopDay stopReason doseValue doseUnit }
    assessments { day pga crpMgPerL flare steroidMgPerDay responseRecorded }
    samples { ... on SampleList { items {
      code day specimen stimulus stimulusDose stimulusDoseUnit cultureHours nominalHours postDose freshOrFrozen cellsPerMl cultureRun
      measurements { analyte replicate value { comparator value unit lowerLimit upperLimit reported }
                     assay { code platform kit batch } } } } }
  } } }`;

type Row = Readonly<Record<string, Cell>>;
type Items<Item> = { readonly items: readonly Item[] };
type Sample = Row & { readonly measurements: readonly (Row & { readonly value: Row; readonly assay: Row })[] };

interface ReadCase {
  readonly id: string;
  readonly code: string;
  readonly cohort: { readonly slug: string; readonly center: { readonly slug: string } };
  readonly release: { readonly number: number };
  readonly kindred: { readonly __typename: string; readonly label?: string; readonly indexMember?: boolean | null };
  readonly variants: Partial<Items<Row>>;
  readonly features: readonly Row[];
  readonly courses: readonly Row[];
  readonly assessments: readonly Row[];
  readonly samples: Partial<Items<Sample>>;
}

const reads = (level: string): boolean => level === "RECORD" || level === "EXPORT";

/** The cohorts whose rows can be exported, each with what may be read of it. */
export async function exportedCohorts(portal: ReadablePortal): Promise<ExportedCohort[]> {
  const { cohorts } = await portal.ask<{
    readonly cohorts: {
      readonly nodes: readonly (Omit<ExportedCohort, "genotype"> & {
        readonly viewerLevels: Readonly<Record<"clinical" | "cytokine" | "genotype", string>>;
      })[];
    };
  }>(COHORTS);
  return cohorts.nodes
    .filter(({ viewerLevels: { clinical, cytokine } }) => reads(clinical) && reads(cytokine))
    .map(({ id, slug, viewerLevels }) => ({ id, slug, genotype: reads(viewerLevels.genotype) }));
}

/** Every case of the cohorts, page by page, in the order the portal lists them. */
async function casesOf(portal: ReadablePortal, cohorts: readonly ExportedCohort[]): Promise<ReadCase[]> {
  const found: ReadCase[] = [];
  for (let after: string | null = null; ; ) {
    const { cases }: { cases: { nodes: ReadCase[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await portal.ask(PAGE, { cohorts: cohorts.map(({ id }) => id), after });
    found.push(...cases.nodes);
    if (!cases.pageInfo.hasNextPage) return found;
    after = cases.pageInfo.endCursor;
  }
}

/** The rows of the cohorts as they stand in their releases: nothing that the portal derived from them. */
export async function exportedRows(portal: ReadablePortal, cohorts: readonly ExportedCohort[]): Promise<ExportedRows> {
  const cases = await casesOf(portal, cohorts);
  const keyed = cases.map((one, at) => ({ one, key: { key: at + 1, cohort: one.cohort.slug } }));
  const childrenOf = (rowsOf: (one: ReadCase) => readonly Row[]): Row[] =>
    keyed.flatMap(({ one, key }) => rowsOf(one).map((row, at) => ({ ...key, place: at + 1, ...row })));
  const samples = keyed.flatMap(({ one, key }) =>
    (one.samples.items ?? []).map((sample, at) => ({ sample, key: { ...key, place: at + 1 } })),
  );
  return {
    cohorts: cohorts.map(({ id, slug, genotype }) => ({ id, slug, genotype })),
    cases: keyed.map(({ one, key }) => {
      const { kindred, variants, features, courses, assessments, samples: _, cohort, release, ...row } = one;
      return {
        ...key,
        ...{ center: cohort.center.slug, release: release.number, ...row },
        ...{ kindred: kindred.label ?? null, index_member: kindred.indexMember ?? null },
      };
    }),
    variants: childrenOf(({ variants }) => variants.items ?? []),
    features: childrenOf(({ features }) => features),
    courses: childrenOf(({ courses }) => courses),
    assessments: childrenOf(({ assessments }) => assessments),
    samples: samples.map(({ sample: { measurements: _, ...sample }, key }) => ({ ...key, ...sample })),
    measurements: samples.flatMap(({ sample, key }) =>
      sample.measurements.map(({ value, assay, ...measurement }, at) => {
        const { code, platform, kit, batch } = assay;
        return { ...key, number: at + 1, ...measurement, ...value, assay: code ?? null, platform, kit, batch } as Row;
      }),
    ),
  };
}
