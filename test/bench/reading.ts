import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { writeCohortOfSize } from "./cohort-of-size.ts";
import type { ReadingRun, Way } from "./reading-run.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const SHEET = { rows: 50_000, columns: 20 } as const;
const SEED = 2_011;
/** Two young generations of 8 MB, as the reading thread of the portal has. */
const MEMORY = ["--max-semi-space-size=8"];
const RUN = fileURLToPath(new URL("./reading-run.ts", import.meta.url));

const run$ = promisify(execFile);

async function runOf(way: Way, path: string): Promise<ReadingRun> {
  const { stdout } = await run$(process.execPath, [...MEMORY, RUN, way, path]);
  return JSON.parse(stdout);
}

function told({ seconds, cpuSeconds, growth, problems }: ReadingRun): string {
  const memory = `${Math.round(growth / 1e6)} MB more`;
  return `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of processor), ${memory}, ${problems} problems`;
}

/** A workbook of one sheet: four columns of codes and words, sixteen of numbers with two decimals. */
async function writeWideWorkbook(path: string): Promise<void> {
  const { writeXlsx } = await import("hucre/xlsx");
  const source = xoroshiro128plus(SEED);
  const line = (row: number) => [
    `P-${row >> 3}`,
    "PATIENT",
    "F",
    `S-${row}`,
    ...Array.from({ length: SHEET.columns - 4 }, () => uniformInt(source, 1, 1_000_000) / 100),
  ];
  const names = Array.from({ length: SHEET.columns }, (_, column) => `column ${column + 1}`);
  const rows = [names, ...Array.from({ length: SHEET.rows }, (_, row) => line(row))];
  await writeFile(path, await writeXlsx({ sheets: [{ name: "data", rows }] }));
}

async function cohorts(directory: string, largest: number): Promise<void> {
  for (const size of SIZES.filter((candidate) => candidate <= largest)) {
    const path = join(directory, `${size}.zip`);
    const { samples, measurements } = await writeCohortOfSize(path, size);
    const found = await runOf("check", path);
    const rate = Math.round(measurements / found.seconds);
    console.log(`${measurements} measurements of ${samples} samples, read and checked: ${told(found)}, ${rate} rows/s`);
  }
}

async function workbook(directory: string): Promise<void> {
  const path = join(directory, "wide.xlsx");
  await writeWideWorkbook(path);
  // Twice, turn and turn about, so that what else the machine does falls on both.
  for (let round = 1; round <= 2; round += 1) {
    const bare = await runOf("bare", path);
    const own = await runOf("tables", path);
    const ratio = `${(own.seconds / bare.seconds).toFixed(2)} times, ${(own.cpuSeconds / bare.cpuSeconds).toFixed(2)} of processor`;
    console.log(`${SHEET.rows} x ${SHEET.columns} workbook, the library alone: ${told(bare)}`);
    console.log(`${SHEET.rows} x ${SHEET.columns} workbook, read into tables: ${told(own)}; ${ratio}`);
  }
}

/** `node test/bench/reading.ts [largest size]`: how long the built packages read and check files, and in what memory. */
export async function run(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "bench-reading-"));
  const load = () =>
    loadavg()
      .map((value) => value.toFixed(1))
      .join(" ");
  try {
    console.log(`load ${load()}`);
    await cohorts(directory, Number(process.argv.at(-1)) || SIZES.at(-1) || 0);
    await workbook(directory);
    console.log(`load ${load()}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

if (import.meta.main) await run();
