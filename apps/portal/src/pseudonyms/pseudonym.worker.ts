import { offeredColumns, pseudonymise, readKeyFile, readTables } from "@nlrp12/intake";
import type { PseudonymJob } from "./pseudonym-job.ts";

/** Runs off the page's own thread; neither numbers nor key leave this machine. */
async function done(job: PseudonymJob) {
  const { tables } = await readTables(job.file, job.file.name, job.settings);
  if (!tables) return null;
  if (job.task === "columns") return offeredColumns(tables.read);
  const key = await readKeyFile(job.keyFile);
  return key && (await pseudonymise(tables.read, job.marked, key));
}

self.onmessage = (event: MessageEvent<PseudonymJob>) => {
  void done(event.data).then((answer) => self.postMessage(answer));
};

// Rejections reach the page as an error of the worker.
self.addEventListener("unhandledrejection", (event) => {
  throw event.reason;
});
