import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../../apps/api/src/db/embedded-postgres.ts";
import { type BenchQuestion, QUESTIONS } from "./analysis-questions.ts";
import { growthOf } from "./growth.ts";
import { measurePeers, type Peers, startPeers } from "./peers.ts";
import { type PortalProcess, startPortalProcess } from "./portal-process.ts";
import { openStudy, scaleStudy, sizeOfStudy, studyCohorts } from "./scaled-consortium.ts";
import { run as askAsUsers } from "./users.ts";

/** So many times the demonstration's 209 cases for some 20,000. */
const TIMES = 97;
const ROUNDS = 5;
/** What a question may take over the statement by hand. */
const MOST_TIMES = 1.25;
const MOST_BESIDE_MS = 20;
const ACCOUNT = "investigator@poitiers";

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Both ways turn and turn about, so that what else the machine does falls on both; medians after one round to warm up. */
async function pair(question: BenchQuestion, ways: { portal: PortalProcess; admin: pg.Client; cohorts: number[] }) {
  const asked: number[] = [];
  const byHand: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [own, hand] = [
      await millisecondsOf(() => ways.portal.ask(question.document, {})),
      await millisecondsOf(() => ways.admin.query(question.byHand, [ways.cohorts])),
    ];
    if (round === 0) continue;
    asked.push(own);
    byHand.push(hand);
  }
  return { asked: median(asked), byHand: median(byHand) };
}

async function measure(size: string, ways: Parameters<typeof pair>[1]): Promise<Map<string, number>> {
  const { cases, measurements } = await sizeOfStudy(ways.admin);
  console.log(`${size}: ${cases} cases, ${measurements} measurements (load ${loadavg()[0]?.toFixed(1)})`);
  const found = new Map<string, number>();
  for (const question of QUESTIONS) {
    const { asked, byHand } = await pair(question, ways);
    found.set(question.name, asked);
    const kept = asked <= MOST_TIMES * byHand + MOST_BESIDE_MS ? "kept" : "MISSED";
    const ratio = `${(asked / byHand).toFixed(2)} times`;
    console.log(`  ${question.name}: ${asked.toFixed(0)} ms, by hand ${byHand.toFixed(0)} ms, ${ratio}: ${kept}`);
  }
  return found;
}

/**
 * `pnpm bench analysis [times]`: each question, by HTTP, beside the best statement by hand for the rows it is computed
 * from, without row policies, and beside other servers, in one run; on the demonstration, on ten and on so many times
 * its cases. At the end ten users at once.
 */
export async function run(): Promise<void> {
  const largest = Number(process.argv[3] ?? TIMES);
  const sizes = [1, 10, largest].filter((times, at, all) => times <= largest && all.indexOf(times) === at);
  const directory = await mkdtemp(join(tmpdir(), "bench-analysis-"));
  const database = await startEmbeddedPostgres({ directory: join(directory, "postgres"), log: () => undefined });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  let portal: PortalProcess | undefined;
  let peers: Peers | undefined;
  try {
    await admin.connect();
    portal = await startPortalProcess(database.adminUrl, directory, ACCOUNT);
    const cohorts = await studyCohorts(admin);
    // The best plan for many cases is the one the portal asks for as well.
    await admin.query("set enable_nestloop = off; set enable_mergejoin = off");
    await openStudy(admin, ACCOUNT);
    peers = await startPeers(portal, admin, database.adminUrl);
    const found: Map<string, number>[] = [];
    for (const [at, times] of sizes.entries()) {
      if (times > 1) await scaleStudy(admin, times, sizes[at - 1]);
      found.push(await measure(times === 1 ? "the demonstration" : `${times} times`, { portal, admin, cohorts }));
      await measurePeers(portal, peers);
    }
    console.log(growthOf(found));
  } finally {
    await peers?.stop();
    await portal?.stop();
    await admin.end();
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  }
  await askAsUsers();
}
