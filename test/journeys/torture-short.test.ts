import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fullDiskTrial } from "../torture/full-disk-trial.ts";
import { fullFileTrial } from "../torture/full-file-trial.ts";
import { killTrials } from "../torture/kill-trials.ts";
import { ledgerKillTrials } from "../torture/ledger-kill-trials.ts";
import { downloadedLedger, longLedger } from "../torture/ledger-verified.ts";
import { openGround } from "../torture/open-ground.ts";
import { sendAgainTrial } from "../torture/send-again-trial.ts";
import { type UndisturbedRun, undisturbedRun } from "../torture/undisturbed-run.ts";
import { type VictimPortal, victimPortal } from "../torture/victim-portal.ts";
import { compiledApi } from "./compiled-api.ts";

/** Patients of the file: enough for a publishing that can be met in its middle. */
const CASES = 30;
const KILLS = 6;
const SENT_AT_ONCE = 8;

// The short form of `pnpm torture`, on a portal with its own PostgreSQL as `pnpm start` runs it.
describe("a file on its way to a release, whatever happens to the portal", () => {
  let ground: string;
  let victim: VictimPortal;
  let run: UndisturbedRun;
  beforeAll(async () => {
    await compiledApi();
    ground = await openGround("torture-short");
    victim = await victimPortal(join(ground, "data"));
    run = await undisturbedRun(victim, "undisturbed", CASES);
    // 30 patients with 4 samples of 8 analytes: 30 × 4 × 8.
    expect(run.whole).toMatchObject({ cohort_case: 30, sample: 120, measurement: 960, release: 1 });
  });
  afterAll(async () => {
    await victim?.stop();
    if (ground) await rm(ground, { recursive: true, force: true });
  });

  it("is killed six times, a third around its COMMIT, and is each time one whole release in the end", async () => {
    const results = await killTrials(victim, run, KILLS, () => undefined);
    expect(results.map(({ partial }) => partial)).toEqual(Array.from({ length: KILLS }, () => []));
    expect(results.map(({ releases, uploads }) => [releases, uploads])).toEqual(
      Array.from({ length: KILLS }, () => [1, 1]),
    );
    // What a killed worker held is taken up at the next start, not after hours.
    const waits = results.flatMap(({ resumedInMs }) => (resumedInMs === null ? [] : [resumedInMs]));
    console.info(
      `torture: ${KILLS} kills, ${waits.length} jobs resumed, slowest ${Math.max(0, ...waits).toFixed(0)} ms`,
    );
  });

  it("is sent eight times at once, before and after a kill, and is one upload and one release", async () => {
    const again = await sendAgainTrial(victim, run, { slug: "sent-again", times: SENT_AT_ONCE });
    expect(again).toMatchObject({ sent: 2 * SENT_AT_ONCE, uploads: 1, releases: 1, partial: [] });
    expect(Object.keys(again.statuses).filter((status) => !["0", "200", "201", "409"].includes(status))).toEqual([]);
  });

  it("is killed three times between an effect and the end of its COMMIT: entries equal effects, and the ledger is sound", async () => {
    const effects = await ledgerKillTrials(victim, 3);
    // Killed before the entry, before COMMIT, and after it: one of the three stands, with its entry.
    expect(effects).toEqual({ kills: 3, effects: 1, entries: 1, matched: 1, rolledBack: 2 });
    const found = await downloadedLedger(victim, ground);
    expect(found).toMatch(/^SOUND: /);
    const long = await longLedger(ground, 100_000);
    expect(long).toMatch(/^SOUND: 100000 entries/);
    console.info(`ledger: ${JSON.stringify(effects)}; a ledger of 100,000: ${long.split("\n").at(-1)}`);
  });

  it("meets a table that can grow no more, leaves nothing half, says so, and is published once there is room", async () => {
    const met = await fullFileTrial(victim, run, { slug: "full-file", dataDirectory: join(ground, "data") });
    expect(met).toMatchObject({ stateWhileFull: "FAILED", partial: [], releases: [0, 1] });
    expect(met.failure?.en).toContain("disk of the portal or of its database is full");
    expect(met.failure?.fr).toContain("disque du portail ou de sa base de données est plein");
  });

  it("meets a full disk, leaves nothing half, says so in both languages, and is published once there is room", async () => {
    await victim.stop();
    const full = await fullDiskTrial(join(ground, "data"), run, { slug: "full-disk", disk: "data" });
    if (full === null) {
      // Only root mounts a small disk; the test above meets ENOSPC in the database without one.
      console.info("torture: this account may mount no disk; a full disk under all of the portal was left out");
      return;
    }
    expect(full).toMatchObject({ stateWhileFull: "FAILED", partial: [], releases: 1 });
    expect(full.failure?.en).toContain("disk of the portal or of its database is full");
    expect(full.failure?.fr).toContain("disque du portail ou de sa base de données est plein");
    expect(full.refused.status).toBe(503);
    expect(JSON.parse(full.refused.text).message.fr).toContain("pas assez de place");
  });
});
