import { execFile } from "node:child_process";
import { rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type pg from "pg";
import { openGround } from "./open-ground.ts";
import { type SmallDisk, smallDisk } from "./small-disk.ts";
import { MANAGER, makeCohort, tortureFile } from "./torture-cohort.ts";
import type { UndisturbedRun } from "./undisturbed-run.ts";
import { approve, approveAndPublish, looked, orderRelease, sendByPut, whenDone } from "./upload-life.ts";
import { type VictimPortal, victimPortal } from "./victim-portal.ts";
import { partialIn, stateOf } from "./whole-or-nothing.ts";

const run = promisify(execFile);

/** Which disk is full: that of the tables, or that of the write-ahead log alone. */
export type FullDisk = "data" | "log";

/** What a full disk did. */
export interface FullDiskResult {
  readonly disk: FullDisk;
  /** How the upload stood while the disk was full; null where the database had stopped. */
  readonly stateWhileFull: string | null;
  /** The sentence of its failure. */
  readonly failure: { readonly en: string; readonly fr: string } | null;
  /** What a sender was answered meanwhile. */
  readonly refused: { readonly status: number; readonly text: string };
  readonly partial: readonly string[];
  readonly releases: number;
}

const SEGMENT = 16 * 1024 * 1024;
const DISK_MEGABYTES = 700;
/** Cases of the file that meets the full disk: its rows need more than is left. */
const CASES = 150;

/** A portal whose tables, or whose log, lie on a small disk; a copy of a stopped one. */
async function portalOnSmallDisk(copyOf: string, full: FullDisk) {
  const ground = await openGround("full-disk");
  const disk = await smallDisk(join(ground, "disk"), DISK_MEGABYTES);
  if (disk === null) {
    await rm(ground, { recursive: true, force: true });
    return null;
  }
  const dataDirectory = join(full === "data" ? disk.path : ground, "data");
  await run("cp", ["-a", copyOf, dataDirectory]);
  // The one of the two that is not to be full lies elsewhere.
  const log = join(dataDirectory, "postgres", "cluster", "data", "pg_wal");
  const elsewhere = join(full === "data" ? ground : disk.path, "pg_wal");
  await run("cp", ["-a", log, elsewhere]);
  await rename(log, `${log}.before`);
  await symlink(elsewhere, log);
  await rm(`${log}.before`, { recursive: true });
  const victim = await victimPortal(dataDirectory);
  const clear = async () => {
    await victim.stop();
    await disk.remove();
    await rm(ground, { recursive: true, force: true });
  };
  return { disk, victim, clear };
}

/** Fills the log's disk, and then the log itself up to its last segment's last half megabyte. */
async function fillLog(disk: SmallDisk, admin: pg.Client): Promise<void> {
  await admin.query("checkpoint");
  await disk.fillUpTo(0);
  for (;;) {
    const { rows } = await admin.query<{ left: number }>(
      `select ((select count(*) from pg_ls_waldir() where name > pg_walfile_name(pg_current_wal_insert_lsn())
                  and name ~ '^[0-9A-F]{24}$') * ${SEGMENT}
               + ${SEGMENT} - (pg_current_wal_insert_lsn() - '0/0'::pg_lsn) % ${SEGMENT})::float8 as left`,
    );
    const left = rows[0]?.left ?? 0;
    if (left < 1_500_000) return;
    await admin.query("select pg_logical_emit_message(false, 'torture', repeat('x', 1000000))");
  }
}

/** Waits until publishing has met the full disk: the upload says so, or the database has stopped. */
async function whenMet(victim: VictimPortal, id: string) {
  for (;;) {
    const seen = await looked(victim, id).catch(() => null);
    if (seen?.state !== "PUBLISHING") return seen;
    await pause(50);
  }
}

async function refusedMeanwhile(victim: VictimPortal, cohort: string) {
  const bytes = new Uint8Array(1_000_000).fill(65);
  const answer = victim.caller.put(MANAGER, { cohort, bytes, fileName: "torture.zip" });
  return answer.catch(() => ({ status: 0, text: "" }));
}

/**
 * Fills a disk under a publishing: nothing of it stays, the last release stands, the sender is told in a sentence, and
 * once there is room the same file is published. Null where this account may mount no disk.
 */
export async function fullDiskTrial(
  copyOf: string,
  undisturbed: UndisturbedRun,
  trial: { readonly slug: string; readonly disk: FullDisk },
): Promise<FullDiskResult | null> {
  const ground = await portalOnSmallDisk(copyOf, trial.disk);
  if (ground === null) return null;
  const { disk, victim, clear } = ground;
  try {
    const { id: cohort, cohortId } = await makeCohort(victim.caller, trial.slug);
    const bytes = tortureFile(trial.slug, CASES);
    const id = await sendByPut(victim, cohort, bytes);
    await whenDone(victim, id);
    await approve(victim, id);
    if (trial.disk === "data") await disk.fillUpTo(100_000);
    else await fillLog(disk, victim.admin);
    await orderRelease(victim, id);
    const met = await whenMet(victim, id);
    const refused = await refusedMeanwhile(victim, cohort);
    await disk.makeRoom();
    if (met === null) {
      await disk.grow(2 * DISK_MEGABYTES);
      await victim.stop();
      await victim.start();
    }
    // Every row of the torture file is of a case, but its release, its size and its assay.
    const times = CASES / undisturbed.cases;
    const whole = Object.fromEntries(
      Object.entries(undisturbed.whole).map(([table, rows]) => [table, rows === 1 ? 1 : rows * times]),
    );
    const partial = partialIn(await stateOf(victim.admin, cohortId), whole).map((fault) => `while full: ${fault}`);
    const ended = met === null ? id : await sendByPut(victim, cohort, bytes);
    await whenDone(victim, ended);
    const state = await approveAndPublish(victim, ended);
    const end = await stateOf(victim.admin, cohortId);
    return {
      disk: trial.disk,
      stateWhileFull: met?.state ?? null,
      failure: met?.failure ?? null,
      refused,
      partial: [
        ...partial,
        ...partialIn(end, whole).map((fault) => `at the end: ${fault}`),
        ...(state === "PUBLISHED" ? [] : [`the upload ended as ${state}`]),
      ],
      releases: end.releases,
    };
  } finally {
    await clear();
  }
}
