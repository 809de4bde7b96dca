import { CASES_QUESTION, COHORTS_QUESTION } from "./questions.ts";
import type { Snippets } from "./snippet.ts";

/** For a shell; `$NLRP12_TOKEN` and, for a download, `$RELEASE` are set before. */
export const curlSnippets: Snippets = (origin) => {
  const ask = (body: string) => `curl -s ${origin}/graphql \\
  -H "Authorization: Bearer $NLRP12_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '${body}'`;
  return {
    ask: ask(`{"query":"${COHORTS_QUESTION}"}`),
    page: ask(`{"query":"${CASES_QUESTION}",
       "variables":{"after":null}}`),
    download: `curl -s -O -J -H "Authorization: Bearer $NLRP12_TOKEN" \\
  ${origin}/downloads/releases/$RELEASE.zip`,
  };
};
