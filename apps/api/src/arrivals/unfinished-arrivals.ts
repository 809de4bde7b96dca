import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import type { Upload } from "@tus/server";
import { z } from "zod";
import type { PlanSaid } from "./plan-said.ts";

/** How long the parts of a file wait for the rest, in milliseconds: 14 days. */
const KEPT_FOR_MS = 14 * 24 * 60 * 60_000;
/** A file without its record is one that a killed process was just beginning. */
const LONGEST_BEGINNING_MS = 60 * 60_000;

const owner = { accountId: z.int(), centerId: z.int(), cohortId: z.int() };

/** Who began an arrival for which cohort, what was said of the file, and the upload it has become once it was whole. */
const arrivalRecord = z.discriminatedUnion("at", [
  z.object({ at: z.literal("arriving"), ...owner, said: z.custom<PlanSaid>((value) => typeof value === "object") }),
  z.object({ at: z.literal("received"), ...owner, uploadId: z.int(), duplicate: z.boolean() }),
]);
export type ArrivalRecord = z.infer<typeof arrivalRecord>;

/** An arrival on the disk. */
export interface Arrival {
  /** Name of its files; nobody can reach the arrival by it. */
  readonly name: string;
  readonly path: string;
  readonly record: ArrivalRecord;
  readonly size: number;
  readonly offset: number;
  readonly begunAt: Date;
}

/** The files that arrive piece by piece. */
export interface UnfinishedArrivals {
  readonly store: FileStore;
  /** The arrival of a secret, or of a name. Null when there is none, or no longer. */
  find(name: string): Promise<Arrival | null>;
  all(): Promise<Arrival[]>;
  /** Bytes that are still to come of all arrivals. */
  promisedBytes(): Promise<number>;
  /** Notes what the arrival has become and removes its bytes; who asks later is told. */
  settle(arrival: Arrival, became: { readonly uploadId: number; readonly duplicate: boolean }): Promise<void>;
  forget(arrival: Arrival): Promise<void>;
  /** Removes what has waited for more than 14 days. */
  sweep(): Promise<void>;
}

/** The address of an arrival is a secret of 128 bits; on the disk, and so in any error, stands its hash alone. */
export function newSecret(): string {
  return randomBytes(16).toString("hex");
}

/** The name of an arrival's files. */
export function nameOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const stored = z.object({
  size: z.int().nonnegative(),
  metadata: z.object({ record: z.string() }),
  creation_date: z.coerce.date(),
});
type Stored = Pick<Upload, "size" | "metadata" | "creation_date">;

/** Records beside the bytes, each written whole or not at all, readable by the portal's own user alone. */
function recordFiles(folder: string) {
  const placeOf = (name: string) => join(folder, `${name}.json`);
  return {
    get: async (name: string): Promise<Upload | undefined> => {
      const text = await readFile(placeOf(name), "utf8").catch(() => null);
      return text === null ? undefined : (JSON.parse(text) as Upload);
    },
    set: async (name: string, value: Stored): Promise<void> => {
      await writeFile(`${placeOf(name)}.new`, JSON.stringify(value), { mode: 0o600, flush: true });
      await rename(`${placeOf(name)}.new`, placeOf(name));
    },
    delete: (name: string): Promise<void> => rm(placeOf(name), { force: true }),
  };
}

/** The unfinished arrivals in a folder. */
export function unfinishedArrivals(folder: string): UnfinishedArrivals {
  const records = recordFiles(folder);
  const store = new FileStore({
    directory: folder,
    configstore: records,
    expirationPeriodInMilliseconds: KEPT_FOR_MS,
  });
  store.extensions = ["creation", "termination", "expiration"];

  const find = async (name: string): Promise<Arrival | null> => {
    const kept = stored.safeParse(await records.get(name));
    if (!kept.success) return null;
    const { size, metadata, creation_date: begunAt } = kept.data;
    if (Date.now() - begunAt.getTime() > KEPT_FOR_MS) return null;
    const record = arrivalRecord.parse(JSON.parse(metadata.record));
    const path = join(folder, name);
    const bytes = await stat(path).catch(() => null);
    if (!bytes && record.at === "arriving") return null;
    return { name, path, record, size, offset: bytes?.size ?? size, begunAt };
  };
  const all = async (): Promise<Arrival[]> => {
    const names = (await readdir(folder)).filter((file) => file.endsWith(".json"));
    const found = await Promise.all(names.map((file) => find(file.slice(0, -".json".length))));
    return found.filter((arrival) => arrival !== null);
  };
  return {
    store,
    find,
    all,
    promisedBytes: async () => (await all()).reduce((sum, { size, offset }) => sum + size - offset, 0),
    settle: async (arrival, became) => {
      const { accountId, centerId, cohortId } = arrival.record;
      const record: ArrivalRecord = { at: "received", accountId, centerId, cohortId, ...became };
      const metadata = { record: JSON.stringify(record) };
      await records.set(arrival.name, { size: arrival.size, metadata, creation_date: arrival.begunAt.toISOString() });
      await rm(arrival.path, { force: true });
    },
    forget: async (arrival) => {
      await rm(arrival.path, { force: true });
      await records.delete(arrival.name);
    },
    sweep: async () => {
      const living = new Set((await all()).map((arrival) => arrival.name));
      for (const file of await readdir(folder)) {
        if (living.has(file.replace(/\.json(\.new)?$/, ""))) continue;
        const found = await stat(join(folder, file)).catch(() => null);
        if (found && Date.now() - found.mtimeMs > LONGEST_BEGINNING_MS) await rm(join(folder, file), { force: true });
      }
    },
  };
}
