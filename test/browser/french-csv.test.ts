import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { dropFiles } from "./dropped-file.ts";
import { ownCohort } from "./own-cohort.ts";
import { expectCalm, LANGUAGES, type Language, shownText, type Visit, visitOf } from "./visit.ts";
import { wizardIn } from "./wizard.ts";

/** Bytes of a text in Windows-1252, for the letters it shares with Latin-1. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/**
 * Sixty lines as French Excel saves them: Windows-1252, semicolons, decimal commas, `<0,5`, accents. In 12 of them
 * CRP is ***, in 20 IL-6 is ND.
 */
function frenchFile(): Uint8Array {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const crp = index % 5 === 0 ? "***" : `${index},5`;
    const il6 = index % 3 === 0 ? "ND" : index % 4 === 0 ? "<0,5" : `${index},25`;
    const code = `P-${String(index + 1).padStart(3, "0")}`;
    return `${code};${index % 2 === 0 ? "H" : "F"};${index < 40 ? "malade" : "témoin sain"};0;${crp};${il6};Hôpital Nord`;
  });
  const names = "N° patient;Sexe;Groupe;Jour;CRP (mg/L);IL-6 (pg/mL);Hôpital";
  return latin(`Étude IL-6\r\n\r\n${[names, ...lines].join("\r\n")}\r\n`);
}

const SAID = {
  en: {
    charset: "Accents and other letters",
    file: "File",
    columns: "Columns",
    recognised: "6 columns recognised · 1 to choose · none left out",
    ignoreOne: "Leave out the column not chosen",
    undo: "Undo",
    redo: "Redo",
    specimen: "Specimen",
    platform: "Platform",
    limit: "Lower limit",
    more: "Sample and limits",
    undoLast: "Undo the last repair",
  },
  fr: {
    charset: "Accents et autres lettres",
    file: "Fichier",
    columns: "Colonnes",
    recognised: "6 colonnes reconnues · 1 à choisir · aucune ignorée",
    ignoreOne: "Ignorer la colonne non choisie",
    undo: "Annuler",
    redo: "Rétablir",
    specimen: "Nature du prélèvement",
    platform: "Plateforme",
    limit: "Limite inférieure",
    more: "Prélèvement et limites",
    undoLast: "Annuler la dernière réparation",
  },
} as const;

