import { access, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TOKEN_SCOPES } from "@nlrp12/domain";
import { holdOpening } from "#analysis";
import type { Database } from "#db";
import { publishCohortFile, refreshStatistics } from "#releases";
import { createToken, makeTokenSecret } from "#tokens";
import { accountsForTokens, insertConsortium, isEmpty, loadedCohorts } from "./consortium.sql.ts";
import type { DemonstrationCohort, DemonstrationConsortium } from "./demonstration-consortium.ts";
import { enterConsortium } from "./enter-consortium.ts";
import { generateConsortium } from "./generate-consortium.ts";

const SEED = 20_110_531;

/** What loading needs beside the database. */
export interface LoadOptions {
  readonly dataDirectory: string;
  /** Key of the disclosure engine's keyed drop. */
  readonly disclosureSecret: Uint8Array;
  readonly say: (sentence: string) => void;
}

/**
 * Loads the demonstration consortium into an empty database: people and cohorts, then every release through the same
 * publishing as any other file, then one opening, then a token for each account. Cut short, it goes on at the next
 * start where it stopped; a database that holds anything else is left alone. What is loaded stands in the ledgers as if
 * people had done it, at the time of loading.
 */
export async function loadDemonstration(database: Database, options: LoadOptions): Promise<void> {
  const consortium = generateConsortium({ seed: SEED });
  const found = await database.withoutCases(async (tx) => {
    if (!(await isEmpty(tx))) return (await accountsForTokens(tx)).length > 0 ? "DEMONSTRATION" : "SOMETHING_ELSE";
    await insertConsortium(tx, consortium);
    await enterConsortium(tx);
    return "NOTHING";
  });
  if (found === "SOMETHING_ELSE") return;
  if (found === "NOTHING") options.say("Loading the demonstration consortium of synthetic cases.");
  await publishMissingReleases(database, consortium);
  const opened = await database.withoutCases((tx) => tx.rows("/* hasOpening */ select 1 from portal.opening limit 1"));
  if (opened.length === 0) {
    await refreshStatistics(database);
    const date = new Date().toISOString().slice(0, 10);
    await holdOpening(database, { secret: options.disclosureSecret, date });
  }
  const tokensFile = join(options.dataDirectory, "demo-tokens.json");
  // Tokens of an earlier database are of no use, and a load that was cut short has left none.
  if (found === "NOTHING" || !(await isThere(tokensFile))) await writeTokens(database, tokensFile);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function publishMissingReleases(database: Database, consortium: DemonstrationConsortium): Promise<void> {
  const loaded = await database.withoutCases(loadedCohorts);
  for (const cohort of consortium.cohorts) {
    const target = loaded.find((candidate) => candidate.slug === cohort.slug);
    if (!target) continue;
    const { centerId, cohortId, dataManagerId } = target;
    const exact = [cohortId];
    for (const file of cohort.releases.slice(target.releases)) {
      await database.within(
        { exact: { CLINICAL: exact, CYTOKINE: exact, GENOTYPE: exact }, managed: [cohortId] },
        (tx) =>
          publishCohortFile(tx, {
            centerId,
            cohortId,
            publishedBy: dataManagerId,
            file,
            note: cohort.synthetic ? "Synthetic cases of the demonstration" : "Published cases, each with its citation",
            citations: citationsOf(cohort),
          }),
        { long: true },
      );
    }
  }
}

/** Where a case was published and what is said of it there, in both languages: a citation is one text, as a file holds it. */
function citationsOf(cohort: DemonstrationCohort): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(cohort.citations).map(([code, { doi, url, statement }]) => [
      code,
      `${doi ? `https://doi.org/${doi}` : url} — ${statement.en} / ${statement.fr}`,
    ]),
  );
}

/** One working token for each account, in a file that only its owner reads; whole or not at all. */
async function writeTokens(database: Database, tokensFile: string): Promise<void> {
  const tokens = await database.withoutCases(async (tx) => {
    const made: Record<string, string> = {};
    for (const account of await accountsForTokens(tx)) {
      const secret = makeTokenSecret();
      await createToken(tx, {
        accountId: account.accountId,
        centerId: account.centerId,
        name: "Demonstration",
        scopes: TOKEN_SCOPES,
        expiresInDays: 90,
        secret,
        madeWith: null,
      });
      made[account.key] = secret;
    }
    return made;
  });
  await writeFile(`${tokensFile}.part`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  await rename(`${tokensFile}.part`, tokensFile);
}
