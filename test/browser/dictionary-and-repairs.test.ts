import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { dropFiles } from "./dropped-file.ts";
import { repairableFile } from "./repairs-file.ts";
import { expectCalm, LANGUAGES, shownText, type Visit, visitOf } from "./visit.ts";

/** Where pictures go, if anybody wants to look at them. */
const PICTURES = process.env.PORTAL_PICTURES;

let portal: BrowserPortal;
let manager: Visit;
beforeAll(async () => {
  portal = await browserPortal("dictionary_repairs");
  manager = await visitOf(portal, { language: "fr" });
  await manager.enterAs("data-manager@versailles", "/data/uploads/new");
});
afterAll(() => portal?.close());

async function picture({ page }: Visit, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** How far the page is wider than its window. */
const sideways = ({ page }: Visit) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

describe.each(LANGUAGES)("the data dictionary in %s", (language) => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visitOf(portal, { language });
    await visitor.open("/dictionary");
  });
  afterAll(() => visitor?.close());

  it("is there for everyone, without a barrier, by day and by night", async () => {
    const title = language === "fr" ? "Dictionnaire des données" : "Data dictionary";
    expect(await shownText(visitor.page.locator("h1"))).toBe(title);
    for (const name of ["cases", "samples", "measurements"]) {
      expect(await visitor.page.getByRole("heading", { level: 2, name, exact: true }).count()).toBe(1);
    }
    for (const colorScheme of ["light", "dark"] as const) {
      await visitor.page.emulateMedia({ colorScheme });
      expect(await barriersOf(visitor.page)).toEqual([]);
    }
    await visitor.page.emulateMedia({ colorScheme: "light" });
    await picture(visitor, `dictionary-${language}`);
  });

  it("leads to a column by its address, and finds it by what files call it", async () => {
    await visitor.open("/dictionary#samples.day");
    const column = visitor.page.locator('[id="samples.day"]');
    expect(await column.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await visitor.page.getByRole("searchbox").fill("zygosité");
    const said = language === "fr" ? "1 colonne trouvée" : "1 column found";
    await visitor.page.getByRole("status").getByText(said).waitFor();
    expect(new URL(visitor.page.url()).searchParams.get("q")).toBe("zygosité");
    expect(await visitor.page.getByRole("article").count()).toBe(1);
  });

  it("fits a narrow screen", async () => {
    await visitor.page.setViewportSize({ width: 320, height: 800 });
    await visitor.open("/dictionary");
    expect(await sideways(visitor)).toBe(0);
    expectCalm(portal, visitor);
  });
});

const button = (name: string | RegExp) => manager.page.getByRole("button", { name });
const history = () => manager.page.getByRole("region", { name: "Réparations faites" });
const summary = (text: string) => manager.page.getByRole("status").getByText(text, { exact: false });

describe("a data manager with a file to repair", () => {
  it("sees every cause with its repairs, before a byte leaves", async () => {
    await dropFiles(manager.page, [{ name: "envoi.zip", bytes: repairableFile() }]);
    await summary("6 erreurs à régler").waitFor();
    expect(await barriersOf(manager.page)).toEqual([]);
    await picture(manager, "check-step-fr");
    await manager.page.setViewportSize({ width: 320, height: 800 });
    expect(await sideways(manager)).toBe(0);
    await picture(manager, "check-step-fr-320");
    await manager.page.setViewportSize({ width: 1280, height: 900 });
  });

  it("converts all cells that say the same, is told how many, and takes it back by keyboard", async () => {
    await button(/« Femm » est FEMALE \(2 cellules\)/).click();
    await manager.page.getByRole("status").getByText("2 cellules converties").waitFor();
    await summary("5 erreurs à régler").waitFor();
    const toast = manager.page.getByRole("status").filter({ hasText: "2 cellules converties" });
    await toast.getByRole("button", { name: "Annuler" }).focus();
    await manager.page.keyboard.press("Enter");
    await summary("6 erreurs à régler").waitFor();
    await button("Rétablir").click();
    await summary("5 erreurs à régler").waitFor();
  });

  it("looks at old and new cells in the history without rolling anything back", async () => {
    await history().getByText("Cellules, avant et après").click();
    await history()
      .getByText(/cases C3/)
      .first()
      .waitFor();
    const table = await shownText(history().getByRole("table"));
    expect(table).toMatch(/cases C2\s+Femm\s+FEMALE/);
    expect(table).toMatch(/cases C3\s+Femm\s+FEMALE/);
    await summary("5 erreurs à régler").waitFor();
  });

  it("repairs the rest until the file may be sent", async () => {
    await button(/Lire la virgule comme décimale/).click();
    await summary("4 erreurs à régler").waitFor();
    await button(/Décaler les jours/).click();
    await summary("3 erreurs à régler").waitFor();
    await button(/Garder la première/).click();
    await summary("2 erreurs à régler").waitFor();
    await button(/« pg\/m » est pg\/mL/).click();
    await summary("1 erreur à régler").waitFor();
    await picture(manager, "check-step-fr-history");
    await button(/Prendre « ND » pour une valeur sous la limite/).click();
    await manager.page.getByText(/Il ne reste aucun(e erreur| problème)/).waitFor();
    expect(await barriersOf(manager.page)).toEqual([]);
    expect(await history().getByRole("listitem").count()).toBe(6);
  });

  it("goes back to a point, and sets one cell by hand instead", async () => {
    await button(/Revenir avant : « pg\/m »/).click();
    await summary("2 erreurs à régler").waitFor();
    const unit = manager.page.getByRole("listitem").filter({ hasText: "UNKNOWN_UNIT" });
    await unit.getByText("Voir la cellule").click();
    await unit.getByRole("textbox", { name: "Nouveau texte de D3" }).fill("ng/L");
    await unit.getByRole("button", { name: "Écrire dans D3" }).click();
    await summary("1 erreur à régler").waitFor();
    expect(await shownText(history())).toContain("La cellule D3 de measurements devient « ng/L »");
  });

  it("takes the workbook with the marked cell, and all rows as CSV, made in the page", async () => {
    const [workbook] = await Promise.all([
      manager.page.waitForEvent("download"),
      button("Classeur annoté (Excel)").click(),
    ]);
    expect(workbook.suggestedFilename()).toBe("envoi-problemes.xlsx");
    const parts = unzipSync(await bytesOf(workbook));
    const comments = Object.entries(parts).filter(([name]) => /comments\d+\.xml$/.test(name));
    expect(comments.map(([, part]) => strFromU8(part)).join()).toContain('ref="C4"');
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain("Problèmes");
    const [csv] = await Promise.all([
      manager.page.waitForEvent("download"),
      button("Toutes les lignes avec une colonne de problèmes (CSV)").click(),
    ]);
    expect(csv.suggestedFilename()).toBe("envoi-problemes.zip");
    const sheets = unzipSync(await bytesOf(csv));
    const measurements = Object.entries(sheets).find(([name]) => name.includes("measurements"));
    expect(strFromU8(measurements?.[1] ?? new Uint8Array())).toMatch(/S-803;IL_1B;ND;pg\/mL;A-80;C4 : /);
  });

  it("has sent nothing of the file anywhere", () => {
    const bodies = manager.requests.map((request) => `${request.url()} ${request.postData() ?? ""}`);
    expect(bodies.filter((body) => /Femm|VER-P80|S-80\d/.test(body))).toEqual([]);
    expectCalm(portal, manager);
  });
});
