import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compiledApi, type ProgramRun, runProgram } from "./compiled-api.ts";
import { type JourneyPortal, journeyPortal } from "./journey-portal.ts";

const root = new URL("../../", import.meta.url);
const SOURCE = fileURLToPath(new URL("../shared/data/il6-endotoxin/Endotoxin_cytokine_data_140530.csv", root));
const MAPPING = fileURLToPath(new URL("infra/mappings/il6-endotoxin.json", root));
/** Continuous integration always has the data; a clone without it leaves these out. */
const withoutData = !existsSync(SOURCE) && !process.env.CI;

const MANAGER = "data-manager@poitiers";

/** One line of the file, read here with nothing of the portal: `Axelsson2013;9;1;11,5;40,01;…`. */
interface Line {
  readonly subject: string;
  readonly hour: number;
  readonly value: number;
  readonly written: string;
}

async function linesOfFile(): Promise<Line[]> {
  const [, ...lines] = (await readFile(SOURCE, "utf8")).trim().split(/\r?\n/);
  const decimal = (text: string) => Number(text.replace(",", "."));
  return lines.map((line) => {
    const [, subject = "", , hour = "", written = ""] = line.split(";");
    return { subject: `S${subject}`, hour: decimal(hour), value: decimal(written), written };
  });
}

