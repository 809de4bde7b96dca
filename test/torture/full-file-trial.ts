import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fullFile } from "./full-file.ts";
import { makeCohort, tortureFile } from "./torture-cohort.ts";
import type { UndisturbedRun } from "./undisturbed-run.ts";
import { approve, approveAndPublish, looked, orderRelease, sendByPut, whenDone } from "./upload-life.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { partialIn, stateOf } from "./whole-or-nothing.ts";

/** What a full disk under one table did. */
export interface FullFileResult {
  readonly stateWhileFull: string;
  readonly failure: { readonly en: string; readonly fr: string } | null;
  readonly partial: readonly string[];
  /** Before and after there was room. */
  readonly releases: readonly [number, number];
}

/** Publishes while one table's file is full, and again once there is room. */
export async function fullFileTrial(
  victim: VictimPortal,
  run: UndisturbedRun,
  { slug, dataDirectory }: { readonly slug: string; readonly dataDirectory: string },
): Promise<FullFileResult> {
  const { id: cohort, cohortId } = await makeCohort(victim.caller, slug);
  const bytes = tortureFile(slug, run.cases);
  const id = await sendByPut(victim, cohort, bytes);
  await whenDone(victim, id);
  await approve(victim, id);
  const full = await fullFile(victim.admin, join(dataDirectory, "postgres", "cluster", "data"));
  await orderRelease(victim, id);
  let met = await looked(victim, id);
  while (met.state === "PUBLISHING") {
    await pause(50);
    met = await looked(victim, id);
  }
  const meanwhile = await stateOf(victim.admin, cohortId);
  await full.makeRoom();
  const again = await sendByPut(victim, cohort, bytes);
  await whenDone(victim, again);
  const state = await approveAndPublish(victim, again);
  const end = await stateOf(victim.admin, cohortId);
  return {
    stateWhileFull: met.state,
    failure: met.failure,
    partial: [
      ...partialIn(meanwhile, run.whole).map((fault) => `while full: ${fault}`),
      ...partialIn(end, run.whole).map((fault) => `at the end: ${fault}`),
      ...(state === "PUBLISHED" ? [] : [`the upload ended as ${state}`]),
    ],
    releases: [meanwhile.releases, end.releases],
  };
}
