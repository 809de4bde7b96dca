import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { derivedKey, installationSecret } from "./installation-secret.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "secret-"));
});
afterEach(() => rm(folder, { recursive: true }));

const own = () => installationSecret({ fromSettings: undefined, dataDirectory: join(folder, "data") });

describe("the installation secret", () => {
  test("is made once, of 256 random bits, readable by its owner only", async () => {
    const made = await own();
    expect(Buffer.from(made, "base64url")).toHaveLength(32);
    expect(await own()).toBe(made);
    const { mode } = await stat(join(folder, "data", "installation-secret"));
    expect(mode & 0o777).toBe(0o600);
  });

  test("is the same for two portals that start at once on one folder", async () => {
    const made = await Promise.all([own(), own(), own(), own()]);
    expect(new Set(made).size).toBe(1);
  });

  test("is never taken from an emptied or shortened file, and the file is left as it is", async () => {
    const path = join(folder, "installation-secret");
    for (const content of ["", "\n", "short\n"]) {
      await writeFile(path, content);
      await expect(installationSecret({ fromSettings: undefined, dataDirectory: folder })).rejects.toThrow(
        /put it back/,
      );
      expect(await readFile(path, "utf8")).toBe(content);
    }
  });

  test("is not replaced where it cannot be read", async () => {
    const path = join(folder, "installation-secret", "in-the-way");
    await mkdir(path, { recursive: true });
    await expect(installationSecret({ fromSettings: undefined, dataDirectory: folder })).rejects.toThrow(/EISDIR/);
  });

  test("comes from the settings where they give one", async () => {
    expect(await installationSecret({ fromSettings: "given", dataDirectory: "/nowhere" })).toBe("given");
  });

  test("gives every purpose a key of its own", () => {
    const keys = ["cookies", "disclosure", "database runtime"].map((purpose) =>
      derivedKey("s", purpose).toString("hex"),
    );
    expect(new Set(keys).size).toBe(3);
    expect(derivedKey("s", "cookies").toString("hex")).toBe(keys[0]);
    expect(derivedKey("t", "cookies").toString("hex")).not.toBe(keys[0]);
  });
});
