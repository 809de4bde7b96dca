import { MANAGER, makeCohort, tortureFile } from "./torture-cohort.ts";
import { approve, orderRelease, sendByPut, whenDone } from "./upload-life.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { filledBy, personsOfNoCase, type RowCounts, stateOf } from "./whole-or-nothing.ts";

/** What an undisturbed way of the torture file takes and leaves. */
export interface UndisturbedRun {
  /** Patients of the file. */
  readonly cases: number;
  /** Rows of its release by table. */
  readonly whole: RowCounts;
  readonly arrivalMs: number;
  readonly publishingMs: number;
  readonly personsOfNoCase: number;
}

/** Publishes the torture file without any disturbance and tells what that takes and leaves. */
export async function undisturbedRun(victim: VictimPortal, slug: string, cases: number): Promise<UndisturbedRun> {
  const { id: cohort, cohortId } = await makeCohort(victim.caller, slug);
  const before = await stateOf(victim.admin, cohortId);
  const begun = performance.now();
  const id = await sendByPut(victim, cohort, tortureFile(slug, cases));
  const checked = await whenDone(victim, id);
  if (checked !== "CHECKED") throw new Error(`the torture file was not accepted: ${await whyNot(victim, id)}`);
  const arrivalMs = performance.now() - begun;
  await approve(victim, id);
  const ordered = performance.now();
  await orderRelease(victim, id);
  await whenDone(victim, id);
  const publishingMs = performance.now() - ordered;
  const after = await stateOf(victim.admin, cohortId);
  const whole = Object.fromEntries(Object.entries(filledBy(before, after)).filter(([table]) => table !== "upload"));
  return { cases, whole, arrivalMs, publishingMs, personsOfNoCase: await personsOfNoCase(victim.admin) };
}

async function whyNot(victim: VictimPortal, id: string): Promise<string> {
  const { text } = await victim.caller.raw(
    MANAGER,
    "query ($id: ID!) { upload(id: $id) { state failure { en } problems { rule cell message { en } } } }",
    { id },
  );
  return text.slice(0, 2_000);
}
