import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that has wholly arrived and waits to be kept under its hash. */
export interface ArrivedFile {
  readonly path: string;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
}

/** The file is larger than what is accepted. */
export class FileTooLarge extends Error {}

/** Where the bytes of uploads lie until they are published or given up; readable by the portal's own user alone. */
export interface FileStorage {
  /** Streams a file in under a name of its own; nothing stays when it breaks off or is larger than `mostBytes`. */
  arrive(stream: Readable, mostBytes: number): Promise<ArrivedFile>;
  /** A whole file from the folder of unfinished arrivals, hashed where it lies and made durable; it also stays there. */
  adopt(path: string): Promise<ArrivedFile>;
  /** Keeps an arrived file for a cohort under its hash. */
  keep(file: ArrivedFile, cohortId: number): Promise<void>;
  /** Removes an arrived file that is not kept. */
  drop(file: ArrivedFile): Promise<void>;
  /** Path of the bytes; null when they are not there. */
  find(cohortId: number, sha256: Buffer): Promise<string | null>;
  /** Removes a kept file; removing it twice is the same. */
  forget(cohortId: number, sha256: Buffer): Promise<void>;
  /** Removes what a killed process was still receiving. */
  sweep(): Promise<void>;
  /** Every kept file, the hash in hexadecimal. */
  kept(): Promise<readonly { readonly cohortId: number; readonly sha256: string }[]>;
  /** The folder, made when first asked for, in which files arrive piece by piece. */
  unfinished(): Promise<string>;
  /** Free bytes of the disk the files lie on. */
  freeBytes(): Promise<number>;
}

const ARRIVING = "arriving-";
const KEPT = /^(\d+)-([0-9a-f]{64})$/;
const LONGEST_ARRIVAL_IN_MS = 60 * 60_000;

/** Counts and hashes what passes, and ends the stream above the limit. */
function measuring(mostBytes: number) {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > mostBytes) return done(new FileTooLarge());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, measured: () => ({ sha256: hash.digest(), sizeBytes }) };
}

/** Waits until a file's bytes, or a folder's names, would survive a power cut. */
async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Hash and size of a file on the disk. */
async function measure(path: string) {
  const { through, measured } = measuring(Number.POSITIVE_INFINITY);
  const handle = await open(path, "r");
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(handle.createReadStream(), through, nowhere);
  return measured();
}

/** The storage in a folder of the data directory, made when first needed. */
export function fileStorage(dataDirectory: string): FileStorage {
  const folder = join(dataDirectory, "uploads");
  const arrivals = join(dataDirectory, "arrivals");
  // By cohort: one center's forgetting must not take the same bytes from another.
  const placeOf = (cohortId: number, sha256: Buffer) => join(folder, `${cohortId}-${sha256.toString("hex")}`);
  return {
    arrive: async (stream, mostBytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${ARRIVING}${randomUUID()}`);
      const { through, measured } = measuring(mostBytes);
      try {
        await pipeline(stream, through, createWriteStream(path, { mode: 0o600, flush: true }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { path, ...measured() };
    },
    adopt: async (path) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await makeDurable(path);
      const measured = await measure(path);
      const own = join(folder, `${ARRIVING}${randomUUID()}`);
      await link(path, own);
      return { path: own, ...measured };
    },
    keep: async (file, cohortId) => {
      await rename(file.path, placeOf(cohortId, file.sha256));
      await makeDurable(folder);
    },
    drop: (file) => rm(file.path, { force: true }),
    find: async (cohortId, sha256) => {
      const path = placeOf(cohortId, sha256);
      try {
        await stat(path);
        return path;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    forget: (cohortId, sha256) => rm(placeOf(cohortId, sha256), { force: true }),
    sweep: async () => {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((candidate) => candidate.startsWith(ARRIVING))) {
        const found = await stat(join(folder, name)).catch(() => null);
        // Another process may be receiving it at this moment.
        if (found && Date.now() - found.mtimeMs > LONGEST_ARRIVAL_IN_MS) await rm(join(folder, name), { force: true });
      }
    },
    kept: async () => {
      const names = await readdir(folder).catch(() => []);
      return names.flatMap((name) => {
        const [, cohortId, sha256] = KEPT.exec(name) ?? [];
        return cohortId && sha256 ? [{ cohortId: Number(cohortId), sha256 }] : [];
      });
    },
    unfinished: async () => {
      await mkdir(arrivals, { recursive: true, mode: 0o700 });
      return arrivals;
    },
    freeBytes: async () => {
      await mkdir(dataDirectory, { recursive: true, mode: 0o711 });
      const { bavail, bsize } = await statfs(dataDirectory);
      return bavail * bsize;
    },
  };
}
