import { readFile } from "node:fs/promises";
import { readTables } from "@nlrp12/intake";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { dropFiles } from "./dropped-file.ts";
import { followUpLines, followUpWorkbook, type Line, lockedWorkbook } from "./follow-up-workbook.ts";
import { ownCohort } from "./own-cohort.ts";
import { expectCalm, shownText, type Visit, visitOf } from "./visit.ts";
import { wizardIn } from "./wizard.ts";

/** The next workbook of the laboratory: one patient more, three values read anew. */
function nextLines(): readonly Line[] {
  const read = followUpLines().map(
    (line, index): Line => (index < 3 ? ([...line.slice(0, 3), 99.5, line[4]] as unknown as Line) : line),
  );
  return [...read, ["V-009", "F", 56, 11.5, 480]];
}

/** The same with what a hurried hand leaves: an error of a formula, a date of Excel, a date as text. */
function faultyLines(): readonly Line[] {
  return nextLines().map((line, index): Line => {
    if (index === 3) return [line[0], line[1], line[2], line[3], "#N/A"];
    if (index === 4) return [line[0], line[1], new Date(Date.UTC(2026, 2, 14)), line[3], line[4]];
    return index === 5 ? [line[0], line[1], "14/03/2026", line[3], line[4]] : line;
  });
}

describe("an ugly workbook, month after month", () => {
  let portal: BrowserPortal;
  let visit: Visit;
  let cohort: string;
  const open = () => visit.open(`/data/uploads/new?cohort=${cohort}`);
  beforeAll(async () => {
    portal = await browserPortal("ugly_workbook");
    visit = await visitOf(portal, { language: "fr" });
    await visit.enterAs("data-manager@versailles");
    cohort = await ownCohort(visit, { center: "versailles", slug: "follow-up", title: "Suivi ex vivo" });
    await open();
  });
  afterAll(() => portal?.close());

  it("with a password is turned away in one clear sentence", async () => {
    const { page } = visit;
    await dropFiles(page, [{ name: "suivi.xlsx", bytes: lockedWorkbook() }]);
    await page.getByText("Le fichier : il est protégé par un mot de passe et ne peut pas être lu.").waitFor();
    expect(await shownText(page.getByRole("main"))).toContain("Le même fichier enregistré sans mot de passe");
  });

  it("has its names found under the titles and joined with the merged analyte", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, "fr");
    await dropFiles(page, [{ name: "suivi-1.xlsx", bytes: await followUpWorkbook(followUpLines()) }]);
    await page.getByText("Les noms occupent 2 lignes, jusqu'à la ligne 5, et sont réunis.").waitFor();
    expect(await page.getByLabel("Feuille qui porte les données").locator("option").allTextContents()).toEqual([
      "Suivi 2026 (8 lignes)",
      "calculs (1 ligne, masquée)",
    ]);
    await wizard.toColumns();
    await page.getByText("5 colonnes reconnues · aucune à choisir · aucune ignorée").waitFor();
    expect(await wizard.column("IL-6 (pg/mL) / LPS").inputValue()).toBe("value:IL_6");
    for (const [question, answer] of [
      ["Groupe (patient, témoin…)", "PATIENT"],
      ["Nature du prélèvement", "PBMC_SUPERNATANT"],
      ["Plateforme", "LUMINEX"],
    ] as const) {
      await page.getByLabel(question).last().selectOption(answer);
    }
    await page.getByLabel("Heures de culture").last().fill("24");
    await wizard.toCheck();
    await wizard.found().getByText(wizard.words.clean).waitFor();
    await wizard.toSend();
    await wizard.send();
    await wizard.changes().waitFor();
    await page.getByRole("button", { name: "Approuver" }).click();
    await page.getByRole("button", { name: "Publier la version" }).click();
    await page.getByRole("alert").getByText("Publié comme version 1").waitFor();
  });

  it("is recognised the next time, and shows its error cell and both dates where they stand", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, "fr");
    await open();
    await dropFiles(page, [{ name: "suivi-2.xlsx", bytes: await followUpWorkbook(faultyLines()) }]);
    await page.getByText(/^Reconnu : ses colonnes sont celles de votre envoi du /).waitFor();
    const found = wizard.found();
    await found.waitFor();
    await visit.settled();
    const text = await shownText(found);
    // Lines 6 to 14 hold the nine patients: the fourth stands in line 9, the fifth and sixth in 10 and 11.
    expect(text).toMatch(/Cellule E9 de la feuille n° 1 : /);
    expect(text).toMatch(/Cellules C10, C11 de la feuille n° 1 : ceci est une date/);
    expect(await page.getByRole("button", { name: wizard.words.toSend }).count()).toBe(0);
  });

  it("is given back with comments on its cells, and that copy is not taken for a file to send", async () => {
    const { page } = visit;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Classeur annoté (Excel)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("suivi-2-problemes.xlsx");
    const bytes = await readFile(await download.path());
    const { tables, problems } = await readTables(bytes, "annotated.xlsx");
    // Comments are refused on the way in: the annotated copy is for reading, not for sending.
    expect([tables, problems.map(({ rule }) => rule)]).toEqual([null, ["COMMENTS_PRESENT"]]);
  });

  it("corrected, has no problem and needs no decision: 3 changed, 1 new, none erased", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, "fr");
    await dropFiles(page, [{ name: "suivi-2-corrige.xlsx", bytes: await followUpWorkbook(nextLines()) }]);
    await wizard.found().getByText(wizard.words.clean).waitFor();
    expect(await shownText(page.getByRole("main"))).toContain("Reconnu : ses colonnes sont celles de votre envoi du");
    await wizard.toSend();
    await wizard.send();
    await wizard.changes().waitFor();
    const changes = (await shownText(wizard.changes())).replace(/\s+/g, " ");
    expect(changes).toMatch(/Nouveaux 1 Modifiés 3 Inchangés 5 Absents 0/);
    expectCalm(portal, visit);
  });
});
