// The attacks whole: `pnpm attack`. Prints each line as it is measured, writes the table into the documentation, and
// ends with 1 where a bound was missed.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { MEASUREMENTS } from "../../packages/disclosure/src/attack/rows/all-measurements.ts";
import { type Measurement, type Tally, together } from "../../packages/disclosure/src/attack/rows/measurement.ts";
import { accuracyTable } from "./accuracy-table.ts";
import { type AttackOptions, attackOptions } from "./attack-options.ts";
import { type AttackTask, inWorkers } from "./in-workers.ts";
import { type MeasuredRow, measuredRows, printedRow } from "./measured-row.ts";
import { portalRows } from "./portal-rows.ts";

/** The attacks on the engine, and those on the running portal. */
const DOCUMENTATION = fileURLToPath(new URL("../../packages/disclosure/ATTACKS.md", import.meta.url));
const PORTAL_DOCUMENTATION = fileURLToPath(new URL("ATTACKS.md", import.meta.url));
/** Sizes of blocks; `--n` chooses among them, and leaves the sizes of attacked sets alone. */
const BLOCKS: readonly number[] = [60, 80, 112, 160, 204];

interface Planned {
  readonly measurement: Measurement;
  readonly size: number;
  readonly seeds: readonly number[];
}

function plannedOf(options: AttackOptions): readonly Planned[] {
  const { row, sizes, consortia, seed } = options;
  return MEASUREMENTS.filter(({ id }) => row === null || id.startsWith(row)).flatMap((measurement) => {
    const chosen = measurement.sizes.filter(
      (size) => sizes === null || measurement.kind === "MUTATION" || sizes.includes(size) || !BLOCKS.includes(size),
    );
    const count = Math.max(2, Math.round(consortia * measurement.share));
    return chosen.map((size) => ({ measurement, size, seeds: Array.from({ length: count }, (_, at) => seed + at) }));
  });
}

/** Runs all that was planned; says each line as soon as its last seed is in, and hands over what there is so far. */
async function measured(
  planned: readonly Planned[],
  threads: number,
  soFar: (rows: readonly MeasuredRow[], left: number) => Promise<void>,
): Promise<readonly MeasuredRow[]> {
  const tallies = new Map<Planned, Tally[]>(planned.map((one) => [one, []]));
  const rowsOf = new Map<Planned, readonly MeasuredRow[]>();
  const tasks = planned.flatMap(({ measurement, size, seeds }) =>
    seeds.map((seed): AttackTask => ({ id: measurement.id, seed, size })),
  );
  const inOrder = () => planned.flatMap((one) => rowsOf.get(one) ?? []);
  let writing = Promise.resolve();
  await inWorkers(tasks, threads, ({ id, size }, tally) => {
    const whose = planned.find((one) => one.measurement.id === id && one.size === size);
    const found = whose && tallies.get(whose);
    if (!found) return;
    found.push(tally);
    if (found.length < whose.seeds.length) return;
    const rows = measuredRows(whose.measurement, { size, seeds: found.length, tally: together(found) });
    rowsOf.set(whose, rows);
    for (const row of rows) console.log(printedRow(row));
    writing = writing.then(() => soFar(inOrder(), planned.length - rowsOf.size));
  });
  await writing;
  return inOrder();
}

const begun = performance.now();
const secondsSoFar = () => (performance.now() - begun) / 1000;
const options = attackOptions(process.argv.slice(2), DOCUMENTATION);
const { seed, consortia, out, threads } = options;
const date = new Date().toISOString().slice(0, 10);
const rows = await measured(plannedOf(options), threads, async (found, left) => {
  if (out !== null)
    await writeFile(out, accuracyTable(found, { date, seed, consortia, seconds: secondsSoFar(), left }));
});
const portal = options.api ? await portalRows(seed, options.questions) : [];
for (const row of portal) console.log(printedRow(row));
if (options.api) {
  const run = { date, seed, consortia: 0, seconds: secondsSoFar(), left: 0 };
  await writeFile(PORTAL_DOCUMENTATION, accuracyTable(portal, run));
}
const misses = [...rows, ...portal].filter(({ pass }) => pass === false);
console.log(`${Math.round(secondsSoFar())} s, ${rows.length + portal.length} figures, ${misses.length} missed`);
process.exitCode = misses.length === 0 ? 0 : 1;
