import { parentPort, workerData } from "node:worker_threads";
import { type ComparedUnits, compareGroups } from "./compare-groups.ts";

parentPort?.postMessage((workerData as readonly ComparedUnits[]).map(compareGroups));
