import { setTimeout as pause } from "node:timers/promises";
import type { PortalProcess } from "./portal-process.ts";
import { forgetPeak, memoryOf } from "./process-memory.ts";

/** How long publishing a file took, step by step in seconds, and what it cost the process. */
export interface PublishedUpload {
  readonly receivedSeconds: number;
  readonly checkedSeconds: number;
  readonly publishedSeconds: number;
  readonly totalSeconds: number;
  /** Bytes the process grew by, at its peak, over what it had while idle. */
  readonly growth: number;
  /** Longest time the event loop was busy, in milliseconds. */
  readonly longestDelay: number;
}

const LOOK = "query ($id: ID!) { upload(id: $id) { state failure { en } problems { rule message { en } } } }";
const APPROVE = "mutation ($id: ID!) { approveUpload(id: $id) { state } }";
const PUBLISH = "mutation ($id: ID!) { publishRelease(upload: $id) { state } }";
const LOOK_EVERY_IN_MS = 250;

async function until(portal: PortalProcess, id: string, state: string): Promise<void> {
  const upload = await portal.ask(LOOK, { id });
  if (upload.state === state) return;
  if (upload.state === "FAILED" || upload.state === "REJECTED") throw new Error(JSON.stringify(upload).slice(0, 2000));
  await pause(LOOK_EVERY_IN_MS);
  return until(portal, id, state);
}

/** Sends a file, waits for its check, approves it and waits for the release: as a person at the portal would. */
export async function publishUpload(portal: PortalProcess, path: string, cohort: string): Promise<PublishedUpload> {
  const { now: idle } = await memoryOf(portal.pid);
  await forgetPeak(portal.pid);
  await portal.longestDelay();
  const times = [performance.now()];
  const id = await portal.send(path, cohort);
  times.push(performance.now());
  await until(portal, id, "CHECKED");
  times.push(performance.now());
  await portal.ask(APPROVE, { id });
  await portal.ask(PUBLISH, { id });
  await until(portal, id, "PUBLISHED");
  times.push(performance.now());
  const [sent = 0, received = 0, checked = 0, published = 0] = times;
  return {
    receivedSeconds: (received - sent) / 1000,
    checkedSeconds: (checked - received) / 1000,
    publishedSeconds: (published - checked) / 1000,
    totalSeconds: (published - sent) / 1000,
    growth: (await memoryOf(portal.pid)).peak - idle,
    longestDelay: await portal.longestDelay(),
  };
}
