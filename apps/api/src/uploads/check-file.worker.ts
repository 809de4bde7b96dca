import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "@nlrp12/intake";
import type { CheckOrder } from "./check-in-thread.ts";

// A file from outside is read in a thread with a heap of its own: one that exhausts it ends this thread alone.
const { file, plan } = workerData as CheckOrder;
parentPort?.postMessage(await checkFile(file, plan));
