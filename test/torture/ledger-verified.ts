import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { VictimPortal } from "./victim-portal.ts";

const VERIFIER = fileURLToPath(new URL("../../infra/audit/verify-ledger.mjs", import.meta.url));
const STEWARD = "steward@poitiers";

/** What the stand-alone program says of a ledger; its exit code is lost, its words are not. */
async function verified(file: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [VERIFIER, file]);
  return run.then(
    ({ stdout }) => stdout.trim(),
    (error: { stdout: string }) => error.stdout.trim(),
  );
}

/** Downloads the ledger of the center whose portal was killed, and has it checked by the stand-alone program. */
export async function downloadedLedger(victim: VictimPortal, folder: string): Promise<string> {
  const { caller } = victim;
  const { centers } = await caller.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
    STEWARD,
    "{ centers { nodes { id slug } } }",
  );
  const center = centers.nodes.find(({ slug }) => slug === "poitiers")?.id ?? "";
  const response = await fetch(`${caller.url}/downloads/ledger.txt?center=${encodeURIComponent(center)}`, {
    headers: { authorization: `Bearer ${caller.tokenOf(STEWARD)}` },
  });
  const file = join(folder, "ledger.txt");
  await writeFile(file, await response.text());
  return verified(file);
}

/** Writes a ledger of so many entries of the usual length and has it checked; the program says how many a second. */
export async function longLedger(folder: string, entries: number): Promise<string> {
  const details = JSON.stringify({ fields: "cytokineSummary", question: "0".repeat(64), families: "cases" });
  const lines: string[] = [];
  let previous = "0".repeat(64);
  for (let seq = 1; seq <= entries; seq += 1) {
    const what = ["CASES_READ", "releases:3.2", "DONE", details];
    const text = JSON.stringify([3, seq, "2026-11-22T17:38:26.123456Z", 12, null, ...what, previous]);
    previous = createHash("sha256").update(text).digest("hex");
    lines.push(`${previous} ${text}`);
  }
  const file = join(folder, "long-ledger.txt");
  await writeFile(file, `${lines.join("\n")}\n`);
  return verified(file);
}
