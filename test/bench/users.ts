import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startEmbeddedPostgres } from "../../apps/api/src/db/embedded-postgres.ts";
import { pageDocuments } from "./page-documents.ts";
import { type PortalProcess, startPortalProcess } from "./portal-process.ts";
import { processorMsOf } from "./process-time.ts";
import { openStudy, scaleStudy, sizeOfStudy } from "./scaled-consortium.ts";
import { ASKING_OPERATIONS, type Draws, drawQuestion, drawsOf, type PageQuestion } from "./user-questions.ts";
import { type AnswerTime, printTimes } from "./user-times.ts";

const SEED = 20_110_531;
/** Of the demonstration's 209 cases some 500. */
const TIMES = 2.4;
/** Three accounts a center but two stewards; the investigators read the whole study, the others what they may anyway. */
const INVESTIGATORS = ["inserm", "versailles", "poitiers", "aphp"].map((center) => `investigator@${center}`);
const OTHERS = ["inserm", "versailles", "poitiers", "aphp"].map((center) => `data-manager@${center}`);
const ACCOUNTS = [...INVESTIGATORS, ...OTHERS, "steward@inserm", "steward@aphp"];
const WARMING_UP = 10;
const ASKED_ALONE = 100;
const ASKED_BY_EACH = 40;
const KEPT_BY_EACH = 3;
/** A moment at which no cohort has rows to read: what is answered then is the protected part. */
const BEFORE_ANY_RELEASE = "2000-01-01T00:00:00Z";
const PROTECTED = ["Distribution", "Trajectories", "Response", "Survival", "Prediction"];
const TOLD = [
  { name: "first questions", kinds: ASKING_OPERATIONS, most: 300 },
  { name: "stored answers", kinds: ["kept answer", "protected alone"], most: 50 },
];

const KEEP = `mutation ($question: String!, $arguments: JSONObject!) {
  saveView(question: $question, arguments: $arguments) { ... on KeptAnswer { hash } } }`;

/** A user at the portal: an account's token, the answers it kept, and what it will ask next. */
interface User {
  readonly account: string;
  readonly token: string;
  readonly draws: Draws;
  readonly kept: string[];
  readonly asked: Set<string>;
}

/** How users go about it: what pages send, how long one thinks before asking on, and how much each asks. */
interface Going {
  readonly documents: ReadonlyMap<string, string>;
  readonly thoughtMs: number;
  readonly each: number;
}

/** Asks as a page does, over connections that stay open; the time until the whole answer is read, and the answer. */
async function ask(url: string, token: string, query: string, variables: object) {
  const begun = performance.now();
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const milliseconds = performance.now() - begun;
  const { data, errors } = JSON.parse(text);
  if (errors?.[0] || !data) throw new Error(`${JSON.stringify(variables)}: ${errors?.[0]?.message ?? text}`);
  return { milliseconds, data: data as Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

/** A question this user has not asked yet. */
function firstQuestion(user: User, operation?: string): PageQuestion {
  const question = drawQuestion(user.draws, operation);
  const said = JSON.stringify(question);
  if (user.asked.has(said)) return firstQuestion(user, operation);
  user.asked.add(said);
  return question;
}

async function keepAnswers(url: string, user: User): Promise<void> {
  for (let kept = 0; kept < KEPT_BY_EACH; kept += 1) {
    const { variables } = firstQuestion(user, "Distribution");
    const { data } = await ask(url, user.token, KEEP, { question: "cytokineSummary", arguments: variables });
    user.kept.push(String(data.saveView?.hash));
  }
}

/** The next thing a user asks: six in ten first questions, a quarter kept answers, the rest the protected part alone. */
function next(user: User): { readonly kind: string; readonly question: PageQuestion } {
  const drawn = user.draws.integer(1, 100);
  if (drawn <= 60) {
    const question = firstQuestion(user);
    return { kind: question.operation, question };
  }
  if (drawn <= 85) {
    return {
      kind: "kept answer",
      question: { operation: "KeptAnswer", variables: { hash: user.draws.one(user.kept) } },
    };
  }
  const question = drawQuestion(user.draws, user.draws.one(PROTECTED));
  const variables = { ...question.variables, asOf: BEFORE_ANY_RELEASE };
  return { kind: "protected alone", question: { ...question, variables } };
}

/** All users at once, each asking the next when the last is answered and thought over. */
async function goTogether(users: readonly User[], portal: PortalProcess, parts: Going) {
  const times = new Map<string, AnswerTime[]>();
  const alone = users.length === 1;
  const go = async (user: User) => {
    for (let count = 0; count < parts.each; count += 1) {
      // Between half and one and a half times, so that users do not fall into step.
      await pause((parts.thoughtMs * user.draws.integer(50, 150)) / 100);
      const { kind, question } = next(user);
      const document = parts.documents.get(question.operation) ?? "";
      const before = alone ? await processorMsOf(portal.pid) : 0;
      const { milliseconds } = await ask(portal.url, user.token, document, question.variables);
      const processorMs = alone ? (await processorMsOf(portal.pid)) - before : undefined;
      times.set(kind, [...(times.get(kind) ?? []), { milliseconds, processorMs }]);
    }
  };
  await Promise.all(users.map(go));
  return times;
}

/** `pnpm bench users`: the consortium of real life, some 500 cases, and ten users at once. */
export async function run(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "bench-users-"));
  const database = await startEmbeddedPostgres({ directory: join(directory, "postgres"), log: () => undefined });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  let portal: PortalProcess | undefined;
  try {
    await admin.connect();
    portal = await startPortalProcess(database.adminUrl, directory);
    for (const account of INVESTIGATORS) await openStudy(admin, account);
    await scaleStudy(admin, TIMES);
    const { cases, measurements } = await sizeOfStudy(admin);
    console.log(`${cases} cases, ${measurements} measurements, ${ACCOUNTS.length} users`);
    const tokens = JSON.parse(await readFile(join(directory, "demo-tokens.json"), "utf8"));
    const users = ACCOUNTS.map((account, at) => ({
      ...{ account, token: String(tokens[account]), draws: drawsOf(SEED + at) },
      ...{ kept: [], asked: new Set<string>() },
    }));
    const documents = await pageDocuments([...ASKING_OPERATIONS, "KeptAnswer"]);
    for (const user of users) await keepAnswers(portal.url, user);
    const going = { documents, thoughtMs: 0, each: ASKED_BY_EACH };
    await goTogether(users, portal, { ...going, each: WARMING_UP });
    const alone = await goTogether(users.slice(0, 1), portal, { ...going, each: ASKED_ALONE });
    printTimes("one user alone", alone, TOLD);
    const thinking = await goTogether(users, portal, { ...going, thoughtMs: 1000 });
    printTimes("ten users, each asking again a second after an answer", thinking, TOLD);
    printTimes("ten users, each asking again at once", await goTogether(users, portal, going), TOLD);
  } finally {
    await portal?.stop();
    await admin.end();
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
