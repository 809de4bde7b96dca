// The long torture: `pnpm torture [kills]`. Prints a table of figures and ends with 1 where anything was not whole.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { databaseTrial } from "./database-trial.ts";
import { killFigures, sentence } from "./figures.ts";
import { type FullDiskResult, fullDiskTrial } from "./full-disk-trial.ts";
import { killTrials } from "./kill-trials.ts";
import { ledgerKillTrials } from "./ledger-kill-trials.ts";
import { downloadedLedger, longLedger } from "./ledger-verified.ts";
import { openGround } from "./open-ground.ts";
import { sendAgainTrial } from "./send-again-trial.ts";
import { undisturbedRun } from "./undisturbed-run.ts";
import { victimPortal } from "./victim-portal.ts";

const CASES = 30;
const KILLS = 102;
const SENT_AT_ONCE = 32;
const KILLS_OF_EFFECTS = 50;
const ENTRIES_VERIFIED = 300_000;
const ENTRIES_A_SECOND = 50_000;
const FILES_UNDER_A_KILLED_DATABASE = 4;

async function torture(kills: number): Promise<string[]> {
  const ground = await openGround("torture");
  const faults: string[] = [];
  const say = (line: string) => console.log(line);
  const note = (what: string, found: readonly string[]) => {
    for (const fault of found) faults.push(`${what}: ${fault}`);
    return found.length;
  };
  const victim = await victimPortal(join(ground, "data"));
  try {
    const run = await undisturbedRun(victim, "undisturbed", CASES);
    const rows = Object.values(run.whole).reduce((sum, one) => sum + one, 0);
    say(sentence("undisturbed", { cases: CASES, rows, arrivalMs: run.arrivalMs, publishingMs: run.publishingMs }));

    const killed = await killTrials(victim, run, kills, (done, result) => {
      note(`kill ${done} (${result.window})`, result.partial);
      if (done % 10 === 0) say(`${done} of ${kills} kills`);
    });
    for (const line of killFigures(killed)) say(line);

    const again = await sendAgainTrial(victim, run, { slug: "sent-again", times: SENT_AT_ONCE });
    const many = again.uploads === 1 && again.releases === 1 ? [] : ["not one upload and one release"];
    note("sent again", [...again.partial, ...many]);
    say(sentence("sent again at once", { ...again, partial: again.partial.length }));

    const database = await databaseTrial(victim, run, { slug: "no-database", files: FILES_UNDER_A_KILLED_DATABASE });
    note("killed database", database.partial);
    say(sentence("killed database", { ...database, partial: database.partial.length }));

    const effects = await ledgerKillTrials(victim, KILLS_OF_EFFECTS);
    say(sentence("killed between effect and commit", { ...effects }));
    if (effects.entries !== effects.effects || effects.matched !== effects.effects) {
      note("ledger", ["effects and entries are not the same"]);
    }
    const ledger = await downloadedLedger(victim, ground);
    say(ledger);
    if (!ledger.startsWith("SOUND")) note("ledger", [ledger]);
    const long = await longLedger(ground, ENTRIES_VERIFIED);
    say(long);
    if (Number(/(\d+) entries a second/.exec(long)?.[1] ?? 0) < ENTRIES_A_SECOND) note("verifier", [long]);

    await victim.stop();
    for (const disk of ["data", "log"] as const) {
      const full = await fullDiskTrial(join(ground, "data"), run, { slug: `full-${disk}`, disk });
      if (full === null) {
        note(`full disk of the ${disk}`, ["this account may mount no disk; run it as root"]);
        continue;
      }
      note(`full disk of the ${disk}`, full.partial);
      say(sentence(`full disk of the ${disk}`, fullDiskFigures(full)));
    }
  } finally {
    await victim.stop();
    await rm(ground, { recursive: true, force: true });
  }
  return faults;
}

const fullDiskFigures = ({ stateWhileFull, failure, refused, partial, releases }: FullDiskResult) => ({
  stateWhileFull: stateWhileFull ?? "database stopped",
  failure: failure?.en ?? "none",
  refused: refused.status,
  partial: partial.length,
  releases,
});

const begun = performance.now();
const faults = await torture(Number(process.argv[2] ?? KILLS));
console.log(`${Math.round((performance.now() - begun) / 1000)} s, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
