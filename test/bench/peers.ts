import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { startEmbeddedPostgres } from "../../apps/api/src/db/embedded-postgres.ts";
import { QUESTIONS } from "./analysis-questions.ts";
import { growthOf } from "./growth.ts";
import { cellsOfCases, cellsOfGroups, groupedDocument, type PeerCells } from "./peer-cells.ts";
import { type PeerProcess, preparePeers, startPeer } from "./peer-process.ts";
import { PEER_QUESTIONS, type PeerQuestion } from "./peer-questions.ts";
import { type PortalProcess, startPortalProcess } from "./portal-process.ts";
import { openStudy, scaleStudy, sizeOfStudy } from "./scaled-consortium.ts";

const ACCOUNT = "investigator@poitiers";
const ROUNDS = 5;
/** So many times as fast as either a question shall be answered. */
const WANTED = 5;
/** A way that takes longer, once warm, is not gone again: that one time stands. */
const SLOW_IN_MS = 10_000;

/** Both peers, running on the database of the portal with the rights of its asker. */
export interface Peers {
  readonly postgraphile: PeerProcess;
  readonly typeGraphql: PeerProcess;
  readonly cohorts: readonly number[];
  /** The newest release of each cohort, which a user of PostGraphile must name. */
  readonly newest: readonly { readonly cohortId: number; readonly releaseNumber: number }[];
  stop(): Promise<void>;
}

/** Starts them with the cohorts that are exact for whoever asks the portal here. */
export async function startPeers(portal: PortalProcess, admin: pg.Client, databaseUrl: string): Promise<Peers> {
  await preparePeers();
  const answer = await portal.ask("{ caseCounts { exact { cohorts { slug } } } }", {});
  const { cohorts: exact } = answer.exact as { readonly cohorts: readonly { readonly slug: string }[] };
  const { rows: newest } = await admin.query<{ cohortId: number; releaseNumber: number }>(
    `select cohort_id as "cohortId", max(release_number) as "releaseNumber"
       from portal.release join portal.cohort using (center_id, cohort_id) where slug = any($1) group by 1 order by 1`,
    [exact.map(({ slug }) => slug)],
  );
  const cohorts = newest.map(({ cohortId }) => cohortId);
  const postgraphile = await startPeer("postgraphile-server.mjs", databaseUrl, cohorts);
  const typeGraphql = await startPeer("type-graphql-server.mjs", databaseUrl, cohorts);
  return {
    postgraphile,
    typeGraphql,
    cohorts,
    newest,
    stop: async () => {
      await Promise.all([postgraphile.stop(), typeGraphql.stop()]);
    },
  };
}

/** A way to an answer, its times, and what came of it last. */
interface Way {
  readonly name: string;
  readonly go: () => Promise<PeerCells | undefined>;
  readonly times: number[];
  cells?: PeerCells | undefined;
  failed?: string;
}

function waysOf(question: PeerQuestion, document: string, portal: PortalProcess, peers: Peers): Way[] {
  const grouped = groupedDocument(question.groups, peers.newest);
  const nested = `query ($cohorts: [Int!]!) { releases(cohorts: $cohorts) { cases { caseVersion { ${question.ofCase} } } } }`;
  const own = async () => {
    await portal.ask(document, {});
    return undefined;
  };
  const ofCases = async () =>
    cellsOfCases(await peers.typeGraphql.ask(nested, { cohorts: peers.cohorts }), question.valuesOf);
  return [
    { name: "ours", go: own, times: [] },
    { name: "PostGraphile", go: async () => cellsOfGroups(await peers.postgraphile.ask(grouped)), times: [] },
    { name: "type-graphql", go: ofCases, times: [] },
  ];
}

async function goOnce(way: Way): Promise<void> {
  const begun = performance.now();
  try {
    way.cells = await way.go();
    way.times.push(performance.now() - begun);
  } catch (error) {
    way.failed = error instanceof Error ? error.message : String(error);
  }
}

/** Turn and turn about, so that what else the machine does falls on all; the first round warms up. */
async function goRounds(ways: readonly Way[]): Promise<void> {
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const way of ways) {
      if (way.failed !== undefined || (way.times[1] ?? 0) > SLOW_IN_MS) continue;
      await goOnce(way);
    }
  }
}

function medianOf({ times }: Way): number {
  const warm = times.slice(1).toSorted((a, b) => a - b);
  return warm[warm.length >> 1] ?? Number.NaN;
}

function told(way: Way): string {
  if (way.failed !== undefined) return `${way.name} gave no answer (${way.failed})`;
  return `${way.name} ${medianOf(way).toFixed(0)} ms${way.times.length === 2 ? " (once)" : ""}`;
}

/** How many times as long a peer takes; where either gave no answer there is nothing to compare. */
function comparedWith(own: Way, peer: Way): string {
  if (own.failed !== undefined || peer.failed !== undefined) return told(peer);
  const times = medianOf(peer) / medianOf(own);
  return `${told(peer)}, ${times.toFixed(1)} times ours: ${times >= WANTED ? "kept" : "MISSED"}`;
}

const countsOf = (cells: PeerCells | undefined) => [...(cells ?? [])].map(([key, { n }]) => `${key} ${n}`);

/**
 * Prints, question by question, what the portal takes, with limits, intervals and gate, and what its peers take for
 * counts and plain means of the same cells alone. What the portal took, by question.
 */
export async function measurePeers(portal: PortalProcess, peers: Peers): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  console.log(`  beside peers, wanted ${WANTED} times as fast (load ${loadavg()[0]?.toFixed(1)})`);
  for (const question of PEER_QUESTIONS) {
    const document = QUESTIONS.find(({ name }) => name === question.name)?.document;
    if (document === undefined) throw new Error(`no question is named ${question.name}`);
    const ways = waysOf(question, document, portal, peers);
    await goRounds(ways);
    const [own, ...others] = ways;
    if (!own) continue;
    found.set(question.name, medianOf(own));
    const compared = others.map((peer) => comparedWith(own, peer));
    const [a = [], b = a] = others.filter(({ failed }) => failed === undefined).map(({ cells }) => countsOf(cells));
    const same = isDeepStrictEqual(a, b) ? `${a.length} cells` : `${a.length} cells, COUNTED DIFFERENTLY`;
    console.log(`  ${question.name}: ${told(own)}; ${compared.join("; ")} (${same})`);
  }
  return found;
}

/** `pnpm bench peers [times…]`: the portal beside its peers alone, on the demonstration and on multiples of its cases, and how its
 * times grow. */
export async function run(): Promise<void> {
  const sizes = process.argv.slice(3).map(Number);
  const directory = await mkdtemp(join(tmpdir(), "bench-peers-"));
  const database = await startEmbeddedPostgres({ directory: join(directory, "postgres"), log: () => undefined });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  let portal: PortalProcess | undefined;
  let peers: Peers | undefined;
  try {
    await admin.connect();
    portal = await startPortalProcess(database.adminUrl, directory, ACCOUNT);
    await openStudy(admin, ACCOUNT);
    peers = await startPeers(portal, admin, database.adminUrl);
    const found: ReadonlyMap<string, number>[] = [];
    let before = 1;
    for (const times of sizes.length > 0 ? sizes : [1, 10]) {
      if (times > before) await scaleStudy(admin, times, before);
      before = times;
      const { cases, measurements } = await sizeOfStudy(admin);
      console.log(`${times} times: ${cases} cases, ${measurements} measurements`);
      found.push(await measurePeers(portal, peers));
    }
    console.log(growthOf(found));
  } finally {
    await peers?.stop();
    await portal?.stop();
    await admin.end();
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
