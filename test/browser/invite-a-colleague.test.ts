import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { expectCalm, type Language, type Visit, visitOf } from "./visit.ts";

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("invite_a_colleague");
});
afterAll(() => portal?.close());

/** What the people of the journey read and press, in both languages. */
const WORDS = {
  en: {
    email: "E-mail address",
    role: "Investigator",
    send: "Send the invitation",
    accept: "Accept and sign in",
    noLink: "This address holds no invitation.",
    open: "Invitations not accepted yet",
    letter: "You are invited to",
    newRole: "Role of",
    end: "End the role of",
    confirm: "End",
    name: "Full name",
    shortName: "Short name",
    slug: "Name in addresses",
    create: "Add the center",
    steward: "Steward",
    health: "Health",
  },
  fr: {
    email: "Adresse électronique",
    role: "Investigateur",
    send: "Envoyer l'invitation",
    accept: "Accepter et se connecter",
    noLink: "Cette adresse ne contient pas d'invitation.",
    open: "Invitations pas encore acceptées",
    letter: "Invitation à rejoindre",
    newRole: "Rôle de",
    end: "Mettre fin au rôle de",
    confirm: "Mettre fin",
    name: "Nom complet",
    shortName: "Nom court",
    slug: "Nom dans les adresses",
    create: "Ajouter le centre",
    steward: "Responsable des accès",
    health: "Santé",
  },
} as const;

const JOURNEYS: readonly { readonly language: Language; readonly steward: string; readonly slug: string }[] = [
  { language: "fr", steward: "steward@poitiers", slug: "lyon" },
  { language: "en", steward: "steward@aphp", slug: "geneva" },
];

/** Writes an invitation with the form of the page and reads its link, which is shown once. */
async function invite(visit: Visit, email: string, role: string, words: (typeof WORDS)[Language]): Promise<string> {
  const { page } = visit;
  await page.getByRole("textbox", { name: words.email }).fill(email);
  await page.getByRole("checkbox", { name: role }).check();
  await page.getByRole("button", { name: words.send }).click();
  const link = page.getByText(/\/invitation#n12i_/);
  await link.waitFor();
  return (await link.textContent())?.trim() ?? "";
}

describe.each(JOURNEYS)("a steward invites a colleague ($language)", ({ language, steward, slug }) => {
  const words = WORDS[language];
  const colleague = `ada.${language}@chu.example`;
  let stewards: Visit;
  let colleagues: Visit;
  beforeAll(async () => {
    stewards = await visitOf(portal, { language });
    colleagues = await visitOf(portal, { language });
    await stewards.enterAs(steward, "/members");
  });
  afterAll(async () => {
    await stewards?.close();
    await colleagues?.close();
  });

  it("who opens the link, signs in with the institution, and is a member; the link works once", async () => {
    expect(await barriersOf(stewards.page)).toEqual([]);
    const link = await invite(stewards, colleague, words.role, words);
    expect(await barriersOf(stewards.page)).toEqual([]);
    await stewards.page.getByRole("row").filter({ hasText: colleague }).waitFor();

    await colleagues.page.goto(link);
    await colleagues.settled();
    expect(await barriersOf(colleagues.page)).toEqual([]);
    // The secret is out of the address bar as soon as it is read.
    expect(colleagues.page.url()).toBe(`${portal.url}/invitation`);
    await colleagues.page.getByRole("link", { name: words.accept }).click();
    await colleagues.page.getByRole("link", { name: `invited:${colleague}` }).click();
    await colleagues.settled();
    const { viewer } = await colleagues.ask<{ viewer: { email: string; memberships: object[] } }>(
      "{ viewer { email memberships { role } } }",
    );
    expect(viewer).toEqual({ email: colleague, memberships: [{ role: "INVESTIGATOR" }] });

    const stranger = await visitOf(portal, { language });
    await stranger.page.goto(link);
    await stranger.settled();
    await stranger.page.getByRole("link", { name: words.accept }).click();
    await stranger.page.getByRole("link", { name: steward, exact: true }).click();
    await stranger.page.waitForURL("**/auth/callback**");
    await stranger.page.goto(`${portal.url}/invitation`);
    await stranger.page.getByText(words.noLink).waitFor();
    await stranger.close();
  });

  it("who reads the letter about it, gets another role from the steward, and loses it in an open page", async () => {
    await colleagues.open("/outbox");
    await colleagues.page.getByRole("heading", { name: new RegExp(words.letter) }).waitFor();
    expect(await barriersOf(colleagues.page)).toEqual([]);

    await stewards.open("/members");
    const row = stewards.page.getByRole("row").filter({ hasText: colleague });
    await row.getByRole("combobox", { name: new RegExp(words.newRole) }).selectOption("DATA_MANAGER");
    await expect
      .poll(async () => (await colleagues.ask<{ viewer: object }>("{ viewer { memberships { role } } }")).viewer)
      .toEqual({ memberships: [{ role: "DATA_MANAGER" }] });
    await stewards.open("/members");
    await row.getByRole("button", { name: new RegExp(words.end) }).click();
    const dialog = stewards.page.getByRole("dialog");
    expect(await barriersOf(stewards.page)).toEqual([]);
    await dialog.getByRole("button", { name: words.confirm, exact: true }).click();
    await row.waitFor({ state: "detached" });
    const after = await colleagues.ask<{ viewer: { memberships: object[] } }>("{ viewer { memberships { role } } }");
    expect(after.viewer.memberships).toEqual([]);
    expectCalm(portal, stewards);
    expectCalm(portal, colleagues);
  });

  it("and the coordinator adds a center with its first steward, and sees the portal at work", async () => {
    const coordinators = await visitOf(portal, { language });
    await coordinators.enterAs("coordinator@consortium", "/admin/centers");
    const { page } = coordinators;
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("textbox", { name: words.name }).fill(`CHU ${slug}`);
    await page.getByRole("textbox", { name: words.shortName }).fill(slug);
    await page.getByRole("textbox", { name: words.slug }).fill(slug);
    await page.getByRole("button", { name: words.create }).click();
    await page.waitForURL(`**/admin/centers?center=${slug}`);
    await invite(coordinators, `first.${slug}@chu.example`, words.steward, words);
    expect(await barriersOf(page)).toEqual([]);
    await coordinators.open("/admin/jobs");
    await page.getByRole("heading", { name: words.health, exact: true }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expectCalm(portal, coordinators);
    await coordinators.close();
  });
});
