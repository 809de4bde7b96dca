import { setTimeout as pause } from "node:timers/promises";
import type { RawAnswer } from "../journeys/portal-caller.ts";
import { MANAGER, makeCohort, tortureFile } from "./torture-cohort.ts";
import type { UndisturbedRun } from "./undisturbed-run.ts";
import { approveAndPublish, whenDone } from "./upload-life.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { partialIn, stateOf } from "./whole-or-nothing.ts";

/** What a killed database left. */
export interface DatabaseResult {
  /** Files the portal had said yes to before the kill, and those of them that are there afterwards. */
  readonly acknowledged: number;
  readonly present: number;
  /** What was answered while the database was gone. */
  readonly whileGone: readonly RawAnswer[];
  readonly releases: number;
  readonly partial: readonly string[];
}

/** Sends files to cohorts of their own one after the other until the line or the database breaks. */
async function sendUntilBroken(
  victim: VictimPortal,
  files: readonly { readonly cohort: string; readonly bytes: Uint8Array }[],
): Promise<{ acknowledged: string[]; refused: RawAnswer | null }> {
  const acknowledged: string[] = [];
  for (const { cohort, bytes } of files) {
    const answer = await victim.caller.put(MANAGER, { cohort, bytes, fileName: "torture.zip" }).catch(() => null);
    if (!answer || answer.status >= 400) return { acknowledged, refused: answer };
    acknowledged.push(JSON.parse(answer.text).id);
  }
  return { acknowledged, refused: null };
}

/**
 * `kill -9` to the postmaster while files arrive and are checked. What was acknowledged is durable; the portal refuses
 * meanwhile, and after a start everything goes on.
 */
export async function databaseTrial(
  victim: VictimPortal,
  run: UndisturbedRun,
  trial: { readonly slug: string; readonly files: number },
): Promise<DatabaseResult> {
  const cohorts: { id: string; cohortId: number }[] = [];
  for (let index = 0; index < trial.files; index += 1) {
    cohorts.push(await makeCohort(victim.caller, `${trial.slug}-${index}`));
  }
  const files = cohorts.map(({ id }, index) => ({
    cohort: id,
    bytes: tortureFile(`${trial.slug}-${index}`, run.cases),
  }));
  const sending = sendUntilBroken(victim, files);
  await pause(Math.random() * run.arrivalMs);
  await victim.killDatabase();
  const { acknowledged, refused } = await sending;
  const question = await victim.caller.raw(MANAGER, "{ viewer { name } }").catch(() => null);
  await victim.stop();
  await victim.start();
  const { rows } = await victim.admin.query<{ uploads: number }>(
    "select count(*)::int as uploads from portal.upload where cohort_id = any($1::int[])",
    [cohorts.map(({ cohortId }) => cohortId)],
  );
  const present = await Promise.all(acknowledged.map((id) => whenDone(victim, id)));
  // What was not acknowledged is sent again; so is everything else, and stays the same.
  const again = await sendUntilBroken(victim, files);
  const partial: string[] = [];
  let releases = 0;
  for (const [index, id] of again.acknowledged.entries()) {
    await whenDone(victim, id);
    const ended = await approveAndPublish(victim, id);
    const state = await stateOf(victim.admin, cohorts[index]?.cohortId ?? 0);
    releases += state.releases;
    partial.push(...partialIn(state, run.whole), ...(ended === "PUBLISHED" ? [] : [`file ${index} ended as ${ended}`]));
  }
  if ((rows[0]?.uploads ?? 0) < acknowledged.length) partial.push("an acknowledged upload is gone");
  const whileGone = [refused, question].filter((answer) => answer !== null);
  return { acknowledged: acknowledged.length, present: present.length, whileGone, releases, partial };
}
