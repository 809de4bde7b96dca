import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { tableRows } from "./drawn-figure.ts";
import { expectCalm, LANGUAGES, shownText, type Visit, visitOf } from "./visit.ts";

/** What an investigator reads on the way, word for word. */
const READS = {
  en: {
    trajectory: "IL-1β, spontaneous secretion, PBMC supernatant: days from the first dose of anakinra",
    coverage: "Cytokines measured, by center and phase",
    baseline:
      "Baseline characteristics of cases with a value of IL-1β (spontaneous secretion, PBMC supernatant, before anakinra)",
    flow: "From the cases of the cohorts to those of the table",
    timeline: (code: string) => `Case ${code} along time`,
    table: "Table",
    download: "Download",
    csv: "Table, CSV with , and decimal point",
    leftOut: "Never treated with anakinra",
    withheld: "you hold no right to this group of fields",
  },
  fr: {
    trajectory: "IL-1β, sécrétion spontanée, surnageant de PBMC : jours depuis la première dose d'anakinra",
    coverage: "Cytokines mesurées, par centre et par phase",
    baseline:
      "Caractéristiques initiales des cas ayant une valeur (IL-1β, sécrétion spontanée, surnageant de PBMC, avant anakinra)",
    flow: "Des cas des cohortes à ceux du tableau",
    timeline: (code: string) => `Cas ${code} au fil du temps`,
    table: "Tableau",
    download: "Télécharger",
    csv: "Tableau, CSV avec ; et virgule décimale",
    leftOut: "Jamais traités par anakinra",
    withheld: "vous n'avez pas de droit sur ce groupe de champs",
  },
} as const;

const MARKS = [
  "line",
  "detected",
  "below",
  "above",
  "cell",
  "declared",
  "protected-window",
  "withheld",
  "in-flow",
  "left-out",
] as const;

interface Answer {
  readonly cytokineTrajectory: {
    readonly exact: {
      readonly tracks: readonly {
        readonly windows: readonly { readonly n: number; readonly due: number }[];
        readonly series: readonly { readonly points: readonly { readonly day: number }[] }[];
      }[];
    };
    readonly protected: { readonly cells: readonly { readonly levels: readonly unknown[] }[] };
  };
  readonly cohortCoverage: {
    readonly exact: {
      readonly cells: readonly { readonly cases: number; readonly keys: readonly { readonly category: string }[] }[];
    };
    readonly notCounted: readonly { readonly declaredAnalytes: readonly string[] }[];
  };
  readonly cohortTable: {
    readonly exact: {
      readonly considered: number;
      readonly included: number;
      readonly leftOut: readonly { readonly cases: number }[];
      readonly columns: readonly { readonly cases: number }[];
      readonly rows: readonly { readonly cells: readonly { readonly missing: number }[] }[];
    };
  };
}

const QUESTION = `{
  cytokineTrajectory(analyte: IL_1B) {
    exact { tracks { windows { n due } series { points { day } } } }
    protected { cells { levels { comparabilityClass } } }
  }
  cohortCoverage {
    exact { cells { cases keys { category } } }
    notCounted { declaredAnalytes }
  }
  cohortTable(analysis: CYTOKINE, phase: BEFORE, by: CASE_GROUP) {
    exact { considered included leftOut { cases } columns { cases } rows { cells { missing } } }
  }
}`;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("along_time");
});
afterAll(() => portal?.close());

