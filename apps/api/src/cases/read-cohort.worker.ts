import { openAsBlob } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "@nlrp12/intake";
import { roundsOf } from "./cohort-rounds.ts";
import type { ReadAnswer, ReadOrder, RoundQuestion } from "./read-in-thread.ts";
import { rowsTeller } from "./rows-teller.ts";

// A file from outside is read in a thread with a heap of its own: one that exhausts it ends this thread alone.
const { file, plan } = workerData as ReadOrder;
const content = await openAsBlob(file.path);
const onRow = rowsTeller((told) => parentPort?.postMessage({ told }));
const { cohort, problems } = await checkFile({ content, name: file.name, onRow }, plan);
const rounds = cohort && roundsOf(cohort);

async function answerTo(question: RoundQuestion): Promise<void> {
  if (!rounds) throw new Error("a refused file is asked for its rounds");
  if (question.asks !== "settle") {
    const answer = rounds[question.asks] as (of: RoundQuestion["of"]) => Promise<unknown>;
    return parentPort?.postMessage(await answer(question.of));
  }
  const settled = await rounds.settle(question.of);
  const buffers = new Set(Object.values(settled.rows).map(({ buffer }) => buffer));
  parentPort?.postMessage(settled, [...buffers]);
}

parentPort?.on("message", answerTo);
const head = rounds && {
  caseCodes: rounds.caseCodes,
  kindredCodes: rounds.kindredCodes,
  measurementsPerCase: rounds.measurementsPerCase,
  rows: rounds.rows,
};
parentPort?.postMessage({ problems, cohort: head } satisfies ReadAnswer);
