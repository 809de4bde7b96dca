import { Worker } from "node:worker_threads";
import type { CheckedFile, FileToCheck, ReadingPlan } from "@nlrp12/intake";
import { Conflict } from "#errors";

/** What the checking thread is started with. */
export interface CheckOrder {
  readonly file: FileToCheck;
  readonly plan: ReadingPlan;
}

/** Heap of the checking thread; a hundred thousand measurements need a third of it. */
const MOST_MEGABYTES = 1024;
/** A file that takes longer is not one a person made. */
const LONGEST_CHECK_IN_MS = 5 * 60_000;

const tooMuch = () =>
  new Conflict({
    en: "This file asks for more time or memory than a cohort file needs; send it in smaller parts.",
    fr: "Ce fichier demande plus de temps ou de mémoire qu'un fichier de cohorte ; envoyez-le en plusieurs parties.",
  });

function startWorker(order: CheckOrder): Worker {
  const fromSources = import.meta.url.endsWith(".ts");
  return new Worker(new URL(`./check-file.worker.${fromSources ? "ts" : "js"}`, import.meta.url), {
    workerData: order,
    execArgv: fromSources ? ["--conditions=source"] : [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
}

/**
 * Checks a file in a thread of its own. Throws Conflict when the file exhausts the thread's memory or time; any other
 * failure of the check is a fault of ours and is thrown as it is.
 */
export async function checkInThread(file: FileToCheck, plan: ReadingPlan): Promise<CheckedFile> {
  const worker = startWorker({ file, plan });
  let overtime: NodeJS.Timeout | undefined;
  try {
    return await new Promise<CheckedFile>((resolve, reject) => {
      overtime = setTimeout(() => reject(tooMuch()), LONGEST_CHECK_IN_MS);
      worker.once("message", resolve);
      worker.once("error", (error) => {
        const exhausted = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
        reject(exhausted ? tooMuch() : error);
      });
      worker.once("exit", (code) => reject(new Error(`the checking thread ended with code ${code}`)));
    });
  } finally {
    clearTimeout(overtime);
    await worker.terminate();
  }
}
