import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { askedIl1b, type CytokineAnswer, expectedTexts, ratioWritten } from "./cytokine-answer.ts";
import { drawnFigure, inEnglish, tableRows, written } from "./drawn-figure.ts";
import { expectCalm, LANGUAGES, type Language, shownText, type Visit, visitOf } from "./visit.ts";

/** What an investigator reads on the way, word for word. */
const READS = {
  en: {
    signIn: "Sign in",
    institution: "Sign in with your institution",
    begin: "IL-1β before, during and after anakinra",
    title: "IL-1β, spontaneous secretion, PBMC supernatant: levels",
    foldTitle: "IL-1β, spontaneous secretion, PBMC supernatant: fold change over controls",
    foldChange: "Fold change",
    linear: "Linear",
    log: "Log",
    levels: "Levels",
    table: "Table",
    download: "Download",
    svg: "Figure (SVG)",
    csv: "Table, CSV with , and decimal point",
    copyLink: "Copy link",
    copied: "Copied",
    before: "Before anakinra",
    consortium: "(consortium)",
    release: "release",
    pinned: "This link shows pinned releases",
    sensitivity: "Show the sensitivity set",
    ways: ["As answered", "Half the limit for values below it", "One member per family", "Without"],
  },
  fr: {
    signIn: "Se connecter",
    institution: "Se connecter avec son établissement",
    begin: "IL-1β avant, pendant et après anakinra",
    title: "IL-1β, sécrétion spontanée, surnageant de PBMC : niveaux",
    foldTitle: "IL-1β, sécrétion spontanée, surnageant de PBMC : rapport aux témoins",
    foldChange: "Rapport aux témoins",
    linear: "Linéaire",
    log: "Log",
    levels: "Niveaux",
    table: "Tableau",
    download: "Télécharger",
    svg: "Figure (SVG)",
    csv: "Tableau, CSV avec ; et virgule décimale",
    copyLink: "Copier le lien",
    copied: "Copié",
    before: "Avant anakinra",
    consortium: "(consortium)",
    release: "version",
    pinned: "Ce lien montre des versions figées",
    sensitivity: "Montrer les analyses de sensibilité",
    ways: [
      "La réponse telle quelle",
      "Moitié de la limite pour les valeurs en dessous",
      "Un membre par famille",
      "Sans",
    ],
  },
} as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("read_figure");
});
afterAll(() => portal?.close());

