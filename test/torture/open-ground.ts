import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder that the account of the database may pass through, so that the whole portal lies inside it. */
export async function openGround(name: string): Promise<string> {
  const ground = await mkdtemp(join(tmpdir(), `${name}-`));
  await chmod(ground, 0o711);
  return ground;
}
