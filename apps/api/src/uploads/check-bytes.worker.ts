import { parentPort, workerData } from "node:worker_threads";
import { checkBytes, type FileToCheck } from "./check-bytes.ts";

// A file from outside is read in a thread with a heap of its own: one that exhausts it ends this thread alone.
parentPort?.postMessage(await checkBytes(workerData as FileToCheck));
