import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWorkbook } from "@nlrp12/intake";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateConsortium } from "../../apps/api/src/demonstration/generate-consortium.ts";
import { type ProgramRun, runProgram } from "./compiled-api.ts";
import { type JourneyPortal, journeyPortal } from "./journey-portal.ts";

const SCRIPT = fileURLToPath(new URL("script-example.mjs", import.meta.url));

let portal: JourneyPortal;
let folder: string;
beforeAll(async () => {
  portal = await journeyPortal("script");
  folder = await mkdtemp(join(tmpdir(), "script-"));
});
afterAll(async () => {
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The published file of Versailles with the spontaneous IL-1β of its controls doubled, and the unit as given. */
async function workbook(unit: string): Promise<string> {
  const { cohorts } = generateConsortium({ seed: 20_110_531 });
  const file = cohorts.find(({ slug }) => slug === "versailles-nlrp12")?.releases.at(-1);
  if (!file) throw new Error("the demonstration has no Versailles");
  const controls = new Set(file.cases.flatMap((row) => (row.group === "HEALTHY_CONTROL" ? [row.caseCode] : [])));
  const samples = new Set(
    file.samples.flatMap(({ sampleCode, caseCode, stimulus }) =>
      controls.has(caseCode) && stimulus === "NONE" ? [sampleCode] : [],
    ),
  );
  const path = join(folder, `${unit.replace("/", "-")}.xlsx`);
  const measurements = file.measurements.map((row) => {
    if (row.analyte !== "IL_1B" || !samples.has(row.sampleCode)) return row;
    const value = Number((row.value * 2).toPrecision(6));
    return { ...row, value, reported: String(value), unit: unit as typeof row.unit };
  });
  await writeFile(path, await writeWorkbook({ ...file, measurements }));
  return path;
}

function run(path: string): Promise<ProgramRun> {
  const env = { PORTAL_URL: portal.caller.url, PORTAL_TOKEN: portal.caller.tokenOf("data-manager@versailles") };
  return runProgram([SCRIPT, "versailles-nlrp12", path], env);
}

describe("a script with a token and nothing of the portal", () => {
  it("is told what is wrong with a file, where, and what would be accepted", async () => {
    const { code, stdout, stderr } = await run(await workbook("furlong"));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^Cells D\d+.* of sheet measurements: this unit is not a concentration the portal knows\. .*pg\/mL/,
    );
    expect(stderr).toMatch(/The file is REJECTED; nothing of it was kept\.\n$/);
  });

  // Controls twice as high: every ratio to them is half of what it was, and its interval with it.
  it("sends, approves and publishes a file and reads half the ratio, and the old one where it pins the old release", async () => {
    const { code, stdout, stderr } = await run(await workbook("pg/mL"));
    expect([code, stderr]).toEqual([0, ""]);
    const { difference, release, before, after, again } = JSON.parse(stdout);
    expect(difference).toEqual({ added: 0, changed: 20, unchanged: 27, missing: 0 });
    expect([release, after.releases[0].number, before.releases[0].number]).toEqual([3, 3, 2]);
    expect(after.n).toBe(before.n);
    for (const end of ["value", "lower", "upper"]) {
      expect(before.ratio[end] / after.ratio[end]).toBeCloseTo(2, 9);
    }
    expect(again).toEqual(before);
    expect(after.hash).not.toBe(before.hash);
  });
});
