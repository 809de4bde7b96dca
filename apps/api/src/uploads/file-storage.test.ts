import { mkdtemp, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FileTooLarge, fileStorage } from "./file-storage.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "storage-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const inPieces = (...pieces: readonly string[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)));

describe("the storage of files", () => {
  it("keeps a file under cohort and SHA-256, readable by its owner alone, until it is forgotten", async () => {
    const storage = fileStorage(directory);
    const file = await storage.arrive(inPieces("case_code;", "group\n"), 100);
    // printf 'case_code;group\n' | sha256sum
    expect(file.sha256.toString("hex")).toBe("9a7b0dcf411bedd0249deab595ad8787a4a3beb1ac82729643da0f9ef82d9863");
    expect(file.sizeBytes).toBe(16);
    await storage.keep(file, 7);
    const [name] = await readdir(join(directory, "uploads"));
    expect(name).toBe(`7-${file.sha256.toString("hex")}`);
    expect((await stat(join(directory, "uploads", name ?? ""))).mode & 0o777).toBe(0o600);
    expect(await readFile((await storage.find(7, file.sha256)) ?? "", "utf8")).toBe("case_code;group\n");
    expect(await storage.find(8, file.sha256)).toBeNull();
    await storage.forget(7, file.sha256);
    await storage.forget(7, file.sha256);
    expect(await storage.find(7, file.sha256)).toBeNull();
  });

  it("sweeps away what a killed process was receiving an hour ago, and nothing younger", async () => {
    const storage = fileStorage(directory);
    const [old, young] = [await storage.arrive(inPieces("old"), 10), await storage.arrive(inPieces("young"), 10)];
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(old.path, twoHoursAgo, twoHoursAgo);
    await storage.sweep();
    expect(await readdir(join(directory, "uploads"))).toEqual([basename(young.path)]);
    await storage.drop(young);
  });

  it("leaves nothing of a file that is too large or breaks off", async () => {
    const storage = fileStorage(directory);
    await expect(storage.arrive(inPieces("12345", "67890", "1"), 10)).rejects.toThrow(FileTooLarge);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half of it");
        throw new Error("the line was cut");
      })(),
    );
    await expect(storage.arrive(broken, 100)).rejects.toThrow("the line was cut");
    expect(await readdir(join(directory, "uploads"))).toEqual([]);
  });
});