/** Presses one segment of a choice. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator("label", { hasText: new RegExp(`^${name}$`) }).click();
}

async function downloaded(page: Page, menu: string, item: string): Promise<string> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item, exact: true }).click();
  return readFile(await (await started).path(), "utf8");
}

async function copiedLink(page: Page, language: Language): Promise<string> {
  await page.getByRole("button", { name: READS[language].copyLink, exact: true }).click();
  await page.getByRole("button", { name: READS[language].copied, exact: true }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const LANGUAGE_BUTTON = { en: "EN, English", fr: "FR, Français" } as const;

/** Signs in by pressing what a newcomer presses: the portal's page, then the provider's. */
async function signInByHand(visit: Visit, language: Language): Promise<void> {
  const { page } = visit;
  await visit.open("/");
  await page.getByRole("button", { name: LANGUAGE_BUTTON[language] }).click();
  await page.getByRole("banner").getByRole("link", { name: READS[language].signIn }).click();
  await page.getByRole("link", { name: READS[language].institution }).click();
  await page.getByRole("link", { name: "investigator@poitiers" }).click();
  await visit.settled();
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe.each(LANGUAGES)("an investigator who reads %s", (language) => {
  const reads = READS[language];
  const write = (value: number) => plain(written(value, language));
  let visit: Visit;
  let answer: CytokineAnswer;
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await signInByHand(visit, language);
    await visit.page.getByRole("link", { name: reads.begin }).click();
    await visit.settled();
    answer = await askedIl1b(visit);
  });
  afterAll(() => visit?.close());

  it("is one click from the IL-1β figure after signing in with the institution", async () => {
    expect(new URL(visit.page.url()).pathname).toBe("/explore/distribution");
    expect(await visit.page.locator("html").getAttribute("lang")).toBe(language);
    await visit.page.getByText(reads.title, { exact: true }).waitFor();
  });

  it("reads under each column its n, over it the ratio with its interval, as the API gives them", async () => {
    const { columns } = await drawnFigure(visit.page);
    const expected = expectedTexts(answer, write);
    expect(columns.map(({ count }) => plain(count)).toSorted()).toEqual(expected.counts.toSorted());
    const ratios = columns.map(({ ratio }) => plain(ratio)).filter((ratio) => ratio !== "");
    expect(ratios.toSorted()).toEqual(expected.ratios.toSorted());
    const pooled = answer.exact.cells.find(({ phase }) => phase === "BEFORE");
    const over = columns.filter(({ ratio }) => plain(ratio) === ratioWritten(pooled?.vsControls ?? null, write));
    expect(over.map(({ label }) => label.startsWith(reads.before))).toEqual([true]);
    // The seed's story: spontaneous IL-1β 80 to 175 times that of controls.
    expect(pooled?.vsControls?.value).toBeGreaterThan(80);
    expect(pooled?.vsControls?.value).toBeLessThan(175);
  });

  it("sees the protected column beside the exact ones of each phase, and which is which", async () => {
    const { columns } = await drawnFigure(visit.page);
    const isProtected = columns.map(({ label }) => label.includes(reads.consortium));
    const before = columns.flatMap(({ label }, index) => (label.startsWith(reads.before) ? [index] : []));
    // Nothing stands between the columns of a phase, and the consortium's stands right after an exact one.
    expect(before).toEqual(before.map((_, index) => (before[0] ?? 0) + index));
    expect(before.map((index) => isProtected[index]).slice(0, 2)).toEqual([false, true]);
    for (const [index, { count, note }] of columns.entries()) {
      expect(count).toMatch(isProtected[index] ? /^n\s≈\s\d+$/ : /^n\s=\s\d+$/);
      expect(note.includes("Consortium")).toBe(isProtected[index]);
    }
  });

  it("sees each value below its limit as an open triangle, and all others as points", async () => {
    const { below, detected } = await drawnFigure(visit.page);
    const cells = answer.exact.cells.filter(({ caseGroup }) => caseGroup !== "CARRIER");
    expect(below).toBeGreaterThan(0);
    expect(below).toBe(cells.reduce((sum, cell) => sum + cell.belowLimit, 0));
    expect(below + detected).toBe(cells.reduce((sum, cell) => sum + cell.points.length, 0));
    const hollow = await visit.page
      .locator('svg.figure-plate [data-mark="below"]')
      .evaluateAll((marks) => marks.map((mark) => [mark.getAttribute("fill"), mark.querySelectorAll("path").length]));
    const background = await visit.page.locator("svg.figure-plate > rect").first().getAttribute("fill");
    for (const [fill] of hollow) expect(fill).toBe(background);
  });

  it("finds every cohort that answered, its release, and those that merely exist with the reason", async () => {
    const text = plain(await shownText(visit.page.getByRole("main")));
    expect(answer.exact.releases.length).toBeGreaterThanOrEqual(4);
    for (const { number, cohort } of answer.exact.releases) {
      expect(text).toContain(`${plain(cohort.title[language])} ${reads.release} ${number}`);
      expect(text).toContain(`${plain(cohort.title[language])} (${reads.release} ${number})`);
    }
    expect(answer.existsOnly.cohorts.map(({ cohort }) => cohort.slug).toSorted()).toEqual([
      "aphp-pilot",
      "inserm-registry",
    ]);
    for (const { cohort } of answer.existsOnly.cohorts) {
      const line = visit.page.getByRole("listitem").filter({ hasText: cohort.title[language] });
      expect(plain(await shownText(line.last()))).toMatch(/: \p{Ll}.{10,}/u);
    }
    expect(text).not.toMatch(/[A-Z]+_[A-Z_]+|\b(undefined|null|NaN)\b|\{\{|analysis\.|words\./);
  });

  it("turns the scale to linear and the values to fold changes, and back, without asking twice for the same", async () => {
    const { page } = visit;
    const onLog = await drawnFigure(page);
    await choose(page, reads.linear);
    await page.waitForURL(/scale=linear/);
    const onLinear = await drawnFigure(page);
    expect(onLinear.scaleMarks).not.toEqual(onLog.scaleMarks);
    expect(onLinear.columns).toEqual(onLog.columns);
    await choose(page, reads.foldChange);
    await page.getByText(reads.foldTitle, { exact: true }).waitFor();
    const fold = await drawnFigure(page);
    // Fold changes join the classes of assay: one exact column a phase, and none for the controls.
    expect(fold.columns).toHaveLength(8);
    const ratios = fold.columns.map(({ ratio }) => plain(ratio));
    for (const { vsControls } of answer.exact.cells) {
      const ratio = ratioWritten(vsControls, write);
      if (ratio !== "") expect(ratios).toContain(ratio);
    }
    await choose(page, reads.levels);
    await choose(page, reads.log);
    await page.getByText(reads.title, { exact: true }).waitFor();
    expect(await drawnFigure(page)).toEqual(onLog);
  });

  it("finds the same in the table as in the figure, and the medians that the API gives", async () => {
    const { page } = visit;
    const { columns } = await drawnFigure(page);
    await choose(page, reads.table);
    const [, ...rows] = await tableRows(page, reads.title);
    expect(rows.map((cells) => cells[0])).toEqual(columns.map(({ label }) => label));
    expect(rows.map((cells) => cells[2])).toEqual(columns.map(({ count }) => count));
    expect(rows.map((cells) => cells[9])).toEqual(columns.map(({ ratio }) => ratio || "–"));
    const medians = rows.map((cells) => plain(cells[4] ?? ""));
    for (const { byClass } of answer.exact.cells.filter(({ phase }) => phase === "BEFORE")) {
      for (const { distribution } of byClass) expect(medians).toContain(write(distribution.median.value));
    }
    await page.goBack();
    await page.locator("svg.figure-plate").waitFor();
  });

  it("takes the figure away as an SVG that says by itself what it shows", async () => {
    const svg = await downloaded(visit.page, reads.download, reads.svg);
    const { columns } = await drawnFigure(visit.page);
    const read = await visit.page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        root: document.documentElement.nodeName,
        error: document.querySelector("parsererror")?.textContent ?? null,
        description: document.querySelector("desc")?.textContent ?? "",
        text: [...document.querySelectorAll("tspan")].map((line) => line.textContent).join(" "),
        below: document.querySelectorAll('[data-mark="below"]').length,
      };
    }, svg);
    expect([read.root, read.error]).toEqual(["svg", null]);
    for (const { count } of columns) expect(read.text).toContain(count);
    expect(read.below).toBe((await drawnFigure(visit.page)).below);
    expect(read.description).toContain(answer.provenance.hash);
    for (const { number, cohort } of answer.exact.releases) {
      expect(plain(read.description)).toContain(`${plain(cohort.title[language])} ${reads.release} ${number}`);
    }
  });

  it("takes the numbers away as a CSV that the Excel of the country opens", async () => {
    const csv = await downloaded(visit.page, reads.download, reads.csv);
    const delimiter = language === "fr" ? ";" : ",";
    expect(csv.startsWith("\ufeff")).toBe(language === "fr");
    const [, ...lines] = csv.trimEnd().split("\r\n");
    const { columns } = await drawnFigure(visit.page);
    expect(lines).toHaveLength(columns.length);
    const [before] = answer.exact.cells.filter(({ phase }) => phase === "BEFORE");
    for (const { distribution } of before?.byClass ?? []) {
      const number = String(distribution.median.value);
      const cell = language === "fr" ? number.replace(".", ",") : number;
      expect(lines.some((line) => line.includes(`${delimiter}${cell}${delimiter}`))).toBe(true);
    }
  });

  it("finds a withheld number as its bound, in the figure and in the file", async () => {
    const other = await visitOf(portal, { language });
    await other.enterAs("investigator@poitiers", "/explore/distribution?by=VARIANT_GROUP");
    await drawnFigure(other.page);
    const hatched = other.page.locator('svg.figure-plate [data-mark="withheld"]');
    expect(await hatched.count()).toBeGreaterThan(0);
    expect(await hatched.first().textContent()).toContain("<10");
    const csv = await downloaded(other.page, reads.download, reads.csv);
    const withheld = csv.split("\r\n").filter((line) => line.includes("<10"));
    expect(withheld).toHaveLength(await hatched.count());
    const delimiter = language === "fr" ? ";" : ",";
    for (const line of withheld) expect(line.split(delimiter).filter((cell) => cell === "<10").length).toBe(8);
    expectCalm(portal, other);
    await other.close();
  });

  it("sends a link that shows the same numbers in a fresh window in English", async () => {
    const link = await copiedLink(visit.page, language);
    const sent = await drawnFigure(visit.page);
    const fresh = await visitOf(portal, { language: "en" });
    await fresh.open("/");
    await fresh.page.getByRole("button", { name: LANGUAGE_BUTTON.en }).click();
    await fresh.page.goto(link);
    await fresh.page.getByRole("link", { name: "Enter as Iris Fictif-Poitiers" }).click();
    await fresh.page.getByText(READS.en.title, { exact: true }).waitFor();
    expect(fresh.page.url()).toBe(link);
    await fresh.page.getByText(READS.en.pinned).waitFor();
    const received = await drawnFigure(fresh.page);
    const numbers = ({ columns, below, detected }: typeof sent) => [
      ...columns.map(({ count, ratio }) => inEnglish(`${count} ${ratio}`)),
      below,
      detected,
    ];
    expect(numbers(received)).toEqual(numbers(sent));
    expectCalm(portal, fresh);
    await fresh.close();
  });

  it("has the fold change made otherwise at one press, the answer itself on top", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: reads.sensitivity, exact: true }).click();
    await page.waitForURL(/sensitivity=shown/);
    const forest = page.locator("svg.figure-plate").nth(1);
    await forest.locator('[data-key="AS_ANSWERED "]').waitFor();
    const texts = await forest
      .locator('[data-mark="row"]')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("tspan")].map((line) => line.textContent).join(" ")),
      );
    for (const [index, way] of reads.ways.entries()) expect(texts[index]).toContain(way);
    const before = answer.exact.cells.find(({ phase }) => phase === "BEFORE");
    expect(plain(texts[0] ?? "")).toContain(ratioWritten(before?.vsControls ?? null, write));
    await page.goBack();
    await forest.waitFor({ state: "detached" });
  });

  it("was complained to by no page, and told no one else", () => {
    expectCalm(portal, visit);
  });
});
