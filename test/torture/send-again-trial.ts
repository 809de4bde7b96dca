import { setTimeout as pause } from "node:timers/promises";
import { MANAGER, makeCohort, tortureFile } from "./torture-cohort.ts";
import type { UndisturbedRun } from "./undisturbed-run.ts";
import { approveAndPublish, whenDone } from "./upload-life.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { partialIn, stateOf, whenQuiet } from "./whole-or-nothing.ts";

/** What came of one file that was sent many times at once. */
export interface SendAgainResult {
  readonly sent: number;
  /** How often each HTTP status was answered; 0 where the line was cut. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly uploads: number;
  readonly releases: number;
  readonly partial: readonly string[];
}

/** A third under one key, a third under keys of their own, a third under none. */
function keyOf(index: number): Record<string, string> {
  if (index % 3 === 0) return { "idempotency-key": "the same for a third" };
  return index % 3 === 1 ? { "idempotency-key": `its own ${index}` } : {};
}

async function sendOnce(victim: VictimPortal, file: { cohort: string; bytes: Uint8Array }, index: number) {
  const { url, tokenOf } = victim.caller;
  try {
    const response = await fetch(`${url}/uploads?cohort=${file.cohort}`, {
      method: "PUT",
      headers: {
        authorization: `Bearer ${tokenOf(MANAGER)}`,
        "content-type": "application/octet-stream",
        ...keyOf(index),
      },
      body: Buffer.from(file.bytes),
    });
    const answer: { id?: string } = await response.json();
    return { status: response.status, id: answer.id ?? null };
  } catch {
    return { status: 0, id: null };
  }
}

/** Sends one file `times` times at once, kills the portal meanwhile, sends it as often again, and publishes it. */
export async function sendAgainTrial(
  victim: VictimPortal,
  run: UndisturbedRun,
  trial: { readonly slug: string; readonly times: number },
): Promise<SendAgainResult> {
  const { slug, times } = trial;
  const { id: cohort, cohortId } = await makeCohort(victim.caller, slug);
  const file = { cohort, bytes: tortureFile(slug, run.cases) };
  const all = () => Promise.all(Array.from({ length: times }, (_, index) => sendOnce(victim, file, index)));
  const before = all();
  await pause(Math.random() * run.arrivalMs);
  await victim.kill();
  const answers = [...(await before)];
  await whenQuiet(victim.admin);
  await victim.start();
  answers.push(...(await all()));
  const ids = new Set(answers.flatMap(({ id }) => (id === null ? [] : [id])));
  const [id] = ids;
  if (!id) throw new Error("no sending was answered with an upload");
  await whenDone(victim, id);
  const ended = await approveAndPublish(victim, id);
  const state = await stateOf(victim.admin, cohortId);
  const statuses: Record<string, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    sent: answers.length,
    statuses,
    uploads: state.uploads.length,
    releases: state.releases,
    partial: [
      ...partialIn(state, run.whole),
      ...(ids.size === 1 ? [] : [`${ids.size} uploads were named`]),
      ...(ended === "PUBLISHED" ? [] : [`the upload ended as ${ended}`]),
    ],
  };
}
