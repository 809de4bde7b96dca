import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Checkpoint, readCheckpointNote } from "#audit";
import { CommandFailure } from "./command-failure.ts";

async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new CommandFailure(`${path} is neither a checkpoint nor a folder of checkpoints.`);
  return found.isDirectory() ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
}

/** The checkpoints that somebody kept outside the portal: files, or folders of files, signed with the key. */
export async function keptCheckpoints(paths: readonly string[], key: string | null): Promise<Checkpoint[]> {
  if (paths.length > 0 && key === null) {
    throw new CommandFailure("--checkpoint needs --key, the verifier key that you kept beside it.");
  }
  const files = (await Promise.all(paths.map(filesOf))).flat();
  return Promise.all(
    files.map(async (file) => {
      const read = readCheckpointNote(await readFile(file, "utf8"), key ?? "");
      if (!read) throw new CommandFailure(`${file} is not a checkpoint signed with this key.`);
      return read;
    }),
  );
}
