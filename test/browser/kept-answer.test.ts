import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { tableRows } from "./drawn-figure.ts";
import { expectCalm, LANGUAGES, type Visit, visitOf } from "./visit.ts";

/** What an investigator reads on the way, word for word. */
const READS = {
  en: {
    keep: "Keep, copy permanent link",
    copied: "Kept; its permanent link is copied.",
    notCopied: /^Kept; your browser does not let the page copy. Its permanent link: http/,
    offline: "The server could not be reached. Check the connection, then try again.",
    allPhases: "Also those never treated, carriers, and phases on another biologic",
    table: "Table",
    exploratory: /Exploratory: .* to these cohorts/,
    planned: "/explore/compare?analytes=IL_6&plan=new",
    reference: "Where the plan stands",
    register: "Register the question",
    registered: /^Registered on /,
    ask: "Ask it now",
    prespecified: /^Prespecified: NCT00000001, section 4, registered on .*, after data of these cohorts were published/,
  },
  fr: {
    keep: "Conserver, copier le lien permanent",
    copied: "Conservée ; son lien permanent est copié.",
    notCopied: /^Conservée\s; votre navigateur ne laisse pas la page copier. Son lien permanent\s: http/,
    offline: "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.",
    allPhases: "Aussi les jamais traités, les porteurs et les phases sous autre biothérapie",
    table: "Tableau",
    exploratory: /Exploratoire\s: .* à ces cohortes/,
    planned: "/explore/compare?analytes=TNF_A&plan=new",
    reference: "Où se trouve le plan",
    register: "Enregistrer la question",
    registered: /^Enregistrée le /,
    ask: "Poser la question",
    prespecified:
      /^Préspécifiée\s: NCT00000001, section 4, enregistrée le .*, après la publication ici de données de ces cohortes/,
  },
} as const;

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("kept_answer");
});
afterAll(() => portal?.close());

describe.each(LANGUAGES)("an answer kept by an investigator who reads %s", (language) => {
  const reads = READS[language];
  let visit: Visit;
  let link = "";
  let table: string[][] = [];
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/distribution?view=table");
  });
  afterAll(() => visit?.close());

  const drawnTable = async () =>
    tableRows(visit.page, ((await visit.page.locator(".figure-title").textContent()) ?? "").trim());

  it("has a permanent link that is copied with one press", async () => {
    const { page } = visit;
    table = await drawnTable();
    expect(table.length).toBeGreaterThan(3);
    await page.getByRole("button", { name: reads.keep }).click();
    await page.getByText(reads.copied).waitFor();
    expect((await page.locator(".figure-caption-line").allTextContents()).join()).toMatch(reads.exploratory);
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).pathname).toMatch(/^\/answers\/[0-9a-f]{64}$/);
  });

  it("shows under that link the same numbers, to the keyboard too, without barriers", async () => {
    const { page } = visit;
    await visit.open(new URL(link).pathname);
    await page.locator("svg.figure-plate").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".figure-reading").textContent()).not.toBe("");
    await page.locator("label", { hasText: new RegExp(`^${reads.table}$`) }).click();
    expect(await drawnTable()).toEqual(table);
    expect((await page.locator(".figure-caption-line").allTextContents()).join()).toMatch(reads.exploratory);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("is another one when its question was registered before it was asked, and says so", async () => {
    const { page } = visit;
    await visit.open(reads.planned);
    expect(await page.locator("svg.figure-plate").count()).toBe(0);
    await page.getByLabel(reads.reference).fill("NCT00000001, section 4");
    await page.getByRole("button", { name: reads.register }).click();
    await page.getByText(reads.registered).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(visit.requests.filter((request) => request.postData()?.includes('"operationName":"Compare"'))).toEqual([]);
    await page.getByRole("button", { name: reads.ask }).click();
    await page.locator(".figure-caption-line", { hasText: reads.prespecified }).waitFor();
    await visit.open("/plans");
    const rows = page.getByRole("row", { name: /NCT00000001, section 4/ });
    expect(await rows.count()).toBe(language === "en" ? 1 : 2);
    expect(await barriersOf(page)).toEqual([]);
    expectCalm(portal, visit);
  });
});

describe.each(LANGUAGES)("keeping in %s", (language) => {
  const reads = READS[language];

  it("says what came of it: the server not reached, and kept where the page may not copy", async () => {
    const visit = await visitOf(portal, { language });
    const { page } = visit;
    await visit.enterAs("investigator@poitiers", "/explore/distribution");
    const press = page.getByRole("button", { name: reads.keep });
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("SaveView") ? route.abort() : route.continue(),
    );
    await press.click();
    await page.getByText(reads.offline).waitFor();
    await page.unrouteAll({ behavior: "wait" });
    // As a browser does where the connection is not secure.
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }));
    await press.click();
    await page.getByText(reads.notCopied).waitFor();
    const address = (await page.getByRole("link", { name: /\/answers\// }).getAttribute("href")) ?? "";
    // What was said of one figure is not said of the next.
    await page.getByRole("switch", { name: reads.allPhases }).press("Space");
    await page.getByText(reads.notCopied).waitFor({ state: "detached" });
    await visit.open(new URL(address).pathname);
    await page.locator("svg.figure-plate").waitFor();
    await visit.close();
  });
});

describe("a kept answer opened by a colleague without its rights", () => {
  it("does not exist for her", async () => {
    const owner = await visitOf(portal, { language: "en" });
    await owner.enterAs("investigator@inserm", "/explore/distribution");
    await owner.page.getByRole("button", { name: READS.en.keep }).click();
    await owner.page.getByText(READS.en.copied).waitFor();
    const link = await owner.page.evaluate(() => navigator.clipboard.readText());
    await owner.close();
    const other = await visitOf(portal, { language: "en" });
    await other.enterAs("coordinator@consortium", new URL(link).pathname);
    expect(await other.page.locator("svg.figure-plate").count()).toBe(0);
    await other.close();
  });
});
