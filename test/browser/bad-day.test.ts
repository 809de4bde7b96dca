import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { drawnFigure } from "./drawn-figure.ts";
import { LANGUAGES, type Visit, visitOf } from "./visit.ts";

const READS = {
  en: {
    analyte: "Analyte",
    again: "Try again",
    offline: "The server could not be reached. Check the connection, then try again.",
    enter: "Enter as Iris Fictif-Poitiers",
    il1b: "IL-1β, spontaneous secretion, PBMC supernatant: levels",
    il6: "IL-6, spontaneous secretion, PBMC supernatant: levels",
  },
  fr: {
    analyte: "Cytokine",
    again: "Réessayer",
    offline: "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.",
    enter: "Entrer en tant que Iris Fictif-Poitiers",
    il1b: "IL-1β, sécrétion spontanée, surnageant de PBMC : niveaux",
    il6: "IL-6, sécrétion spontanée, surnageant de PBMC : niveaux",
  },
} as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("bad_day");
});
afterAll(() => portal?.close());

describe.each(LANGUAGES)("a reader in %s before the figure", (language) => {
  const reads = READS[language];
  let visit: Visit;
  beforeEach(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/distribution?by=SEX&scale=linear");
    return () => visit.close();
  });

  async function askForIl6(): Promise<void> {
    await visit.page.getByRole("combobox", { name: reads.analyte }).click();
    await visit.page.getByRole("option", { name: "IL-6", exact: true }).click();
  }

  it("whose session has ended signs in again and stands before the view that was asked for", async () => {
    const { page } = visit;
    await drawnFigure(page);
    await portal.admin.query("update portal.session set expires_at = now()");
    await askForIl6();
    await page.waitForURL(/\/sign-in/);
    await page.getByRole("link", { name: reads.enter }).click();
    await page.getByText(reads.il6, { exact: true }).waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get("analyte"), searchParams.get("by"), searchParams.get("scale")]).toEqual([
      "/explore/distribution",
      "IL_6",
      "SEX",
      "linear",
    ]);
    await drawnFigure(page);
  });

  it("keeps the figure when the server stops, is offered another try, and gets the answer once it is back", async () => {
    const { page } = visit;
    const drawn = await drawnFigure(page);
    await portal.halt();
    await askForIl6();
    await page.getByRole("alert").getByText(reads.offline).waitFor();
    expect((await drawnFigure(page)).columns).toEqual(drawn.columns);
    await page.getByText(reads.il1b, { exact: true }).waitFor();
    expect(await page.getByText(reads.il6, { exact: true }).count()).toBe(0);
    await portal.resume();
    await page.getByRole("button", { name: reads.again }).click();
    await page.getByText(reads.il6, { exact: true }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect((await drawnFigure(page)).columns).not.toEqual(drawn.columns);
  });
});