async function marksOf({ page }: Visit): Promise<Record<(typeof MARKS)[number], number>> {
  const plate = page.locator("svg.figure-plate");
  await plate.waitFor();
  const counted = await plate.evaluate(
    (svg, marks) => marks.map((mark) => [mark, svg.querySelectorAll(`[data-mark="${mark}"]`).length]),
    [...MARKS],
  );
  return Object.fromEntries(counted);
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe.each(LANGUAGES)("an investigator who reads %s", (language) => {
  const reads = READS[language];
  let visit: Visit;
  let answer: Answer;
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/trajectories");
    answer = await visit.ask<Answer>(QUESTION);
  });
  afterAll(() => visit?.close());

  const rowsOfTable = async (title: string): Promise<string[][]> => {
    await visit.page.locator("label", { hasText: new RegExp(`^${reads.table}$`) }).click();
    const [, ...rows] = await tableRows(visit.page, title);
    return rows;
  };
  const linesOfCsv = async (within: Locator | Page = visit.page): Promise<string[]> => {
    await within.getByRole("button", { name: reads.download, exact: true }).click();
    const started = visit.page.waitForEvent("download");
    await visit.page.getByRole("menuitem", { name: reads.csv, exact: true }).click();
    const [, ...lines] = (await readFile(await (await started).path(), "utf8")).trimEnd().split("\r\n");
    return lines;
  };

  it("sees a line for each case and a mark for each value, as the API gives them, and nobody's beside the block", async () => {
    await visit.page.getByText(reads.trajectory, { exact: true }).waitFor();
    const { tracks } = answer.cytokineTrajectory.exact;
    const series = tracks.flatMap((track) => track.series);
    const marks = await marksOf(visit);
    expect(series.length).toBeGreaterThan(20);
    expect(marks.line).toBe(series.length);
    expect(marks.detected + marks.below + marks.above).toBe(series.flatMap(({ points }) => points).length);
    expect(marks["protected-window"]).toBe(
      answer.cytokineTrajectory.protected.cells.flatMap(({ levels }) => levels).length,
    );
    expect(await shownText(visit.page.getByRole("main"))).toContain(reads.leftOut);
    expect(await barriersOf(visit.page)).toEqual([]);
  });

  it("reads windows and values with the keys alone", async () => {
    const { page } = visit;
    const reading = page.locator(".figure-reading");
    await page.locator("svg.figure-plate").focus();
    const [first] = answer.cytokineTrajectory.exact.tracks;
    await expect.poll(() => reading.textContent()).toMatch(/n\s=\s\d+/);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => reading.textContent()).toContain(String(first?.windows[0]?.n));
    await page.keyboard.press("End");
    await expect.poll(() => reading.textContent()).toContain("Consortium");
    await page.keyboard.press("Escape");
  });

  it("finds the windows of the figure in the table and in the file", async () => {
    const rows = await rowsOfTable(reads.trajectory);
    const windows = answer.cytokineTrajectory.exact.tracks.flatMap((track) => track.windows);
    expect(rows.slice(0, windows.length).map((cells) => cells[3])).toEqual(windows.map(({ n, due }) => `${n}/${due}`));
    expect(await linesOfCsv()).toHaveLength(rows.length);
  });

  it("finds what was measured where, counted or declared, in figure, table and file", async () => {
    await visit.open("/explore/coverage");
    const { exact, notCounted } = answer.cohortCoverage;
    const marks = await marksOf(visit);
    expect(marks.cell).toBe(exact.cells.length);
    expect(marks.declared).toBe(notCounted.flatMap(({ declaredAnalytes }) => declaredAnalytes).length);
    expect(await barriersOf(visit.page)).toEqual([]);
    const rows = await rowsOfTable(reads.coverage);
    const written = rows.flatMap((cells) => cells.slice(2, -1)).filter((cell) => /^\d+$/.test(cell));
    expect(written.map(Number).toSorted((a, b) => a - b)).toEqual(
      exact.cells.map(({ cases }) => cases).toSorted((a, b) => a - b),
    );
    expect(await linesOfCsv()).toHaveLength(rows.length);
  });

  it("reads who the cases of an analysis are and who is not among them, in table, figure and file", async () => {
    await visit.open("/explore/table?analysis=CYTOKINE&phase=BEFORE&by=CASE_GROUP");
    const { considered, included, leftOut, columns, rows } = answer.cohortTable.exact;
    const [heading = [], ...lines] = await tableRows(visit.page, reads.baseline);
    for (const [at, { cases }] of columns.entries()) expect(plain(heading[at + 1] ?? "")).toContain(`n = ${cases}`);
    // A line of one cell names a characteristic; what only the consortium publishes has no exact number.
    const exact = lines.filter((cells) => cells.length > 1 && /^\d/.test(cells.at(-2) ?? ""));
    expect(exact.map((cells) => Number.parseInt(cells.at(-2) ?? "", 10))).toEqual(
      rows.map(({ cells }) => cells[0]?.missing),
    );
    const marks = await marksOf(visit);
    expect([marks["in-flow"], marks["left-out"]]).toEqual([2, leftOut.length]);
    expect(leftOut.reduce((sum, { cases }) => sum + cases, included)).toBe(considered);
    await visit.page.locator("svg.figure-plate").focus();
    await visit.page.keyboard.press("End");
    await expect
      .poll(async () => plain((await visit.page.locator(".figure-reading").textContent()) ?? ""))
      .toContain(`n = ${included}`);
    await visit.page.keyboard.press("Escape");
    expect(await barriersOf(visit.page)).toEqual([]);
    const flow = await rowsOfTable(reads.flow);
    expect(flow.map((cells) => Number(cells[1]))).toEqual([considered, ...leftOut.map(({ cases }) => cases), included]);
    const file = await linesOfCsv(visit.page.locator("figure", { hasText: reads.baseline }).first());
    expect(file.length).toBeGreaterThan(rows.length * columns.length);
  });

  it("opens the distribution of an analyte in a center from a cell of the map", async () => {
    await visit.open("/explore/coverage");
    const cell = visit.page.locator('svg.figure-plate [data-mark="cell"][data-key="poitiers|IL_6|BEFORE"]');
    await cell.scrollIntoViewIfNeeded();
    // The number stands over the cell's ground: what is pressed is the place, whichever of the two is on top. The
    // pointer goes there first, since a figure that has just found its width may still move.
    await cell.hover({ force: true });
    await cell.click({ force: true });
    await visit.page.waitForURL(/\/explore\/distribution\?/);
    await visit.settled();
    const address = new URL(visit.page.url());
    expect(address.searchParams.get("analyte")).toBe("IL_6");
    expect(address.searchParams.get("cohorts")).not.toBeNull();
    expect(plain(await shownText(visit.page.getByRole("main")))).toContain("Poitiers");
  });

  it("sees a case along time above its tables, with every value it may read", async () => {
    const { cases } = await visit.ask<{ cases: { nodes: readonly { id: string; code: string }[] } }>(
      `{ cases(first: 1, filter: { groups: [PATIENT], treatments: ["ANAKINRA"] }) { nodes { id code } } }`,
    );
    const [one] = cases.nodes;
    await visit.open(`/cases/${encodeURIComponent(one?.id ?? "")}`);
    await visit.page.getByText(reads.timeline(one?.code ?? ""), { exact: true }).waitFor();
    const { caseTimeline } = await visit.ask<{
      caseTimeline: {
        case: { assessments: readonly { pga: number | null; crpMgPerL: number | null }[] };
        measurements: { items: readonly { points: readonly unknown[] }[] };
      };
    }>(
      `query ($id: ID!) { caseTimeline(case: $id) { case { assessments { pga crpMgPerL } }
        measurements { ... on TimelineSeriesList { items { points { day } } } } } }`,
      { id: one?.id },
    );
    const assessed = caseTimeline.case.assessments.flatMap(({ pga, crpMgPerL }) => [pga, crpMgPerL]);
    const measured = caseTimeline.measurements.items.flatMap(({ points }) => points);
    const marks = await marksOf(visit);
    expect(marks.detected + marks.below + marks.above).toBe(
      measured.length + assessed.filter((value) => value !== null).length,
    );
    const rows = await rowsOfTable(reads.timeline(one?.code ?? ""));
    expect(await linesOfCsv()).toHaveLength(rows.length);
    expectCalm(portal, visit);
  });

  it("sees the cytokines of a case hatched with the reason where only clinical rows are open", async () => {
    const other = await visitOf(portal, { language });
    await other.enterAs("investigator@inserm");
    const found = await other.ask<{ cases: { nodes: readonly { id: string; cohort: { slug: string } }[] } }>(
      `{ cases(first: 500, filter: { groups: [PATIENT] }) { nodes { id cohort { slug } } } }`,
    );
    const foreign = found.cases.nodes.find(({ cohort }) => cohort.slug === "poitiers-nlrp12");
    await other.open(`/cases/${encodeURIComponent(foreign?.id ?? "")}`);
    expect((await marksOf(other)).withheld).toBe(1);
    expect(await other.page.locator('svg.figure-plate [data-mark="withheld"] desc').textContent()).toContain(
      reads.withheld,
    );
    expectCalm(portal, other);
    await other.close();
  });
});
