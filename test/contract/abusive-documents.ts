/** One way to make a server work too much; `as` says who sends it. */
export interface Abuse {
  readonly what: string;
  readonly query: unknown;
  readonly variables?: unknown;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly anonymous?: boolean;
  /** An answer without an error is right too, as long as it is small. */
  readonly harmless?: boolean;
}

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(" ");

const doubling = (levels: number): string =>
  `query { ...F0 } ${times(levels, (level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`)} fragment F${levels} on Query { portal { policy } }`;

/** The types of the fields of the types of the fields …, through the schema's own description. */
const introspection = (depth: number): string =>
  `{ __schema { types { ${"fields { type { ".repeat(depth)} name ${"} } ".repeat(depth)} } } }`;

/** The corpus: at least forty, each refused with a code of the closed list, or answered shortly where it is harmless. */
export const ABUSIVE_DOCUMENTS: readonly Abuse[] = [
  {
    what: "four nested lists in 363 bytes",
    query:
      "{cohorts(first:500){nodes{releases{cohort{releases{cohort{releases{cohort{releases{id number checksum note citation{en fr}publishedAt newerRelease{id number}cohort{id slug title{en fr}}}}}}}}}}}}",
  },
  {
    what: "four nested lists by edges",
    query: "{cohorts(first:500){edges{node{center{cohorts{center{cohorts{center{cohorts{id}}}}}}}}}}",
  },
  {
    what: "five nested lists",
    query: "{centers(first:500){nodes{cohorts{releases{cohort{center{cohorts{releases{id}}}}}}}}}",
  },
  { what: "a page of a billion", query: "{ centers(first: 1000000000) { nodes { id } } }" },
  { what: "a page of more than an integer", query: "{ centers(first: 99999999999) { nodes { id } } }" },
  { what: "a page of minus one", query: "{ centers(first: -1) { nodes { id } } }" },
  { what: "a page of none", query: "{ centers(first: 0) { nodes { id } } }" },
  { what: "a page of half", query: "{ centers(first: 0.5) { nodes { id } } }" },
  {
    what: "a large page by variable",
    query:
      "query($n: Int) { cohorts(first: $n) { nodes { releases { cohort { releases { cohort { releases { id } } } } } } } }",
    variables: { n: 500 },
  },
  {
    what: "a page of text by variable",
    query: "query($n: Int) { cohorts(first: $n) { nodes { id } } }",
    variables: { n: "many" },
  },
  { what: "a thousand aliases", query: `{ ${times(1000, (index) => `a${index}: portal { policy }`)} }` },
  { what: "a thousand aliases of __typename", query: `{ ${times(1000, (index) => `a${index}: __typename`)} }` },
  {
    what: "thirty-one aliases of an analysis",
    query: `{ ${times(31, (index) => `a${index}: responseDefinitions { code }`)} }`,
  },
  { what: "eleven questions at once", query: `{ ${times(11, (index) => `a${index}: centers { totalCount }`)} }` },
  {
    what: "twenty questions behind a fragment",
    query: `{ ...F } fragment F on Query { ${times(20, (index) => `a${index}: centers { totalCount }`)} }`,
  },
  {
    what: "twenty questions behind inline fragments",
    query: `{ ${times(20, (index) => `... on Query { a${index}: centers { totalCount } }`)} }`,
  },
  {
    what: "twenty mutations at once",
    query: `mutation { ${times(20, (index) => `a${index}: revokeAccessToken(id: "x") { id }`)} }`,
  },
  { what: "ten thousand directives", query: `{ portal { policy ${"@include(if: true) ".repeat(10_000)} } }` },
  {
    what: "eleven directives on eleven fields",
    query: `{ portal { ${times(11, () => "policy @include(if: true)")} } }`,
  },
  { what: "a thousand unknown directives", query: `{ portal { policy ${times(900, (index) => `@d${index}`)} } }` },
  { what: "a fragment in itself", query: "{ ...A } fragment A on Query { ...A }" },
  { what: "two fragments in each other", query: "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }" },
  {
    what: "a ring of a hundred fragments",
    query: `{ ...F0 } ${times(100, (index) => `fragment F${index} on Query { ...F${(index + 1) % 100} }`)}`,
  },
  { what: "twenty levels of doubled fragments", query: doubling(20) },
  {
    what: "a hundred unused fragments",
    query: `{ portal { policy } } ${times(100, (index) => `fragment F${index} on Query { portal { policy } }`)}`,
  },
  {
    what: "thirty levels of nesting",
    query: `{ cohorts(first: 1) { nodes { ${"center { cohorts { ".repeat(14)} id ${"} } ".repeat(14)} } } }`,
  },
  {
    what: "nesting hidden in fragments",
    query: `{ cohorts(first: 1) { nodes { ...F0 } } } ${times(12, (index) => `fragment F${index} on Cohort { latestRelease { cohort { ...F${index + 1} } } }`)} fragment F12 on Cohort { id }`,
  },
  { what: "five thousand levels of braces", query: "{ a ".repeat(5000) + "}".repeat(5000) },
  {
    what: "five thousand levels of a list",
    query: `{ cases(cohorts: ${"[".repeat(1500)}${"]".repeat(1500)}) { totalCount } }`,
  },
  { what: "a document of a quarter megabyte", query: `{ portal { policy } } # ${"x".repeat(250_000)}`, harmless: true },
  { what: "a document of more than the limit", query: `{ portal { policy } } # ${"x".repeat(300_000)}` },
  { what: "a hundred thousand repeated fields", query: `{ portal { ${"policy ".repeat(30_000)} } }` },
  { what: "a name of a hundred thousand letters", query: `{ ${"x".repeat(100_000)} }` },
  { what: "a text of a hundred thousand letters as an id", query: `{ cohort(id: "${"x".repeat(100_000)}") { id } }` },
  {
    what: "ten thousand ids",
    query: "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    variables: { ids: Array.from({ length: 10_000 }, () => "x") },
  },
  {
    what: "ten thousand cohorts to choose from",
    query: "query($ids: [ID!]) { cases(cohorts: $ids) { totalCount } }",
    variables: { ids: Array.from({ length: 10_000 }, () => "x") },
  },
  {
    what: "variables a thousand objects deep",
    query: "query($f: CaseFilter) { cases(filter: $f) { totalCount } }",
    variables: { f: JSON.parse(`${'{"groups":'.repeat(1000)}[]${"}".repeat(1000)}`) },
  },
  {
    what: "ten thousand HPO terms",
    query: "query($f: CaseFilter) { cases(filter: $f) { totalCount } }",
    variables: { f: { hpoIds: Array.from({ length: 10_000 }, () => "HP:0001954") } },
  },
  {
    what: "two thousand variables that nothing uses",
    query: `query(${times(900, (index) => `$v${index}: Int`)}) { portal { policy } }`,
  },
  { what: "introspection by nobody", query: "{ __schema { types { name } } }", anonymous: true },
  {
    what: "introspection by nobody behind a fragment",
    query: "{ ...F } fragment F on Query { __schema { types { name } } }",
    anonymous: true,
  },
  {
    what: "introspection by nobody behind an inline fragment",
    query: '{ ... on Query { __type(name: "Case") { name } } }',
    anonymous: true,
  },
  {
    what: "introspection by nobody beside a question",
    query: '{ portal { policy } a: __type(name: "Case") { fields { name } } }',
    anonymous: true,
  },
  { what: "introspection in circles", query: introspection(5) },
  {
    what: "many cases with everything",
    query:
      "{ cases(first: 500) { nodes { samples { ... on SampleList { items { measurements { analyte value { value unit canonical { value unit } } assay { code platform } } } } } } } }",
  },
  { what: "a subscription as a question", query: 'subscription { uploadProgress(id: "x") { done } }' },
  { what: "no document", query: null },
  { what: "an empty document", query: "" },
  { what: "a document that is a number", query: 42 },
  { what: "a document that is a list", query: ["{ portal { policy } }"] },
  { what: "two operations and no name", query: "query A { portal { policy } } query B { portal { policy } }" },
  { what: "an operation that is not there", query: "query A { portal { policy } }", more: { operationName: "B" } },
  {
    what: "a name of an operation that is an object",
    query: "query A { portal { policy } }",
    more: { operationName: { a: 1 } },
  },
  { what: "variables that are a text", query: "{ portal { policy } }", variables: "x" },
  { what: "variables that are a list", query: "{ portal { policy } }", variables: [1] },
  {
    what: "a stored query that nobody stored",
    query: undefined,
    more: { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
  },
  {
    what: "a query to store",
    query: "{ portal { policy } }",
    more: { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
  },
  { what: "names of the prototype", query: "{ __proto__ constructor hasOwnProperty }" },
  { what: "control characters", query: "{ portal { pol\u0000icy } }" },
  { what: "half a pair of surrogates", query: '{ cohort(id: "\\uD83D") { id } }' },
];
