import { openAsBlob } from "node:fs";
import { forgetPeak, memoryOf } from "./process-memory.ts";

/** What one reading of a file took, in a process of its own. */
export interface ReadingRun {
  readonly seconds: number;
  /** Time of this process on its processors, which neighbours on the machine change less. */
  readonly cpuSeconds: number;
  /** The most memory beyond that before the reading, in bytes. */
  readonly growth: number;
  readonly problems: number;
}

/** How a file is read: read and checked, read into tables alone, or by the spreadsheet library alone. */
export type Way = "check" | "tables" | "bare";

async function readBy(way: Way, path: string): Promise<number> {
  const content = await openAsBlob(path);
  if (way === "bare") {
    const { streamXlsxRows } = await import("hucre/xlsx");
    for await (const row of streamXlsxRows(content.stream(), { sheet: 0 })) if (row.values.length === 0) return 1;
    return 0;
  }
  const { checkFile, PLAIN_READING, readTables } = await import("@nlrp12/intake");
  const file = { content, name: path };
  const { problems } =
    way === "check" ? await checkFile(file, PLAIN_READING) : await readTables(content, path, PLAIN_READING.settings);
  return problems.length;
}

/** Reads a file once and tells what it took; the code is loaded before the clock starts. */
async function measured(way: Way, path: string): Promise<ReadingRun> {
  await import("@nlrp12/intake");
  await forgetPeak(process.pid);
  const before = await memoryOf(process.pid);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const problems = await readBy(way, path);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1_000;
  const { peak } = await memoryOf(process.pid);
  return { seconds, cpuSeconds: (user + system) / 1e6, growth: peak - before.now, problems };
}

const [way, path] = process.argv.slice(2);
if (import.meta.main && path) process.stdout.write(JSON.stringify(await measured(way as Way, path)));
