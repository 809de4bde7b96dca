import { parentPort } from "node:worker_threads";
import { type ComparedUnits, type ComparisonFigures, compareGroups } from "./compare-groups.ts";

/** One comparison computed, or why it could not be; a fault of one is no fault of the thread. */
export type ComparisonMade = { readonly figures: ComparisonFigures } | { readonly fault: unknown };

function made(units: ComparedUnits): ComparisonMade {
  try {
    return { figures: compareGroups(units) };
  } catch (fault) {
    return { fault };
  }
}

parentPort?.on("message", (units: ComparedUnits) => parentPort?.postMessage(made(units)));
