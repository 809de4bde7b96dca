// Measures one seed after another, as the main thread asks.
import { parentPort } from "node:worker_threads";
import { MEASUREMENTS } from "../../packages/disclosure/src/attack/rows/all-measurements.ts";
import type { AttackTask } from "./in-workers.ts";

parentPort?.on("message", ({ id, seed, size }: AttackTask) => {
  const measurement = MEASUREMENTS.find((one) => one.id === id);
  if (!measurement) throw new Error(`there is no measurement ${id}`);
  parentPort?.postMessage(measurement.measure({ seed, size }));
});