/** The middle value, or the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(values.length / 2) - 1], sorted[Math.floor(values.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

interface Answered {
  readonly cytokineSummary: {
    readonly exact: {
      readonly cohorts: readonly { readonly slug: string }[];
      readonly cells: readonly {
        readonly keys: readonly { readonly category: string; readonly label: { readonly fr: string } }[];
        readonly caseGroup: string;
        readonly n: number;
        readonly belowLimit: number;
        readonly levels: { readonly median: { readonly comparator: string; readonly value: number } };
        readonly points: readonly {
          readonly case: { readonly code: string };
          readonly nominalHours: number;
          readonly value: {
            readonly comparator: string;
            readonly value: number;
            readonly unit: string;
            readonly reported: string;
          };
        }[];
      }[];
    };
  };
}

describe.skipIf(withoutData)("the plasma IL-6 of 21 volunteers, a file that nobody here wrote", () => {
  let portal: JourneyPortal;
  let said: ProgramRun;
  let cohort: string;
  let lines: readonly Line[];

  beforeAll(async () => {
    lines = await linesOfFile();
    portal = await journeyPortal("real_file");
    const { caller } = portal;
    const { centers } = await caller.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
      MANAGER,
      "{ centers { nodes { id slug } } }",
    );
    const made = await caller.ask<{ createCohort: { id: string } }>(
      MANAGER,
      "mutation ($input: CreateCohortInput!) { createCohort(input: $input) { id } }",
      {
        input: {
          center: centers.nodes.find(({ slug }) => slug === "poitiers")?.id,
          slug: "endotoxin-volunteers",
          title: { en: "Plasma IL-6 of healthy volunteers", fr: "IL-6 plasmatique de volontaires sains" },
          protocol: { en: "Lekander et al. 2013", fr: "Lekander et al. 2013" },
          contact: "donnees@poitiers.example",
          dataUseTerms: ["DUO:0000042"],
          declaredAnalytes: ["IL_6"],
          contributes: "EXISTS",
        },
      },
    );
    cohort = made.createCohort.id;
    said = await runProgram(
      [
        ...[join(await compiledApi(), "portal.js"), "upload", "--cohort", "poitiers/endotoxin-volunteers"],
        ...["--file", SOURCE, "--mapping", MAPPING, "--publish", "--note", "CC0 data of a published study"],
      ],
      { PORTAL_URL: caller.url, PORTAL_TOKEN: caller.tokenOf(MANAGER) },
    );
  });
  afterAll(() => portal?.stop());

  const ask = (who: string): Promise<Answered> =>
    portal.caller.ask<Answered>(
      who,
      `query ($cohorts: [ID!]) {
        cytokineSummary(analyte: IL_6, specimen: PLASMA, by: [NOMINAL_HOURS], cohorts: $cohorts) { exact {
          cohorts { slug }
          cells { keys { category label { fr } } caseGroup n belowLimit levels { median { comparator value } }
            points { case { code } nominalHours value { comparator value unit reported } } }
        } }
      }`,
      { cohorts: [cohort] },
    );

  it("is sent, checked, approved and published by one command, through its mapping and without a word of complaint", () => {
    expect([said.stderr, said.code]).toEqual(["", 0]);
    expect(said.stdout).toMatch(/^The file is upload \S+\.\n21 added, 0 changed, 0 unchanged, 0 missing/);
    expect(said.stdout).toMatch(/Published as release 1\.\n$/);
  });

  it("is 21 cases with 83 measurements, one release", async () => {
    const { cohort: seen } = await portal.caller.ask<{ cohort: { latestRelease: unknown; controls: unknown } }>(
      MANAGER,
      `query { cohort(center: "poitiers", slug: "endotoxin-volunteers") {
        controls { ... on ExactCount { count } }
        latestRelease { number cases { ... on ExactCount { count } } measurements { ... on ExactCount { count } } } } }`,
    );
    expect(seen).toEqual({
      controls: { count: 21 },
      latestRelease: { number: 1, cases: { count: 21 }, measurements: { count: 83 } },
    });
    expect(lines).toHaveLength(83);
  });

  // By hand from the sorted text: at 10 h the 11th of 21 is 1,04; at 11,5 h 1,15; at 13,5 h the mean of the 10th and
  // 11th of 20, (2,09 + 2,11) / 2; at 15 h the 11th of 21, 3,55.
  it("gives per nominal hour the n and the median that the text of the file gives", async () => {
    const { cells } = (await ask(MANAGER)).cytokineSummary.exact;
    expect(cells.map(({ caseGroup, keys, n, belowLimit }) => [caseGroup, keys[0]?.category, n, belowLimit])).toEqual([
      ["HEALTHY_CONTROL", "10", 21, 0],
      ["HEALTHY_CONTROL", "11.5", 21, 0],
      ["HEALTHY_CONTROL", "13.5", 20, 0],
      ["HEALTHY_CONTROL", "15", 21, 0],
    ]);
    expect(cells[1]?.keys[0]?.label.fr).toBe("11,5 h");
    for (const { keys, n, levels } of cells) {
      const ofHour = lines.filter(({ hour }) => hour === Number(keys[0]?.category)).map(({ value }) => value);
      expect(n).toBe(ofHour.length);
      expect(levels.median.comparator).toBe("EQ");
      expect(levels.median.value).toBeCloseTo(median(ofHour), 9);
    }
    expect(cells.map(({ levels }) => levels.median.value.toPrecision(3))).toEqual(["1.04", "1.15", "2.10", "3.55"]);
  });

  it("has every value of the text once, as it was written, the one integer as 50", async () => {
    const { cells } = (await ask(MANAGER)).cytokineSummary.exact;
    const points = cells.flatMap((cell) => cell.points);
    const keyed = (subject: string, hour: number) => `${subject} ${hour}`;
    const stored = new Map(points.map((point) => [keyed(point.case.code, point.nominalHours), point.value]));
    expect([points.length, stored.size]).toEqual([83, 83]);
    for (const { subject, hour, value, written } of lines) {
      const found = stored.get(keyed(subject, hour));
      expect(found).toMatchObject({ comparator: "EQ", unit: "pg/mL", reported: written });
      expect(found?.value).toBeCloseTo(value, 12);
    }
    expect(stored.get("S9 10")).toMatchObject({ reported: "50" });
    expect(stored.get("S9 10")?.value).toBeCloseTo(50, 12);
    const hoursOfThirteen = lines.filter(({ hour }) => hour === 13.5).map(({ subject }) => subject);
    expect(new Set(lines.map(({ subject }) => subject)).size - hoursOfThirteen.length).toBe(1);
  });

  it("merely exists for another center", async () => {
    expect((await ask("investigator@inserm")).cytokineSummary.exact).toEqual({ cohorts: [], cells: [] });
  });
});

const SECOND = fileURLToPath(new URL("../shared/data/il6-endotoxin/Knudsen2008individual.csv", root));
const SECOND_MAPPING = fileURLToPath(new URL("infra/mappings/knudsen-2008.json", root));

describe.skipIf(withoutData)("a second series of plasma IL-6, sent by a script with a profile", () => {
  let portal: JourneyPortal;
  let cohort: string;
  const send = async (...further: readonly string[]): Promise<ProgramRun> =>
    runProgram(
      [
        ...[join(await compiledApi(), "portal.js"), "upload", "--cohort", "poitiers/knudsen-2008", "--file", SECOND],
        ...further,
      ],
      { PORTAL_URL: portal.caller.url, PORTAL_TOKEN: portal.caller.tokenOf(MANAGER) },
    );

  beforeAll(async () => {
    portal = await journeyPortal("real_file_profile");
    const { caller } = portal;
    const { centers } = await caller.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
      MANAGER,
      "{ centers { nodes { id slug } } }",
    );
    const made = await caller.ask<{ createCohort: { id: string } }>(
      MANAGER,
      "mutation ($input: CreateCohortInput!) { createCohort(input: $input) { id } }",
      {
        input: {
          center: centers.nodes.find(({ slug }) => slug === "poitiers")?.id,
          slug: "knudsen-2008",
          title: { en: "Plasma IL-6 over a day", fr: "IL-6 plasmatique sur une journée" },
          protocol: { en: "Knudsen et al. 2008", fr: "Knudsen et al. 2008" },
          contact: "donnees@poitiers.example",
          dataUseTerms: ["DUO:0000042"],
          declaredAnalytes: ["IL_6"],
          contributes: "EXISTS",
        },
      },
    );
    cohort = made.createCohort.id;
  });
  afterAll(() => portal?.stop());

  it("is refused while the cohort has no profile of that name", async () => {
    const said = await send("--profile", "Knudsen 2008");
    expect(said.code).not.toBe(0);
    expect(said.stderr).toContain("no import profile of this name");
  });

  // By hand: the file has 102 lines below its names, of subjects 1 to 15.
  it("is published by one command once the profile is kept, as 15 cases with 102 measurements", async () => {
    const [names = ""] = (await readFile(SECOND, "utf8")).split(/\r?\n/);
    await portal.caller.ask(
      MANAGER,
      'mutation ($cohort: ID!, $plan: ImportPlanInput!) { saveImportProfile(cohort: $cohort, name: "Knudsen 2008", plan: $plan) { version } }',
      { cohort, plan: { columns: names.split(";"), mapping: await readFile(SECOND_MAPPING, "utf8") } },
    );
    const said = await send("--profile", "Knudsen 2008", "--publish");
    expect([said.stderr, said.code]).toEqual(["", 0]);
    expect(said.stdout).toMatch(/15 added, 0 changed, 0 unchanged, 0 missing/);
    const { cohort: seen } = await portal.caller.ask<{ cohort: { latestRelease: unknown } }>(
      MANAGER,
      `query { cohort(center: "poitiers", slug: "knudsen-2008") {
        latestRelease { number cases { ... on ExactCount { count } } measurements { ... on ExactCount { count } } } } }`,
    );
    expect(seen.latestRelease).toEqual({ number: 1, cases: { count: 15 }, measurements: { count: 102 } });
  });
});
