import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { tableRows } from "./drawn-figure.ts";
import { expectCalm, LANGUAGES, type Visit, visitOf } from "./visit.ts";

/** What an investigator reads on the way, word for word. */
const READS = {
  en: {
    title: "Compare groups",
    ready: "Comparison",
    late: "On anakinra against before, same cases",
    table: "Table",
    figure: "Figure",
    download: "Download",
    csv: "Table, CSV with , and decimal point",
    delimiter: ",",
    sensitivity: "Show the sensitivity set",
    ways: ["As answered", "Half the limit for values below it", "One member per family"],
    steroids: "Without samples under steroids",
    closed: "Kindreds of some cohorts are not open to you.",
    computed: "How this is computed, here and in R:",
  },
  fr: {
    title: "Comparer des groupes",
    ready: "Comparaison",
    late: "Sous anakinra contre avant, mêmes cas",
    table: "Tableau",
    figure: "Figure",
    download: "Télécharger",
    csv: "Tableau, CSV avec ; et virgule décimale",
    delimiter: ";",
    sensitivity: "Montrer les analyses de sensibilité",
    ways: ["La réponse telle quelle", "Moitié de la limite pour les valeurs en dessous", "Un membre par famille"],
    steroids: "Sans échantillon sous corticoïdes",
    closed: "Les familles de certaines cohortes ne vous sont pas ouvertes.",
    computed: "Comment cette figure est calculée, ici et en R :",
  },
} as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("compare_groups");
});
afterAll(() => portal?.close());

describe.each(LANGUAGES)("an investigator who compares groups in %s", (language) => {
  const reads = READS[language];
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/compare");
  });
  afterAll(() => visit?.close());

  /** Labels, effects and tests of the rows as they are drawn, top to bottom. */
  const drawnRows = () =>
    visit.page.locator("svg.figure-plate").evaluate((svg) =>
      [...svg.querySelectorAll('[data-mark="row"]')].map((row) => ({
        key: row.getAttribute("data-key"),
        label: row.querySelector("text")?.textContent ?? "",
        mark: row.querySelector('[data-mark="effect"], [data-mark="bound"]') !== null,
      })),
    );

  it("meets patients before anakinra against controls, four cytokines, largest effect first", async () => {
    await visit.page.getByRole("heading", { level: 1, name: reads.title }).waitFor();
    await visit.page.locator("svg.figure-plate").waitFor();
    const rows = await drawnRows();
    expect(rows.map(({ key }) => key).toSorted()).toEqual(["IL_1B a", "IL_1RA a", "IL_6 a", "TNF_A a"]);
    expect(rows[0]?.label).toBe("IL-1β");
  });

  it("reads the rows with the keyboard alone, and leaves to the distribution", async () => {
    const { page } = visit;
    await page.locator("svg.figure-plate").focus();
    await page.keyboard.press("ArrowRight");
    const spoken = (await page.locator(".figure-reading").textContent()) ?? "";
    const [, second] = await drawnRows();
    expect(spoken.startsWith(second?.label ?? "?")).toBe(true);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/explore\/distribution\?analyte=IL_1B/);
    await page.goBack();
    await page.locator("svg.figure-plate").waitFor();
  });

  it("finds in the table twin one row a comparison, and in the file the rows of the table", async () => {
    const { page } = visit;
    const keys = (await drawnRows()).map(({ label }) => label);
    await page.locator("label", { hasText: new RegExp(`^${reads.table}$`) }).click();
    const title = ((await page.locator(".figure-title").textContent()) ?? "").trim();
    const [head, ...rows] = await tableRows(page, title);
    expect(rows.map(([label]) => label)).toEqual(keys);
    await page.getByRole("button", { name: reads.download, exact: true }).click();
    const started = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: reads.csv, exact: true }).click();
    const file = await readFile(await (await started).path(), "utf8");
    const lines = file.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(lines).toHaveLength(rows.length + 1);
    // The file has one column more: the label of the analysis, in every row.
    expect(lines[0]?.split(reads.delimiter).length).toBe((head?.length ?? 0) + 1);
    for (const line of lines.slice(1)) expect(line).toMatch(/Explorat(ory|oire)/);
    expect(lines.slice(1).map((line) => line.split(reads.delimiter)[0])).toEqual(keys);
    await page.locator("label", { hasText: new RegExp(`^${reads.figure}$`) }).click();
  });

  it("has the effect and its test made otherwise at one press, with a reason where a way cannot be", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: reads.sensitivity, exact: true }).click();
    await page.waitForURL(/sensitivity=shown/);
    const forest = page.locator("svg.figure-plate").nth(1);
    await forest.locator('[data-key="AS_ANSWERED "]').waitFor();
    await visit.settled();
    await page
      .locator("label", { hasText: new RegExp(`^${reads.table}$`) })
      .nth(1)
      .click();
    const title = ((await page.locator(".figure-title").nth(1).textContent()) ?? "").trim();
    const [, ...rows] = await tableRows(page, title);
    expect(rows.slice(0, 3).map(([label]) => label)).toEqual(reads.ways);
    expect(rows.map(([label]) => label)).toContain(reads.steroids);
    // Kindreds of AP-HP are not granted to Poitiers.
    expect(rows[2]?.at(-1)).toBe(reads.closed);
    expect(await page.getByText(reads.computed).count()).toBe(2);
    await page.goBack();
    await forest.waitFor({ state: "detached" });
    await page.locator('svg.figure-plate [data-key="IL_1B a"]').waitFor();
  });

  it("compares phases within the same cases when the ready comparison is chosen, and the address says so", async () => {
    const { page } = visit;
    await page.getByLabel(reads.ready, { exact: true }).selectOption({ label: reads.late });
    await page.waitForURL(/groups=ON_LATE,BEFORE,ON_EARLY/);
    await visit.settled();
    await page.locator('svg.figure-plate [data-key="IL_1B c"]').waitFor();
    expect(await drawnRows()).toHaveLength(8);
    expectCalm(portal, visit);
  });
});
