import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { tableRows } from "./drawn-figure.ts";
import { expectCalm, LANGUAGES, type Visit, visitOf } from "./visit.ts";

/** What an investigator reads on the way, word for word. */
const READS = {
  en: {
    table: "Table",
    figure: "Figure",
    byCause: "By cause",
    between: "Between visits",
    download: "Download",
    csv: "Table, CSV with , and decimal point",
    points: "Values, CSV with , and decimal point",
    png: "Figure (PNG, 174 mm, 600 dpi)",
    survival: "Time to a relapse, response by CLUSTER 2018",
    familiesAndPersons: "Time to a relapse, response by CLUSTER 2018: by family and by person",
    familiesCsv: "By family and by person, CSV with , and decimal point",
    prediction: "IL-1β before anakinra and response by CLUSTER 2018",
    byFamily: /^Pairs within centers, Newcombe \(families: .+ with, .+ without; .+ persons\)$/,
    byPerson: /^The same, each person counted \(.+ with, .+ without\)$/,
    atRisk: "at risk",
  },
  fr: {
    table: "Tableau",
    figure: "Figure",
    byCause: "Par cause",
    between: "Entre visites",
    download: "Télécharger",
    csv: "Tableau, CSV avec ; et virgule décimale",
    points: "Valeurs, CSV avec ; et virgule décimale",
    png: "Figure (PNG, 174 mm, 600 ppp)",
    survival: "Délai jusqu'à une rechute, réponse selon CLUSTER 2018",
    familiesAndPersons: "Délai jusqu'à une rechute, réponse selon CLUSTER 2018 : par famille et par personne",
    familiesCsv: "Par famille et par personne, CSV avec ; et virgule décimale",
    prediction: "IL-1β avant l'anakinra et réponse selon CLUSTER 2018",
    byFamily: /^Paires au sein des centres, Newcombe \(familles\s: .+ avec, .+ sans\s; .+ personnes\)$/,
    byPerson: /^De même, chaque personne comptée \(.+ avec, .+ sans\)$/,
    atRisk: "à risque",
  },
} as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("survival_prediction");
});
afterAll(() => portal?.close());

const marks = (page: Page, mark: string) => page.locator(`svg.figure-plate [data-mark="${mark}"]`);
const choose = (page: Page, name: string) => page.locator("label", { hasText: new RegExp(`^${name}$`) }).click();

async function savedLines(page: Page, menu: string, item: string): Promise<string[]> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item, exact: true }).click();
  return (await readFile(await (await started).path(), "utf8")).trimEnd().split("\r\n").slice(1);
}

/** Stands on the figure and reads on, stop by stop, what the live line says. */
async function heard(page: Page, keys: readonly string[]): Promise<string[]> {
  await page.locator("svg.figure-plate").focus();
  const said: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    said.push((await page.locator(".figure-reading").textContent()) ?? "");
  }
  return said;
}

describe.each(LANGUAGES)("an investigator who reads %s", (language) => {
  const reads = READS[language];
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/survival");
    await visit.page.getByText(reads.survival, { exact: true }).waitFor();
  });
  afterAll(() => visit?.close());

  it("reads the curve step by step with the keys, and finds the same steps in table and file", async () => {
    const { page } = visit;
    await marks(page, "steps").first().waitFor();
    const [panel, first] = await heard(page, ["Home", "ArrowUp"]);
    expect(panel).toMatch(/n\s=\s\d+/);
    expect(first).toContain(reads.atRisk);
    const published = await marks(page, "protected-share").count();
    expect(published).toBeGreaterThan(0);
    const file = await savedLines(page, reads.download, reads.csv);
    await choose(page, reads.table);
    const [, ...rows] = await tableRows(page, reads.survival);
    expect(file).toHaveLength(rows.length);
    const [own, consortium] = [rows.filter(([, source]) => source === rows[0]?.[1]), rows.slice(-published)];
    expect(own.length).toBe(rows.length - published);
    // Starts with everybody at risk and free.
    expect(own[0]?.[3]).toBe("0");
    expect(own[0]?.[7]).toMatch(/^100\s?%$/);
    for (const [, , , day] of consortium) expect(Number(day) % 365).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    await choose(page, reads.figure);
  });

  // Counted, events, median and its two limits.
  it("finds families and persons side by side, labelled, beneath the table and in a file", async () => {
    const { page } = visit;
    const file = await savedLines(page, reads.download, reads.familiesCsv);
    await choose(page, reads.table);
    const [, ...rows] = await tableRows(page, reads.familiesAndPersons);
    expect(rows).toHaveLength(5);
    expect(file).toHaveLength(5);
    const [families, persons] = rows[0]?.slice(-2).map(Number) ?? [];
    expect(families).toBeLessThan(persons ?? 0);
    await choose(page, reads.figure);
    expect(await page.locator('svg.figure-plate [data-mark="count"]').first().textContent()).toMatch(
      new RegExp(`${families}.*${persons}`),
    );
  });

  it("sees relapse and stop stacked as competing causes, and the days between visits", async () => {
    const { page } = visit;
    await choose(page, reads.byCause);
    await marks(page, "layer-area").first().waitFor();
    expect(await marks(page, "layer-area").count()).toBe(2);
    await choose(page, reads.between);
    await marks(page, "span").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it("sees every case of a prediction, in the figure, in the file and with the keys", async () => {
    const { page } = visit;
    await visit.open("/explore/prediction");
    await page.getByText(reads.prediction, { exact: true }).waitFor();
    await marks(page, "area").first().waitFor();
    const drawn = (await marks(page, "detected").count()) + (await marks(page, "below").count());
    expect(await savedLines(page, reads.download, reads.points)).toHaveLength(drawn);
    const areas = await marks(page, "area").count();
    const [last] = await heard(page, ["End"]);
    expect(last).toContain("Consortium");
    const file = await savedLines(page, reads.download, reads.csv);
    await choose(page, reads.table);
    const [, ...rows] = await tableRows(page, reads.prediction);
    expect(rows).toHaveLength(file.length);
    expect(rows.length).toBeGreaterThan(areas);
    const [byFamily, byPerson] = rows.map(([what]) => what);
    expect(byFamily).toMatch(reads.byFamily);
    expect(byPerson).toMatch(reads.byPerson);
    expect(await barriersOf(page)).toEqual([]);
  });

  // 174 mm are 174 / 25.4 inches; at 600 dots an inch 4110 pixels, and 23622 dots a metre.
  it("takes the figure away for print with the keys alone, two columns wide at 600 dpi", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: reads.download, exact: true }).press("Enter");
    const item = page.getByRole("menuitem", { name: reads.png, exact: true });
    await item.waitFor();
    const isReached = () => item.evaluate((one) => one === document.activeElement);
    for (let keys = 0; keys < 30 && !(await isReached()); keys += 1) await page.keyboard.press("ArrowDown");
    const started = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/\.174mm\.600dpi\.png$/);
    const png = await readFile(await download.path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(Math.abs(png.readUInt32BE(16) - 4110)).toBeLessThanOrEqual(2);
    expect([png.subarray(37, 41).toString(), png.readUInt32BE(41)]).toEqual(["pHYs", 23_622]);
    // An empty sheet of this size is a few kilobytes.
    expect(png.length).toBeGreaterThan(100_000);
  });

  it("was complained to by no page, and told no one else", () => {
    expectCalm(portal, visit);
  });
});
