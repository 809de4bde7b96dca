import { join, resolve } from "node:path";
import { type Checkpoint, endingThere, type LedgerVerdict, verifyOnward } from "#audit";
import { Database, embeddedAddress, runtimeUrlOf } from "#db";
import type { Environment } from "#env";
import { derivedKey, installationSecret } from "#installation-secret";
import { verifyChains } from "#ledger";
import { CommandFailure } from "./command-failure.ts";
import { keptCheckpoints } from "./kept-checkpoints.ts";
import { entriesOfFile } from "./ledger-file.ts";

/** What is checked: a downloaded ledger, or without one every ledger of the database; against checkpoints kept elsewhere. */
export interface AuditOrder {
  readonly file: string | null;
  readonly key: string | null;
  readonly checkpoints: readonly string[];
}

const FAULTS: Readonly<Record<string, string>> = {
  EDITED: "was edited",
  MISSING: "is missing",
  OUT_OF_ORDER: "stands out of order",
  TRUNCATED: "and those after it were cut off",
  REWRITTEN: "is not the one a checkpoint speaks of: the ledger was rewritten",
};

/** Says of each ledger whether it is sound and names its first bad entry. Fails, and so exits with 1, when one is not. */
export async function runAuditVerify(
  order: AuditOrder,
  environment: () => Environment,
  say: (line: string) => void,
): Promise<void> {
  const kept = await keptCheckpoints(order.checkpoints, order.key);
  const began = performance.now();
  const found = order.file
    ? [{ name: order.file, verdict: await verdictOfFile(order.file, kept) }]
    : await verdictsOfDatabase(environment(), { kept, key: order.key });
  for (const { name, verdict } of found) {
    const { entries, fault, lastHash } = verdict;
    if (fault) say(`NOT SOUND  ${name}: entry ${fault.seq} ${FAULTS[fault.kind] ?? fault.kind}.`);
    else say(`SOUND      ${name}: ${entries} entries, last hash ${lastHash}`);
  }
  const read = found.reduce((sum, { verdict }) => sum + verdict.entries, 0);
  const seconds = (performance.now() - began) / 1000;
  say(`${read} entries in ${seconds.toFixed(2)} s, ${kept.length} checkpoints kept elsewhere.`);
  if (found.some(({ verdict }) => verdict.fault)) throw new CommandFailure("A ledger is not what it was.");
}

async function verdictOfFile(file: string, kept: readonly Checkpoint[]): Promise<LedgerVerdict> {
  const entries = entriesOfFile(file);
  const first = await entries.next();
  if (first.done) throw new CommandFailure(`${file} holds no entry.`);
  const { chain } = first.value;
  async function* all() {
    if (!first.done) yield first.value;
    yield* entries;
  }
  return endingThere(await verifyOnward({ chain, seq: 0, hash: "0".repeat(64) }, all(), kept), kept);
}

async function verdictsOfDatabase(
  environment: Environment,
  against: { readonly kept: readonly Checkpoint[]; readonly key: string | null },
): Promise<readonly { readonly name: string; readonly verdict: LedgerVerdict }[]> {
  const dataDirectory = resolve(environment.DATA_DIR);
  const adminUrl = environment.DATABASE_URL ?? (await embeddedAddress(join(dataDirectory, "postgres")));
  if (!adminUrl) {
    throw new CommandFailure(
      "audit verify reads a file (--file), the database of DATABASE_URL, or the one of DATA_DIR while its portal runs.",
    );
  }
  const secret = await installationSecret({
    fromSettings: environment.PORTAL_MODE === "production" ? environment.INSTALLATION_SECRET : undefined,
    dataDirectory,
  });
  const runtimePassword = derivedKey(secret, "database runtime").toString("base64url");
  const database = await Database.open(runtimeUrlOf({ adminUrl, runtimePassword }), 2);
  try {
    return await verifyChains(database, against);
  } finally {
    await database.close();
  }
}
