/** A tab of the editor to begin with. */
interface ExampleQuestion {
  readonly query: string;
  readonly variables?: string;
}

// No comments inside: clients such as R's ghql take the line breaks out, and a comment would swallow what follows.
/** Questions every member of a center gets an answer to; each names itself in its tab. */
export const EXAMPLE_QUESTIONS: readonly ExampleQuestion[] = [
  {
    query: `query Cohorts {
  cohorts(first: 20) {
    totalCount
    nodes {
      id
      slug
      title { en }
      viewerLevel
      latestRelease { number publishedAt }
    }
  }
}`,
  },
  {
    query: `query Cytokine($analyte: Analyte!) {
  cytokineSummary(analyte: $analyte) {
    exact {
      cells {
        caseGroup
        phase
        n
        belowLimit
        vsControls { ... on Ratio { value lower upper } }
      }
      releases { number cohort { slug } }
    }
    protected {
      cells {
        phase
        vsControls {
          ... on ProtectedNumber { value lower upper }
          ... on Withheld { because: reason }
        }
      }
    }
    existsOnly { cohorts { cohort { slug } reason } }
    provenance { hash link }
  }
}`,
    variables: '{ "analyte": "IL_1B" }',
  },
  {
    query: `query Cases($after: String) {
  cases(first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code group sex treatment }
  }
}`,
    variables: "{}",
  },
];
