import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { askedIl1b, type CytokineAnswer } from "./cytokine-answer.ts";
import { type DrawnFigure, drawnFigure } from "./drawn-figure.ts";
import { dropFiles } from "./dropped-file.ts";
import { correctedWorkbook, faultyWorkbook, NEW_CASE, PLANTED_ADDRESS } from "./versailles-file.ts";
import { expectCalm, shownText, type Visit, visitOf } from "./visit.ts";

const FIGURE = "/explore/distribution";

let portal: BrowserPortal;
/** The data manager, who works in French. */
let manager: Visit;
/** An investigator of another center, who holds the records of Versailles by a grant. */
let reader: Visit;
let drawnBefore: DrawnFigure;
let answeredBefore: CytokineAnswer;
beforeAll(async () => {
  portal = await browserPortal("publish_file");
  reader = await visitOf(portal, { language: "en" });
  await reader.enterAs("investigator@poitiers", FIGURE);
  drawnBefore = await drawnFigure(reader.page);
  answeredBefore = await askedIl1b(reader);
  manager = await visitOf(portal, { language: "fr" });
  await manager.enterAs("data-manager@versailles", "/");
});
afterAll(() => portal?.close());

const sentFiles = () => manager.requests.filter((request) => new URL(request.url()).pathname.startsWith("/uploads"));

/** The part of the page under a heading. */
const section = (name: string) => manager.page.getByRole("region", { name, exact: true });

const countOf = (figure: DrawnFigure, label: string): number[] =>
  figure.columns
    .filter((column) => column.label.startsWith(label) && !column.label.includes("(consortium)"))
    .map(({ count }) => Number(/\d+/.exec(count)?.[0]));
const protectedOf = (figure: DrawnFigure) => figure.columns.filter(({ label }) => label.includes("(consortium)"));
const personsBefore = ({ exact }: CytokineAnswer): number =>
  (exact.cells.find(({ phase }) => phase === "BEFORE")?.byClass ?? []).reduce((n, one) => n + one.distribution.n, 0);

