// Sends a cohort file, publishes it and asks the same question before and after: an example to copy. It needs Node 20
// or newer and nothing else. Make a token with read:aggregate, read:records and write:uploads, then
//
//   PORTAL_URL=https://portal.example.org PORTAL_TOKEN=n12_… node script-example.mjs versailles-nlrp12 cohort.xlsx
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const { PORTAL_URL: url, PORTAL_TOKEN: token } = process.env;
const [cohortSlug, path] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };

/** The data of one question; an error of the portal ends the script with its own sentence. */
async function ask(query, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map((error) => error.message).join("; "));
  return data;
}

/** The upload once the server has done with it. */
async function whenDone(id) {
  for (;;) {
    const { upload } = await ask(
      `query ($id: ID!) { upload(id: $id) { state failure { en } release { id number }
         problems { severity message { en } accepted { en } } difference { added changed unchanged missing } } }`,
      { id },
    );
    if (upload.state !== "RECEIVED" && upload.state !== "PUBLISHING") return upload;
    await pause(250);
  }
}

/** IL-1β before anakinra against controls of the same center; in given releases, or in the newest. */
async function il1BetaBefore(cohort, releases = null) {
  const { cytokineSummary } = await ask(
    `query ($cohorts: [ID!], $releases: [ID!]) {
       cytokineSummary(analyte: IL_1B, phases: [BEFORE], cohorts: $cohorts, releases: $releases) {
         exact {
           releases { id number }
           cells { phase n vsControls { ... on Ratio { value lower upper } } }
         }
         provenance { hash }
       }
     }`,
    { cohorts: [cohort], releases },
  );
  const { cells, releases: used } = cytokineSummary.exact;
  const cell = cells.find(({ phase }) => phase === "BEFORE");
  return { releases: used, n: cell?.n ?? 0, ratio: cell?.vsControls ?? null, hash: cytokineSummary.provenance.hash };
}

const { cohorts } = await ask("{ cohorts(first: 500) { nodes { id slug } } }");
const cohort = cohorts.nodes.find(({ slug }) => slug === cohortSlug)?.id;
if (!cohort) throw new Error(`There is no cohort ${cohortSlug} for this token.`);
const before = await il1BetaBefore(cohort);

const sent = await fetch(`${url}/uploads?cohort=${cohort}`, {
  method: "PUT",
  headers: {
    ...headers,
    "content-type": "application/octet-stream",
    "x-file-name": encodeURIComponent(basename(path)),
  },
  body: await readFile(path),
});
const receipt = await sent.json();
if (!sent.ok) throw new Error(receipt.message.en);

const checked = await whenDone(receipt.id);
if (checked.state !== "CHECKED") {
  for (const { message, accepted } of checked.problems) console.error(`${message.en} ${accepted.en}`);
  console.error(checked.failure?.en ?? `The file is ${checked.state}; nothing of it was kept.`);
  process.exit(1);
}
await ask("mutation ($id: ID!) { approveUpload(id: $id) { state } }", { id: receipt.id });
await ask("mutation ($id: ID!) { publishRelease(upload: $id) { state } }", { id: receipt.id });
const published = await whenDone(receipt.id);
if (published.state !== "PUBLISHED") throw new Error(published.failure?.en ?? `The file is ${published.state}.`);

const after = await il1BetaBefore(cohort);
// Pinned to the releases it once used, a question keeps its numbers.
const again = await il1BetaBefore(
  cohort,
  before.releases.map(({ id }) => id),
);
console.log(
  JSON.stringify({ difference: checked.difference, release: published.release.number, before, after, again }),
);
