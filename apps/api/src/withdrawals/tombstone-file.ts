import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Tombstone } from "./tombstone.sql.ts";

const line = z.object({
  centerId: z.int().positive(),
  codeHash: z.string().regex(/^[0-9a-f]{64}$/),
  caseId: z.int().positive(),
  withdrawnAt: z.iso.datetime(),
  reason: z.string(),
});

/** A copy of all tombstones beside the database: one JSON object a line, hashes only. */
export interface TombstoneFile {
  /** Every tombstone of the copy; none where there is no copy yet. */
  read(): Promise<readonly Tombstone[]>;
  /** Adds what the copy does not have, in one step that a crash leaves done or undone. */
  keep(tombstones: readonly Tombstone[]): Promise<void>;
}

const keyOf = (tombstone: Tombstone): string => `${tombstone.centerId}:${tombstone.codeHash}`;

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** The copy in a data directory; readable by the portal's own user alone. Reading throws on a line that is none. */
export function tombstoneFile(dataDirectory: string): TombstoneFile {
  const path = join(dataDirectory, "tombstones.ndjson");
  const read = async (): Promise<readonly Tombstone[]> =>
    (await textOf(path))
      .split("\n")
      .filter((text) => text !== "")
      .map((text) => line.parse(JSON.parse(text)));
  const write = async (tombstones: readonly Tombstone[]): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}.new`, "w", 0o600);
    try {
      await file.writeFile(tombstones.map((tombstone) => `${JSON.stringify(tombstone)}\n`).join(""));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    read,
    keep: (tombstones) => {
      const kept = turn.then(async () => {
        const before = await read();
        const known = new Set(before.map(keyOf));
        const added = tombstones.filter((tombstone) => !known.has(keyOf(tombstone)));
        if (added.length > 0) await write([...before, ...added]);
      });
      turn = kept.catch(() => undefined);
      return kept;
    },
  };
}
