import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { expectCalm, type Language, type Visit, visitOf } from "./visit.ts";

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("access_request");
});
afterAll(() => portal?.close());

const CASE_OF_APHP = /\bAPH-[PC]\d+/;

/** What the two persons read and press, in both languages. */
const WORDS = {
  en: {
    why: "Compare spontaneous IL-1β before anakinra between our center and yours.",
    purpose: "Purpose",
    keep: "Keep as a draft",
    kept: "The draft is kept.",
    send: "Send to the owner",
    message: "Message",
    askBack: "Ask back",
    answer: "Your answer",
    sendAnswer: "Send the answer",
    approve: "Approve",
    approved: "Approved",
    revoke: "Revoke",
    ledger: ["Asked for access", "Asked the asker back", "Approved access", "Read cases", "Revoked access"],
    check: "Check now",
    whole: "Whole:",
  },
  fr: {
    why: "Comparer l'IL-1β spontanée avant anakinra entre votre centre et le nôtre.",
    purpose: "But",
    keep: "Garder comme brouillon",
    kept: "Le brouillon est gardé.",
    send: "Envoyer au centre",
    message: "Message",
    askBack: "Demander une précision",
    answer: "Votre réponse",
    sendAnswer: "Envoyer la réponse",
    approve: "Accorder",
    approved: "Accordée",
    revoke: "Révoquer",
    ledger: ["A demandé l'accès", "A demandé une précision", "A accordé l'accès", "A lu des cas", "A révoqué un accès"],
    check: "Vérifier maintenant",
    whole: "Entier :",
  },
} as const;

const JOURNEYS: readonly { readonly language: Language; readonly asker: string }[] = [
  { language: "fr", asker: "investigator@inserm" },
  { language: "en", asker: "investigator@versailles" },
];

describe.each(JOURNEYS)("asking for access ($language)", ({ language, asker }) => {
  const words = WORDS[language];
  let askers: Visit;
  let owners: Visit;
  beforeAll(async () => {
    askers = await visitOf(portal, { language });
    owners = await visitOf(portal, { language });
    await askers.enterAs(asker, "/cohorts/aphp/aphp-nlrp12/ask");
    await owners.enterAs("steward@aphp", "/access");
  });
  afterAll(async () => {
    await askers?.close();
    await owners?.close();
  });

  const button = (visit: Visit, name: string) => visit.page.getByRole("button", { name, exact: true });
  const field = (visit: Visit, name: string) => visit.page.getByRole("textbox", { name });

  it("keeps a draft half-way, and sends it after the page was left", async () => {
    const { page } = askers;
    await field(askers, words.purpose).fill(words.why);
    await button(askers, words.keep).click();
    await page.getByText(words.kept).waitFor();
    await askers.open("/cohorts/aphp/aphp-nlrp12/ask");
    expect(await field(askers, words.purpose).inputValue()).toBe(words.why);
    for (const term of await page.getByRole("checkbox", { name: /^DUO:/ }).all()) await term.check();
    expect(await barriersOf(page)).toEqual([]);
    await button(askers, words.send).click();
    await page.waitForURL("**/access");
  });

  it("goes back and forth between the two until the owner approves", async () => {
    await owners.open("/access");
    const card = owners.page.getByRole("article").filter({ hasText: words.why });
    await card.getByRole("textbox", { name: words.message }).fill("Who will see the rows?");
    await card.getByRole("button", { name: words.askBack }).click();
    await card.getByRole("paragraph").filter({ hasText: "Who will see the rows?" }).waitFor();
    await askers.open("/access");
    await field(askers, words.answer).fill("Two of us, under our protocol.");
    await button(askers, words.sendAnswer).click();
    await askers.page.getByRole("paragraph").filter({ hasText: "Two of us" }).waitFor();
    await owners.open("/access");
    expect(await barriersOf(owners.page)).toEqual([]);
    await card.getByRole("button", { name: words.approve, exact: true }).click();
    await card.getByText(words.approved, { exact: true }).waitFor();
  });

  it("lets the asker read the rows, and closes an open page when the access is revoked", async () => {
    const { cohort } = await askers.ask<{ cohort: { id: string } }>(
      '{ cohort(center: "aphp", slug: "aphp-nlrp12") { id } }',
    );
    await askers.open(`/cases?cohorts=${encodeURIComponent(cohort.id)}`);
    await askers.page.getByText(CASE_OF_APHP).first().waitFor();
    const revoke = owners.page.getByRole("button", { name: new RegExp(words.revoke) });
    const asking = (await askers.ask<{ viewer: { name: string } }>("{ viewer { name } }")).viewer.name;
    await owners.open("/access");
    const held = owners.page.getByRole("row").filter({ hasText: asking }).filter({ has: revoke });
    for (let left = await held.count(); left > 0; left -= 1) {
      await held
        .first()
        .getByRole("button", { name: new RegExp(words.revoke) })
        .click();
      await owners.page.getByRole("dialog").getByRole("button", { name: words.revoke, exact: true }).click();
      await owners.page.getByRole("dialog").waitFor({ state: "hidden" });
    }
    // Nothing is done in the asker's window: the page itself finds out.
    await askers.page.getByText(CASE_OF_APHP).first().waitFor({ state: "detached" });
    expect(await askers.page.getByText(CASE_OF_APHP).count()).toBe(0);
  });

  it("is in the owner's ledger from the first word to the revocation, and the ledger is whole", async () => {
    const { page } = owners;
    await owners.open("/ledger");
    for (const text of words.ledger) await page.getByRole("cell", { name: text }).first().waitFor();
    await button(owners, words.check).click();
    await page.getByText(words.whole).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expectCalm(portal, owners);
    expectCalm(portal, askers);
  });
});