describe("a data manager with a faulty workbook", () => {
  it("drops it and reads every problem by sheet and cell, in French, while not a byte leaves", async () => {
    const { bytes, cells } = await faultyWorkbook();
    const { page } = manager;
    await page.getByRole("link", { name: "Partager des données" }).click();
    await page.getByRole("link", { name: "Nouvel envoi" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Nouvel envoi" }).waitFor();
    await manager.settled();
    await dropFiles(page, [{ name: "versailles.xlsx", bytes }]);

    await page
      .getByRole("alert")
      .getByText("Le fichier contient ce qui ressemble à des identifiants directs")
      .waitFor();
    const found = await shownText(section("Ce que le contrôle a trouvé"));
    for (const sentence of [
      `Cellule ${cells.address} de la feuille cases : ceci ressemble à une adresse électronique.`,
      `Cellule ${cells.duplicate} de la feuille cases : ce code de cas figure déjà plus haut sur la feuille.`,
      `Cellule ${cells.unit} de la feuille measurements : cette unité n'est pas une concentration connue du portail.`,
      `Cellule ${cells.date} de la feuille courses : ceci est une date`,
      "cases (2)",
      "courses (2)",
      "measurements (1)",
    ]) {
      expect(found).toContain(sentence);
    }
    expect(await shownText(page.getByRole("main"))).toContain(
      "Le fichier pourra partir quand il ne restera plus d'erreur.",
    );
    // The page repeats where a value stands, never what it is.
    const whole = await page.content();
    for (const value of [PLANTED_ADDRESS, "furlong", "14/03/2024"]) expect(whole).not.toContain(value);
    expect(await page.getByRole("button", { name: "Envoyer le fichier" }).count()).toBe(0);
    expect(sentFiles()).toEqual([]);
    expect(await barriersOf(page)).toEqual([]);
    const bodies = manager.requests.map((request) => request.postData() ?? "");
    expect(bodies.filter((body) => body.includes(PLANTED_ADDRESS) || body.includes("furlong"))).toEqual([]);
  });

  it("reads the same problems in English at one press", async () => {
    const { cells } = await faultyWorkbook();
    await manager.page.getByRole("button", { name: "EN, English" }).click();
    const found = section("What the check found");
    await found.waitFor();
    const text = await shownText(found);
    expect(text).toContain(`Cell ${cells.address} of sheet cases: this looks like an e-mail address.`);
    expect(text).toContain(`Cell ${cells.unit} of sheet measurements: this unit is not a concentration`);
    expect(sentFiles()).toEqual([]);
    await manager.page.getByRole("button", { name: "FR, Français" }).click();
    await section("Ce que le contrôle a trouvé").waitFor();
  });

  it("drops the corrected one and sees that it adds one case and changes one", async () => {
    const { page } = manager;
    await dropFiles(page, [{ name: "versailles-corrige.xlsx", bytes: await correctedWorkbook() }]);
    await section("Ce que le contrôle a trouvé").getByText("Il ne reste aucun problème.").waitFor();
    await page.getByRole("button", { name: "Continuer vers l'envoi" }).click();
    await page.getByRole("button", { name: "Envoyer le fichier" }).click();
    await page.getByRole("heading", { level: 1, name: "versailles-corrige.xlsx" }).waitFor();
    await section("Ce qui changerait").waitFor();
    // It begins, and its bytes follow in one piece.
    expect(sentFiles().map((request) => request.method())).toEqual(["POST", "PATCH"]);

    const difference = await shownText(section("Ce qui changerait"));
    expect(difference).toContain("Par rapport à la version 2");
    expect(difference.replace(/\s+/g, " ")).toMatch(/Nouveaux 1 Modifiés 1 Inchangés 46 Absents 0/);
    expect(difference).toContain(`${NEW_CASE}, nouveau`);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "VER-P001, modifié" }).click();
    const changed = page.getByRole("group", { name: "Modifications du cas VER-P001" });
    await changed.waitFor();
    expect(await shownText(changed)).toContain("measurements.value");
  });

  it("approves in one step and publishes in a second, and watches it happen", async () => {
    const { page } = manager;
    expect(await section("Étape 2 sur 2 : publier").count()).toBe(0);
    await page.getByRole("button", { name: "Approuver" }).click();
    await section("Étape 2 sur 2 : publier").waitFor();
    expect((await drawnAgain()).columns).toEqual(drawnBefore.columns);
    expect(await askedIl1b(reader)).toEqual(answeredBefore);

    await page.getByLabel("Note de version").fill("Une valeur relue, une patiente de plus");
    const streamed = page.waitForResponse((response) => response.url().endsWith("/graphql/stream"));
    // Publishing may be over in a blink: the page itself keeps what its live line said.
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        for (const line of document.querySelectorAll('main [aria-live="polite"]')) said.push(line.textContent ?? "");
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.getByRole("button", { name: "Publier la version" }).click();
    await page.getByRole("alert").getByText("Publié comme version 3").waitFor();
    const stream = await streamed;
    expect([stream.status(), stream.headers()["content-type"]]).toEqual([200, expect.stringMatching("event-stream")]);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.join("\n")).toMatch(/En attente du serveur…|publication : \d+ lignes sur \d+/);
  });

  it("is led to the release, with its number, its note and its checksum", async () => {
    const { page } = manager;
    await page.getByRole("link", { name: "Voir la cohorte et ses versions" }).click();
    await page.getByRole("heading", { name: /^Version 3, / }).waitFor();
    const newest = await shownText(page.getByRole("article").first());
    expect(newest).toContain("Une valeur relue, une patiente de plus");
    expect(newest).toMatch(/[0-9a-f]{64}/);
    expect(newest.replace(/\s+/g, " ")).toMatch(/Nouveaux 1 Modifiés 1 Inchangés 46/);
  });

  it("has changed at once the figure of one who holds the cohort by a grant, and not the protected one", async () => {
    const figure = await drawnAgain();
    const answer = await askedIl1b(reader);
    expect(personsBefore(answer)).toBe(personsBefore(answeredBefore) + 1);
    expect(answer.provenance.hash).not.toBe(answeredBefore.provenance.hash);
    expect(answer.protected).toEqual(answeredBefore.protected);
    const [old, now] = [countOf(drawnBefore, "Before anakinra"), countOf(figure, "Before anakinra")];
    expect(now.reduce((a, b) => a + b)).toBe(old.reduce((a, b) => a + b) + 1);
    // Only an opening changes what the consortium has published.
    expect(protectedOf(figure)).toEqual(protectedOf(drawnBefore));
    expect(protectedOf(figure).length).toBeGreaterThan(0);
    expect(await shownText(reader.page.getByRole("main"))).toContain(
      "Versailles NLRP12AD cohort (synthetic) release 3",
    );
  });

  it("was complained to by no page, and told no one else", () => {
    expectCalm(portal, manager);
    expectCalm(portal, reader);
  });
});

async function drawnAgain(): Promise<DrawnFigure> {
  await reader.open(FIGURE);
  return drawnFigure(reader.page);
}
