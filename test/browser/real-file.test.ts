import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { drawnFigure } from "./drawn-figure.ts";
import { dropFiles } from "./dropped-file.ts";
import { expectCalm, shownText, type Visit, visitOf } from "./visit.ts";

const root = new URL("../../", import.meta.url);
const SOURCE = fileURLToPath(new URL("../shared/data/il6-endotoxin/Endotoxin_cytokine_data_140530.csv", root));
const MAPPING = fileURLToPath(new URL("infra/mappings/il6-endotoxin.json", root));
/** Continuous integration always has the data; a clone without it leaves these out. */
const withoutData = !existsSync(SOURCE) && !process.env.CI;

/** The new cohort, empty, and open to its own center alone. */
async function emptyCohort(visit: Visit): Promise<void> {
  const { centers } = await visit.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
    "{ centers { nodes { id slug } } }",
  );
  await visit.ask("mutation ($input: CreateCohortInput!) { createCohort(input: $input) { id } }", {
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
  });
}

describe.skipIf(withoutData)("the plasma IL-6 of 21 volunteers, dropped with its column mapping", () => {
  let portal: BrowserPortal;
  let visit: Visit;
  beforeAll(async () => {
    portal = await browserPortal("real_file_page");
    visit = await visitOf(portal, { language: "fr" });
    await visit.enterAs("data-manager@poitiers");
    await emptyCohort(visit);
    await visit.open("/data/uploads/new");
  });
  afterAll(() => portal?.close());

  it("is checked in the page without a word of complaint: 21 cases, 83 measurements", async () => {
    const { page } = visit;
    await page
      .getByLabel("Cohorte", { exact: true })
      .selectOption({ label: "Poitiers, IL-6 plasmatique de volontaires sains" });
    await page.waitForURL(/cohort=/);
    await dropFiles(page, [
      { name: "Endotoxin_cytokine_data_140530.csv", bytes: await readFile(SOURCE) },
      { name: "il6-endotoxin.json", bytes: await readFile(MAPPING) },
    ]);
    await page.getByText("Il ne reste aucun problème.").waitFor();
    const understood = await shownText(page.getByRole("region", { name: "Comment le fichier a été compris" }));
    expect(understood.replace(/\s+/g, " ")).toMatch(/cases 21 .*samples 83 .*measurements 83/);
  });

  it("would make the first release, every case of it new", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "Continuer vers l'envoi" }).click();
    await page.getByRole("button", { name: "Envoyer le fichier" }).click();
    const difference = page.getByRole("region", { name: "Ce qui changerait" });
    await difference.waitFor();
    const text = (await shownText(difference)).replace(/\s+/g, " ");
    expect(text).toContain("Ce serait la première version : tous les cas sont nouveaux.");
    expect(text).toMatch(/Nouveaux 21 Modifiés 0 Inchangés 0 Absents 0/);
    expect(text).toMatch(/\bS3, nouveau/);
  });

  it("is published and can be drawn by hour of the day", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "Approuver" }).click();
    await page.getByRole("button", { name: "Publier la version" }).click();
    await page.getByRole("alert").getByText("Publié comme version 1").waitFor();
    await page.getByRole("link", { name: "Voir la cohorte et ses versions" }).click();
    await page.getByRole("heading", { name: /^Version 1, / }).waitFor();
    const release = (await shownText(page.getByRole("article").first())).replace(/\s+/g, " ");
    expect(release).toMatch(/Cas 21 · Mesures 83/);

    await visit.open("/explore/distribution?analyte=IL_6&specimen=PLASMA&by=NOMINAL_HOURS");
    const { columns } = await drawnFigure(page);
    const ofDay = columns.filter(({ label }) => /, (10|11,5|13,5|15)\sh/.test(label));
    expect(ofDay.map(({ count }) => Number(/\d+/.exec(count)?.[0]))).toEqual([21, 21, 20, 21]);
    expectCalm(portal, visit);
  });
});
