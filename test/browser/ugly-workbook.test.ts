import { readFile } from "node:fs/promises";
import { readTables } from "@nlrp12/intake";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { dropFiles } from "./dropped-file.ts";
import { followUpLines, followUpWorkbook, type Line, lockedWorkbook } from "./follow-up-workbook.ts";
import { ownCohort } from "./own-cohort.ts";
import { expectCalm, LANGUAGES, shownText, type Visit, visitOf } from "./visit.ts";
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

const SAID = {
  en: {
    locked: "The file: it is protected by a password, so that it cannot be read.",
    unlocked: "The same file saved without a password",
    joined: "The names are found in 2 lines down to line 5, and joined.",
    sheet: "Sheet that holds the data",
    sheets: ["Suivi 2026 (8 rows)", "calculs (1 row, hidden)"],
    recognised: "5 columns recognised · none to choose · none left out",
    answers: [
      ["Group (patient, control…)", "PATIENT"],
      ["Specimen", "PBMC_SUPERNATANT"],
      ["Platform", "LUMINEX"],
    ],
    hours: "Hours of culture",
    approve: "Approve",
    publish: "Publish the release",
    published: "Published as release 1",
    known: "Recognised: its columns are those of your upload of",
    errorCell: /Cell E9 of sheet no\. 1: /,
    dates: /Cells C10, C11 of sheet no\. 1: this is a calendar date/,
    annotated: "Annotated workbook (Excel)",
    annotatedName: "suivi-2-problems.xlsx",
    changes: /New 1 Changed 3 Unchanged 5 Missing 0/,
  },
  fr: {
    locked: "Le fichier : il est protégé par un mot de passe et ne peut pas être lu.",
    unlocked: "Le même fichier enregistré sans mot de passe",
    joined: "Les noms occupent 2 lignes, jusqu'à la ligne 5, et sont réunis.",
    sheet: "Feuille qui porte les données",
    sheets: ["Suivi 2026 (8 lignes)", "calculs (1 ligne, masquée)"],
    recognised: "5 colonnes reconnues · aucune à choisir · aucune ignorée",
    answers: [
      ["Groupe (patient, témoin…)", "PATIENT"],
      ["Nature du prélèvement", "PBMC_SUPERNATANT"],
      ["Plateforme", "LUMINEX"],
    ],
    hours: "Heures de culture",
    approve: "Approuver",
    publish: "Publier la version",
    published: "Publié comme version 1",
    known: "Reconnu : ses colonnes sont celles de votre envoi du",
    errorCell: /Cellule E9 de la feuille n° 1 : /,
    dates: /Cellules C10, C11 de la feuille n° 1 : ceci est une date/,
    annotated: "Classeur annoté (Excel)",
    annotatedName: "suivi-2-problemes.xlsx",
    changes: /Nouveaux 1 Modifiés 3 Inchangés 5 Absents 0/,
  },
} as const;

/** A center each, so that what one decided is not yet known to the other. */
const CENTER = { en: "aphp", fr: "versailles" } as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("ugly_workbook");
});
afterAll(() => portal?.close());

describe.each(LANGUAGES)("an ugly workbook, month after month, in %s", (language) => {
  const said = SAID[language];
  let visit: Visit;
  let cohort: string;
  const open = () => visit.open(`/data/uploads/new?cohort=${cohort}`);
  beforeAll(async () => {
    const center = CENTER[language];
    visit = await visitOf(portal, { language });
    await visit.enterAs(`data-manager@${center}`);
    cohort = await ownCohort(visit, { center, slug: "follow-up", title: "Suivi ex vivo" });
    await open();
  });
  afterAll(() => visit?.close());

  it("with a password is turned away in one clear sentence", async () => {
    const { page } = visit;
    await dropFiles(page, [{ name: "suivi.xlsx", bytes: lockedWorkbook() }]);
    await page.getByText(said.locked).waitFor();
    expect(await shownText(page.getByRole("main"))).toContain(said.unlocked);
  });

  it("has its names found under the titles and joined with the merged analyte", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, language);
    await dropFiles(page, [{ name: "suivi-1.xlsx", bytes: await followUpWorkbook(followUpLines()) }]);
    await page.getByText(said.joined).waitFor();
    expect(await page.getByLabel(said.sheet).locator("option").allTextContents()).toEqual([...said.sheets]);
    expect(await barriersOf(page)).toEqual([]);
    await wizard.toColumns();
    await page.getByText(said.recognised).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await wizard.column("IL-6 (pg/mL) / LPS").inputValue()).toBe("value:IL_6");
    for (const [question, answer] of said.answers) {
      await page.getByLabel(question).last().selectOption(answer);
    }
    await page.getByLabel(said.hours).last().fill("24");
    await wizard.toCheck();
    await wizard.found().getByText(wizard.words.clean).waitFor();
    await wizard.toSend();
    await wizard.send();
    await wizard.changes().waitFor();
    await page.getByRole("button", { name: said.approve }).click();
    await page.getByRole("button", { name: said.publish }).click();
    await page.getByRole("alert").getByText(said.published).waitFor();
  });

  it("is recognised the next time, and shows its error cell and both dates where they stand", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, language);
    await open();
    await dropFiles(page, [{ name: "suivi-2.xlsx", bytes: await followUpWorkbook(faultyLines()) }]);
    await page.getByText(said.known).waitFor();
    const found = wizard.found();
    await found.waitFor();
    await visit.settled();
    const text = await shownText(found);
    // Lines 6 to 14 hold the nine patients: the fourth stands in line 9, the fifth and sixth in 10 and 11.
    expect(text).toMatch(said.errorCell);
    expect(text).toMatch(said.dates);
    expect(await page.getByRole("button", { name: wizard.words.toSend }).count()).toBe(0);
  });

  it("is given back with comments on its cells, and that copy is not taken for a file to send", async () => {
    const { page } = visit;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: said.annotated }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(said.annotatedName);
    const bytes = await readFile(await download.path());
    const { tables, problems } = await readTables(bytes, "annotated.xlsx");
    // Comments are refused on the way in: the annotated copy is for reading, not for sending.
    expect([tables, problems.map(({ rule }) => rule)]).toEqual([null, ["COMMENTS_PRESENT"]]);
  });

  it("corrected, has no problem and needs no decision: 3 changed, 1 new, none erased", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, language);
    await dropFiles(page, [{ name: "suivi-2-corrige.xlsx", bytes: await followUpWorkbook(nextLines()) }]);
    await wizard.found().getByText(wizard.words.clean).waitFor();
    expect(await shownText(page.getByRole("main"))).toContain(said.known);
    await wizard.toSend();
    await wizard.send();
    await wizard.changes().waitFor();
    const changes = (await shownText(wizard.changes())).replace(/\s+/g, " ");
    expect(changes).toMatch(said.changes);
    expect(await barriersOf(page)).toEqual([]);
    expectCalm(portal, visit);
  });
});
