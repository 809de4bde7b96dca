import { parentPort } from "node:worker_threads";
import { type ComparedUnits, compareGroups } from "./compare-groups.ts";

parentPort?.on("message", (asked: readonly ComparedUnits[]) => parentPort?.postMessage(asked.map(compareGroups)));
