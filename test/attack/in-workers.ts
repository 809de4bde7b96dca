import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Tally } from "../../packages/disclosure/src/attack/rows/measurement.ts";

/** One seed of one measurement at one size. */
export interface AttackTask {
  readonly id: string;
  readonly seed: number;
  readonly size: number;
}

/** Measures tasks in as many threads as asked; `done` hears of each in the order they end. */
export async function inWorkers(
  tasks: readonly AttackTask[],
  threads: number,
  done: (task: AttackTask, tally: Tally) => void,
): Promise<void> {
  const waiting = [...tasks];
  await Promise.all(
    Array.from({ length: Math.min(threads, tasks.length) }, async () => {
      const worker = new Worker(new URL("attack.worker.ts", import.meta.url));
      try {
        for (let task = waiting.shift(); task; task = waiting.shift()) {
          worker.postMessage(task);
          const [tally]: Tally[] = await once(worker, "message");
          if (tally) done(task, tally);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
}
