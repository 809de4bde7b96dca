import { Worker } from "node:worker_threads";
import { type ComparedUnits, type ComparisonFigures, compareGroups } from "./compare-groups.ts";

/** Values in all comparisons of a question up to which they are computed at once, in a few milliseconds. */
const MOST_AT_ONCE = 200;

interface Waiting {
  readonly done: (figures: readonly ComparisonFigures[]) => void;
  readonly failed: (reason: unknown) => void;
}

interface ComparisonThread {
  readonly compare: (asked: readonly ComparedUnits[]) => Promise<readonly ComparisonFigures[]>;
}

/** Kept between questions, since starting one takes longer than most comparisons; null before the first and after a fault. */
let thread: ComparisonThread | null = null;

/**
 * The figures of each comparison, in order. A large question is computed in a thread beside this one, so that
 * permutations do not keep other requests waiting; nothing but logs of values and ids of centers goes there.
 */
export async function comparisonFigures(asked: readonly ComparedUnits[]): Promise<readonly ComparisonFigures[]> {
  const values = asked.reduce((sum, units) => sum + sizeOf(units), 0);
  if (values <= MOST_AT_ONCE) return asked.map(compareGroups);
  thread ??= startThread();
  return thread.compare(asked);
}

function sizeOf(units: ComparedUnits): number {
  if (units.kind === "PAIRS") return units.pairs.length;
  return units.strata.reduce((sum, { first, second }) => sum + first.length + second.length, 0);
}

/** Answers come in the order of the questions: the thread takes one after the other. */
function startThread(): ComparisonThread {
  const fromSources = import.meta.url.endsWith(".ts");
  const worker = new Worker(new URL(`./compare-groups.worker.${fromSources ? "ts" : "js"}`, import.meta.url), {
    execArgv: fromSources ? ["--conditions=source"] : [],
  });
  const waiting: Waiting[] = [];
  const started: ComparisonThread = {
    compare: (asked) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed });
        worker.ref();
        worker.postMessage(asked);
      }),
  };
  worker.on("message", (figures: readonly ComparisonFigures[]) => {
    waiting.shift()?.done(figures);
    // A thread without a question keeps no process from ending.
    if (waiting.length === 0) worker.unref();
  });
  const ended = (reason: unknown): void => {
    if (thread === started) thread = null;
    for (const { failed } of waiting.splice(0)) failed(reason);
  };
  worker.on("error", ended);
  worker.on("exit", (code) => ended(new Error(`the thread of comparisons ended with ${code}`)));
  worker.unref();
  return started;
}
