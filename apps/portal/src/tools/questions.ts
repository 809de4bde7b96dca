// One line each and without comments: R's ghql takes line breaks out, and a comment would swallow what follows.

/** Which cohorts there are, what one may learn of each, and their newest releases. */
export const COHORTS_QUESTION = "{ cohorts { nodes { slug title { en } viewerLevel latestRelease { id number } } } }";

/** A page of the cases one may read, after a cursor. */
export const CASES_QUESTION =
  "query ($after: String) { cases(first: 25, after: $after) { totalCount nodes { code group sex } pageInfo { hasNextPage endCursor } } }";

/** Where the rows of a release are had as a file. */
export const DOWNLOAD_QUESTION =
  "mutation ($release: ID!) { requestDownload(release: $release, format: NDJSON) { path fileName } }";
