import { execFile } from "node:child_process";
import { mkdir, open, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A disk of its own and of a few megabytes, in memory. */
export interface SmallDisk {
  readonly path: string;
  freeBytes(): Promise<number>;
  /** Fills it up to so many bytes. */
  fillUpTo(bytes: number): Promise<void>;
  /** Takes away what it was filled with. */
  makeRoom(): Promise<void>;
  grow(megabytes: number): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts a small disk on a new folder; null where this account may mount nothing. */
export async function smallDisk(path: string, megabytes: number): Promise<SmallDisk | null> {
  await mkdir(path, { recursive: true, mode: 0o711 });
  const mounted = await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0711`, "tmpfs", path]).catch(
    () => null,
  );
  if (mounted === null) return null;
  const filler = join(path, "filler");
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  };
  return {
    path,
    freeBytes,
    fillUpTo: async (bytes) => {
      const handle = await open(filler, "a");
      const piece = Buffer.alloc(64 * 1024);
      try {
        while ((await freeBytes()) > bytes + piece.length) await handle.write(piece);
      } finally {
        await handle.close();
      }
    },
    makeRoom: () => rm(filler, { force: true }),
    grow: async (size) => {
      await run("mount", ["-o", `remount,size=${size}m`, path]);
    },
    remove: async () => {
      // A database that has just ended may hold it for a moment.
      await run("umount", ["--lazy", path]);
      await rm(path, { recursive: true, force: true });
    },
  };
}
