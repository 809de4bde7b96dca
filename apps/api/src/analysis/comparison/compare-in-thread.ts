import { Worker } from "node:worker_threads";
import { type RequestDatabase, RequestOver } from "#db";
import { type ComparedUnits, type ComparisonFigures, compareGroups } from "./compare-groups.ts";
import type { ComparisonMade } from "./compare-groups.worker.ts";

/** Values in all comparisons of a question up to which they are computed at once, in a few milliseconds. */
const MOST_AT_ONCE = 200;

/** A question whose comparisons are computed one by one. */
interface Asker {
  readonly request: Pick<RequestDatabase, "isOver">;
  readonly asked: readonly ComparedUnits[];
  readonly figures: ComparisonFigures[];
  readonly done: (figures: readonly ComparisonFigures[]) => void;
  readonly failed: (reason: unknown) => void;
}

interface ComparisonThread {
  readonly compare: (asker: Asker) => void;
}

/** Kept between questions, since starting one takes longer than most comparisons; null before the first and after a fault. */
let thread: ComparisonThread | null = null;

/**
 * The figures of each comparison, in order. A large question is computed in a thread beside this one, so that
 * permutations do not keep other requests waiting; nothing but logs of values and ids of centers goes there. Who has hung
 * up is computed no further.
 */
export async function comparisonFigures(
  request: Pick<RequestDatabase, "isOver">,
  asked: readonly ComparedUnits[],
): Promise<readonly ComparisonFigures[]> {
  const values = asked.reduce((sum, units) => sum + sizeOf(units), 0);
  if (values <= MOST_AT_ONCE) return asked.map(compareGroups);
  thread ??= startThread();
  const { compare } = thread;
  return new Promise((done, failed) => compare({ request, asked, figures: [], done, failed }));
}

function sizeOf(units: ComparedUnits): number {
  if (units.kind === "PAIRS") return units.pairs.length;
  return units.strata.reduce((sum, { first, second }) => sum + first.length + second.length, 0);
}

/** One comparison of each asker in turn: a small question waits for one comparison of a large one, not for all. */
function startThread(): ComparisonThread {
  const fromSources = import.meta.url.endsWith(".ts");
  const worker = new Worker(new URL(`./compare-groups.worker.${fromSources ? "ts" : "js"}`, import.meta.url), {
    execArgv: fromSources ? ["--conditions=source"] : [],
  });
  const waiting: Asker[] = [];
  let computing: Asker | null = null;
  const computeNext = (): void => {
    computing = waiting.shift() ?? null;
    while (computing?.request.isOver) {
      computing.failed(new RequestOver());
      computing = waiting.shift() ?? null;
    }
    const units = computing?.asked[computing.figures.length];
    if (units) worker.postMessage(units);
    // A thread without a question keeps no process from ending.
    else worker.unref();
  };
  const started: ComparisonThread = {
    compare: (asker) => {
      waiting.push(asker);
      if (computing) return;
      worker.ref();
      computeNext();
    },
  };
  worker.on("message", (made: ComparisonMade) => {
    const asker = computing;
    if (!asker) return;
    if ("fault" in made) asker.failed(made.fault);
    else if (asker.figures.push(made.figures) === asker.asked.length) asker.done(asker.figures);
    else waiting.push(asker);
    computeNext();
  });
  const ended = (reason: unknown): void => {
    if (thread === started) thread = null;
    computing?.failed(reason);
    for (const { failed } of waiting.splice(0)) failed(reason);
  };
  worker.on("error", ended);
  worker.on("exit", (code) => ended(new Error(`the thread of comparisons ended with ${code}`)));
  worker.unref();
  return started;
}
