/** How many cases a cell has and the plain mean of their values, as a user of such an API has them in the end. */
export interface PeerCell {
  readonly n: number;
  readonly mean: number;
}

/** Cells by the words of their keys, in order. */
export type PeerCells = ReadonlyMap<string, PeerCell>;

/** What is asked of PostGraphile for some cells: groups of the rows of one table. */
export interface GroupedRows {
  readonly alias: string;
  readonly rows: "PhaseAnalyte" | "SampleAnalyte" | "CaseResponse" | "TreatmentCourse" | "CaseVersion";
  /** As GraphQL, on columns of the rows. */
  readonly where?: string;
  /** As GraphQL, on the version of the case they belong to. */
  readonly whereCase?: string;
  readonly by: readonly string[];
  readonly mean?: string;
}

const OF_CASE = "ByCenterIdAndCohortIdAndCaseIdAndVersion";
/** The way from the rows of a table to the version of the case they belong to. */
const TO_CASE: Readonly<Record<GroupedRows["rows"], readonly string[]>> = {
  PhaseAnalyte: [`sample${OF_CASE}AndSampleNo`, `caseVersion${OF_CASE}`],
  SampleAnalyte: [`sample${OF_CASE}AndSampleNo`, `caseVersion${OF_CASE}`],
  CaseResponse: [`caseVersion${OF_CASE}`],
  TreatmentCourse: [`caseVersion${OF_CASE}`],
  CaseVersion: [],
};

/** Cases of a class of response by the doctors' definition, as a filter of PostGraphile on versions of cases. */
export const ofResponseClass = (name: string): string =>
  `caseResponses${OF_CASE}: { some: { definition: { equalTo: "clinician" }, responseClass: { equalTo: "${name}" } } }`;

/** One document of PostGraphile with its aggregates for all groups, over the cases of the newest releases alone. */
export function groupedDocument(
  groups: readonly GroupedRows[],
  newest: readonly { readonly cohortId: number; readonly releaseNumber: number }[],
): string {
  const releases = newest.map(
    ({ cohortId, releaseNumber }) =>
      `{ cohortId: { equalTo: ${cohortId} }, releaseNumber: { equalTo: ${releaseNumber} } }`,
  );
  const released = `releaseCases${OF_CASE}: { some: { or: [${releases.join(", ")}] } }`;
  const parts = groups.map(({ alias, rows, where = "", whereCase = "", by, mean }) => {
    const ofCase = TO_CASE[rows].reduceRight((inner, step) => `${step}: { ${inner} }`, `${released} ${whereCase}`);
    const average = mean ? `average { ${mean} }` : "";
    return `${alias}: all${rows}s(filter: { ${where} ${ofCase} }) {
      groupedAggregates(groupBy: [${["CENTER_ID", "COHORT_ID", ...by].join(", ")}]) { keys distinctCount { caseId } ${average} } }`;
  });
  return `{ ${parts.join("\n")} }`;
}

interface Grouped {
  readonly keys: readonly (string | null)[];
  readonly distinctCount: { readonly caseId: string };
  readonly average?: Readonly<Record<string, string | number | null>>;
}

/** Cells of PostGraphile's answer. Cases are numbered cohort by cohort, so their counts are added up here. */
export function cellsOfGroups(data: Readonly<Record<string, unknown>>): PeerCells {
  const found: Sums = new Map();
  for (const [alias, connection] of Object.entries(data)) {
    const { groupedAggregates } = connection as { readonly groupedAggregates: readonly Grouped[] };
    for (const { keys, distinctCount, average = {} } of groupedAggregates) {
      const cell = entry(found, [alias, ...keys.slice(2)]);
      const n = Number(distinctCount.caseId);
      cell.n += n;
      cell.values += n;
      cell.sum += n * Number(Object.values(average)[0] ?? 0);
    }
  }
  return meansOf(found);
}

/** A value of a case in type-graphql's answer, with the keys of its cell. */
export type KeyedValue = readonly [keys: readonly (string | null)[], value: number];

/** Cells of type-graphql's answer, counted row by row: a case counts once, its values all count for the mean. */
export function cellsOfCases<Case>(
  data: Readonly<Record<string, unknown>>,
  valuesOf: (one: Case) => readonly KeyedValue[],
): PeerCells {
  const { releases } = data as {
    readonly releases: readonly { readonly cases: readonly { readonly caseVersion: Case }[] }[];
  };
  const found: Sums = new Map();
  for (const { caseVersion } of releases.flatMap((release) => release.cases)) {
    const met = new Set<object>();
    for (const [keys, value] of valuesOf(caseVersion)) {
      const cell = entry(found, keys);
      if (!met.has(cell)) cell.n += 1;
      met.add(cell);
      cell.sum += value;
      cell.values += 1;
    }
  }
  return meansOf(found);
}

type Sums = Map<string, { n: number; values: number; sum: number }>;

function entry(found: Sums, keys: readonly (string | null)[]) {
  const key = keys.join(" ");
  const cell = found.get(key) ?? { n: 0, values: 0, sum: 0 };
  found.set(key, cell);
  return cell;
}

function meansOf(found: Sums): PeerCells {
  const cells = [...found].map(([key, { n, values, sum }]) => [key, { n, mean: sum / values }] as const);
  return new Map(cells.toSorted(([a], [b]) => a.localeCompare(b)));
}
