import { Worker } from "node:worker_threads";
import type { Problem, ReadingPlan } from "@nlrp12/intake";
import { Conflict } from "#errors";
import type { CohortRounds } from "./cohort-rounds.ts";
import type { RowsTold } from "./rows-teller.ts";

/** A file on the disk, by the name its owner gave it. */
export interface FileToRead {
  readonly path: string;
  readonly name: string;
}

/** A file that was read and checked; whoever has it closes it. */
export interface ReadFile {
  readonly problems: readonly Problem[];
  /** Null exactly when a problem is an ERROR. */
  readonly rounds: CohortRounds | null;
  close(): Promise<void>;
}

/** What the thread is started with. */
export interface ReadOrder {
  readonly file: FileToRead;
  readonly plan: ReadingPlan;
}

type Asked = Exclude<keyof CohortRounds, "caseCodes" | "kindredCodes" | "measurementsPerCase" | "rows">;

/** What the thread answers first. */
export interface ReadAnswer {
  readonly problems: readonly Problem[];
  readonly cohort: Omit<CohortRounds, Asked> | null;
}

/** A question to the thread; it answers them one by one, in their order. */
export type RoundQuestion = {
  readonly [Name in Asked]: { readonly asks: Name; readonly of: Parameters<CohortRounds[Name]>[0] };
}[Asked];

/** Heap of the thread, in which a file of a million measurements is held compactly. */
const MOST_MEGABYTES = 512;
/** Of it for what was made a moment ago: rows of a round are soon gone, and more room only makes the process larger. */
const YOUNG_MEGABYTES = 8;
/** A file that takes longer, to read or for one of its rounds, is not one a person made. */
const LONGEST_WAIT_IN_MS = 10 * 60_000;

const tooMuch = () =>
  new Conflict({
    en: "This file asks for more time or memory than a cohort file needs; send it in smaller parts.",
    fr: "Ce fichier demande plus de temps ou de mémoire qu'un fichier de cohorte ; envoyez-le en plusieurs parties.",
  });

function startWorker(order: ReadOrder): Worker {
  const fromSources = import.meta.url.endsWith(".ts");
  return new Worker(new URL(`./read-cohort.worker.${fromSources ? "ts" : "js"}`, import.meta.url), {
    workerData: order,
    execArgv: fromSources ? ["--conditions=source"] : [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}

/** The buffer that goes with a question, if one does; it is the thread's from then on. */
const spareOf = (of: object): readonly ArrayBuffer[] =>
  "spare" in of && of.spare instanceof ArrayBuffer ? [of.spare] : [];

/** Rejects when the thread ends, now or later: with Conflict when it exhausted its memory. */
function endOf(worker: Worker): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  worker.once("error", (error) => {
    const exhausted = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    reject(exhausted ? tooMuch() : error);
  });
  worker.once("exit", (code) => reject(new Error(`the reading thread ended with code ${code}`)));
  // Between two questions nobody waits for it, and a rejection nobody hears would end this process.
  promise.catch(() => undefined);
  return promise;
}

/**
 * Reads and checks a file in a thread of its own, telling of its rows, and has its rounds made there: the file is never held here, and one
 * that exhausts its thread ends it alone. Throws Conflict then; any other failure is a fault of ours, thrown as it is.
 */
export async function readInThread(
  file: FileToRead,
  plan: ReadingPlan,
  tell: (told: RowsTold) => void,
): Promise<ReadFile> {
  const worker = startWorker({ file, plan });
  const ended = endOf(worker);
  const close = async () => void (await worker.terminate());
  const nextAnswer = <Answer>(): Promise<Answer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const overtime = setTimeout(() => reject(tooMuch()), LONGEST_WAIT_IN_MS);
    const listen = (message: Answer | { readonly told: RowsTold }) => {
      if (typeof message === "object" && message !== null && "told" in message) tell(message.told);
      else resolve(message);
    };
    worker.on("message", listen);
    return Promise.race([promise, ended]).finally(() => {
      clearTimeout(overtime);
      worker.off("message", listen);
    });
  };
  const ask = <Name extends Asked>(asks: Name) => {
    type Answer = Awaited<ReturnType<CohortRounds[Name]>>;
    return (of: Parameters<CohortRounds[Name]>[0]): Promise<Answer> => {
      worker.postMessage({ asks, of }, spareOf(of));
      return nextAnswer<Answer>();
    };
  };
  try {
    const { problems, cohort } = await nextAnswer<ReadAnswer>();
    const rounds = cohort && {
      ...cohort,
      over: ask("over"),
      unchanged: ask("unchanged"),
      differences: ask("differences"),
      rareCombinations: ask("rareCombinations"),
      number: ask("number"),
      settle: ask("settle"),
    };
    return { problems, rounds, close };
  } catch (error) {
    await close();
    throw error;
  }
}