describe.each(LANGUAGES)("a CSV of French Excel, in the portal's language %s", (language: Language) => {
  let portal: BrowserPortal;
  let visit: Visit;
  let cohort: string;
  const said = SAID[language];
  beforeAll(async () => {
    portal = await browserPortal(`french_csv_${language}`);
    visit = await visitOf(portal, { language });
    await visit.enterAs("data-manager@poitiers");
    cohort = await ownCohort(visit, { center: "poitiers", slug: `csv-${language}`, title: `CSV ${language}` });
    await visit.open(`/data/uploads/new?cohort=${cohort}`);
  });
  afterAll(() => portal?.close());

  it("is found to be Windows-1252 with semicolons, and shows the accents by which one sees that it is", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, language);
    await dropFiles(page, [{ name: "données.csv", bytes: frenchFile() }]);
    await page.getByRole("button", { name: wizard.words.toColumns }).waitFor();
    expect(await wizard.currentStep()).toContain(said.file);
    const text = await shownText(page.getByRole("main"));
    for (const word of ["Étude IL-6", "N° patient", "Hôpital", "témoin sain"]) expect(text).toContain(word);
    const charset = page.getByLabel(said.charset);
    expect(await charset.locator("option:checked").textContent()).toMatch(/Windows.*✓/);
    // In other letters the accents go wrong, and can be seen to.
    await charset.selectOption("macintosh");
    await page.getByText("HÙpital").first().waitFor();
    await charset.selectOption("");
    await page.getByText("Hôpital Nord").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it("has a mapping proposed, of which each decision can be undone and made again", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, language);
    await wizard.toColumns();
    await page.getByText(said.recognised).waitFor();
    expect(await wizard.currentStep()).toContain(said.columns);
    expect(await wizard.column("N° patient").inputValue()).toBe("cases.case_code");
    expect(await wizard.column("IL-6 (pg/mL)").inputValue()).toBe("value:IL_6");
    await page.getByRole("button", { name: said.ignoreOne }).click();
    expect(await wizard.column("Hôpital").inputValue()).toBe("ignored");
    await page.getByRole("button", { name: said.undo }).click();
    expect(await wizard.column("Hôpital").inputValue()).toBe("undecided");
    await page.getByRole("button", { name: said.redo }).click();
    expect(await wizard.column("Hôpital").inputValue()).toBe("ignored");
    await page.getByText(said.more).click();
    await page.getByLabel(said.limit).fill("0,5");
    await page.getByLabel(said.specimen).last().selectOption("PLASMA");
    await page.getByLabel(said.platform).selectOption("ELISA");
    expect(await barriersOf(page)).toEqual([]);
  });

  // By hand: of the lines 0 to 59, every fifth says *** (12), every third ND (20).
  it("shows its problems grouped by cause, repairs all cells of one at once, undoes and does it again", async () => {
    const wizard = wizardIn(visit, language);
    await wizard.toCheck();
    const found = wizard.found();
    await found.waitFor();
    await visit.settled();
    const before = (await shownText(found)).replace(/\s+/g, " ");
    expect(before).toMatch(language === "fr" ? /32 endroits.*2 causes/ : /32 places.*2 causes/);
    const belowLimit = found.getByRole("button", {
      name:
        language === "fr" ? /^Prendre « ND » pour une valeur sous la limite/ : /^Take “ND” as below the lower limit/,
    });
    await belowLimit.first().click();
    await found
      .getByText(language === "fr" ? /12 endroits/ : /12 places/)
      .first()
      .waitFor();
    await found.getByRole("button", { name: said.undoLast }).click();
    await found
      .getByText(language === "fr" ? /32 endroits/ : /32 places/)
      .first()
      .waitFor();
    await found.getByRole("button", { name: said.redo, exact: true }).click();
    await found
      .getByText(language === "fr" ? /12 endroits/ : /12 places/)
      .first()
      .waitFor();
    await found
      .getByRole("button", { name: language === "fr" ? /« \*\*\* »/ : /“\*\*\*”/ })
      .first()
      .click();
    await found.getByText(wizard.words.clean).waitFor();
    expect(await barriersOf(visit.page)).toEqual([]);
  });

  it("is sent with what was decided, and arrives with its ô and with <0,5 as below 0.5", async () => {
    const { page } = visit;
    const wizard = wizardIn(visit, language);
    await wizard.toSend();
    await page.getByLabel(wizard.words.keepAs).fill("Excel du laboratoire");
    await wizard.send();
    const changes = wizard.changes();
    await changes.waitFor();
    expect((await shownText(changes)).replace(/\s+/g, " ")).toMatch(/(New|Nouveaux) 60 /);
    expect(await barriersOf(page)).toEqual([]);
    const { rows } = await portal.admin.query(
      `select file_name as name, jsonb_array_length(repairs) as repairs, profile_id is not null as profile
         from portal.upload order by upload_id desc limit 1`,
    );
    expect(rows).toEqual([{ name: "données.csv", repairs: 2, profile: true }]);
    await page.getByRole("button", { name: language === "fr" ? "Approuver" : "Approve" }).click();
    await page.getByRole("button", { name: language === "fr" ? "Publier la version" : "Publish the release" }).click();
    await page
      .getByRole("alert")
      .getByText(language === "fr" ? "Publié comme version 1" : "Published as release 1")
      .waitFor();
    // `<0,5` in line 4 (index 4: not a third, a fourth): P-005.
    const { cases } = await visit.ask<{
      cases: {
        nodes: readonly { code: string; samples: { items: readonly { measurements: readonly object[] }[] } }[];
      };
    }>(
      `query ($cohort: [ID!]) { cases(cohorts: $cohort, first: 100) { nodes { code
         samples { ... on SampleList { items { measurements { value { comparator value unit reported } } } } } } } }`,
      { cohort: [cohort] },
    );
    const below = cases.nodes.find(({ code }) => code === "P-005")?.samples.items[0]?.measurements[0];
    expect(below).toMatchObject({ value: { comparator: "LT", value: 0.5, unit: "pg/mL", reported: "<0,5" } });
    expectCalm(portal, visit);
  });
});
