import { CASES_QUESTION, COHORTS_QUESTION, DOWNLOAD_QUESTION } from "./questions.ts";
import type { Snippets } from "./snippet.ts";

/** For Node.js 18 or newer, as a module (`.mjs`). */
export const javascriptSnippets: Snippets = (origin) => {
  const ask = `const portal = "${origin}";
const token = { authorization: \`Bearer \${process.env.NLRP12_TOKEN}\` };

async function ask(query, variables = {}) {
  const response = await fetch(\`\${portal}/graphql\`, {
    method: "POST",
    headers: { ...token, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}
`;
  return {
    ask: `${ask}
const { cohorts } = await ask("${COHORTS_QUESTION}");
for (const { slug, viewerLevel, latestRelease } of cohorts.nodes) {
  console.log(slug, viewerLevel, latestRelease);
}`,
    page: `${ask}
const cases = [];
let page;
do {
  ({ cases: page } = await ask(
    "${CASES_QUESTION}",
    { after: page?.pageInfo.endCursor },
  ));
  cases.push(...page.nodes);
} while (page.pageInfo.hasNextPage);
console.log(cases.length, "of", page.totalCount);`,
    download: `import { writeFile } from "node:fs/promises";

${ask}
const { cohorts } = await ask("${COHORTS_QUESTION}");
for (const { viewerLevel, latestRelease } of cohorts.nodes) {
  if (viewerLevel !== "EXPORT" || !latestRelease) continue;
  const { requestDownload: file } = await ask(
    "${DOWNLOAD_QUESTION}",
    { release: latestRelease.id },
  );
  const rows = await fetch(portal + file.path, { headers: token });
  await writeFile(file.fileName, rows.body);
  console.log(file.fileName);
}`,
  };
};
