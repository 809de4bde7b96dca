import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { resumableSend } from "./send-resumably.ts";
import { makeCohort, tortureFile } from "./torture-cohort.ts";
import type { UndisturbedRun } from "./undisturbed-run.ts";
import { approve, approveAndPublish, BUSY, orderRelease, sendByPut, whenDone } from "./upload-life.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { type CaughtAt, letCommitsEnd, whenCommitted, whenCommitting } from "./when-committing.ts";
import { type CohortState, partialIn, personsOfNoCase, stateOf, whenQuiet } from "./whole-or-nothing.ts";

/**
 * When the portal is killed: while a file arrives and is checked, while it is published, before its COMMIT or in it, or
 * when the COMMIT is on the disk and the portal has not heard of it.
 */
export type KillWindow = "arrival" | "publishing" | "commit" | "committed";

/** What one kill showed. */
export interface KillResult {
  readonly window: KillWindow;
  /** Faults found right after the kill, and at the end. */
  readonly partial: readonly string[];
  /** Whether the release was there when the killed process's sessions had ended. */
  readonly committed: boolean;
  /** Whether a COMMIT was under way at the moment of the kill. */
  readonly duringCommit: boolean;
  readonly releases: number;
  readonly uploads: number;
  /** Milliseconds from the portal's new start until the interrupted job had ended by itself; null where none waited. */
  readonly resumedInMs: number | null;
}

/** Sends a file so that a second sending goes on with the first: by tus, or by PUT again. */
function senderOf(cohort: string, bytes: Uint8Array, byTus: boolean): (victim: VictimPortal) => Promise<string> {
  if (!byTus) return (victim) => sendByPut(victim, cohort, bytes);
  const resumable = resumableSend(cohort, bytes);
  return ({ caller }) => resumable.send(caller);
}

interface Trial {
  readonly slug: string;
  readonly window: KillWindow;
  readonly byTus: boolean;
}

/** Waits for the moment of the kill, once publishing was ordered. */
async function untilWindow(admin: pg.Client, run: UndisturbedRun, window: KillWindow): Promise<CaughtAt | null> {
  if (window === "commit") return whenCommitting(admin);
  if (window === "committed") return whenCommitted(admin);
  await pause(Math.random() * run.publishingMs);
  return null;
}

/** Brings a file as far as the window, and kills there. The id of its upload is null where the answer was cut off. */
async function interrupt(
  victim: VictimPortal,
  run: UndisturbedRun,
  work: { readonly window: KillWindow; readonly send: (victim: VictimPortal) => Promise<string> },
): Promise<{ id: string | null; duringCommit: boolean }> {
  if (work.window === "arrival") {
    const sent = work.send(victim).catch(() => null);
    await pause(Math.random() * run.arrivalMs);
    await victim.kill();
    return { id: await sent, duringCommit: false };
  }
  const id = await work.send(victim);
  await whenDone(victim, id);
  await approve(victim, id);
  // The answer to the order may be cut off together with the portal.
  const ordered = orderRelease(victim, id).catch(() => undefined);
  const duringCommit = (await untilWindow(victim.admin, run, work.window)) === "COMMIT";
  await victim.kill();
  if (work.window === "committed") await letCommitsEnd(victim.admin);
  await ordered;
  return { id, duringCommit };
}

/** Interrupts one file of one new cohort at the window, starts the portal again, and follows the file to its release. */
export async function killTrial(victim: VictimPortal, run: UndisturbedRun, trial: Trial): Promise<KillResult> {
  const { slug, window, byTus } = trial;
  const { id: cohort, cohortId } = await makeCohort(victim.caller, slug);
  const send = senderOf(cohort, tortureFile(slug, run.cases), byTus);
  const { id: known, duringCommit } = await interrupt(victim, run, { window, send });
  await whenQuiet(victim.admin);
  const interrupted = await stateOf(victim.admin, cohortId);
  await victim.start();
  const begun = performance.now();
  const waited = interrupted.uploads.some(({ state }) => BUSY.includes(state));
  // A person sends again what was not answered; it is the same upload.
  const id = window === "arrival" ? await send(victim) : known;
  if (id === null) throw new Error("the file has no upload");
  await whenDone(victim, id);
  const resumedInMs = waited ? performance.now() - begun : null;
  const ended = await approveAndPublish(victim, id);
  const end = await stateOf(victim.admin, cohortId);
  return {
    window,
    partial: faultsOf({ interrupted, end, run, persons: await personsOfNoCase(victim.admin), ended }),
    committed: interrupted.releases > 0,
    duringCommit,
    releases: end.releases,
    uploads: end.uploads.length,
    resumedInMs,
  };
}

function faultsOf(seen: {
  readonly interrupted: CohortState;
  readonly end: CohortState;
  readonly run: UndisturbedRun;
  readonly persons: number;
  readonly ended: string;
}): string[] {
  const { interrupted, end, run, persons, ended } = seen;
  return [
    ...partialIn(interrupted, run.whole).map((fault) => `after the kill: ${fault}`),
    ...partialIn(end, run.whole).map((fault) => `at the end: ${fault}`),
    ...(persons === run.personsOfNoCase ? [] : [`${persons - run.personsOfNoCase} persons of no case`]),
    ...(ended === "PUBLISHED" ? [] : [`the upload ended as ${ended}`]),
  ];
}
