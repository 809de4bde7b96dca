import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tortureFile } from "../torture/torture-cohort.ts";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { dropFiles } from "./dropped-file.ts";
import { ownCohort } from "./own-cohort.ts";
import { expectCalm, shownText, type Visit, visitOf } from "./visit.ts";
import { wizardIn } from "./wizard.ts";

const SLUG = "two-persons";
const COHORT = `/cohorts/poitiers/${SLUG}`;

let portal: BrowserPortal;
/** Sends and approves, in French. */
let sender: Visit;
/** Another data manager of the same center, in English. */
let second: Visit;
let cohort: string;
beforeAll(async () => {
  portal = await browserPortal("second_person");
  // The demonstration has one data manager a center; the investigator becomes the other.
  await portal.admin.query(
    `update portal.membership set role = 'DATA_MANAGER'
      where account_id = (select account_id from portal.account where demonstration_key = 'investigator@poitiers')`,
  );
  sender = await visitOf(portal, { language: "fr" });
  await sender.enterAs("data-manager@poitiers");
  cohort = await ownCohort(sender, {
    center: "poitiers",
    slug: SLUG,
    title: "Deux personnes",
    requiresSecondPerson: true,
  });
  second = await visitOf(portal, { language: "en" });
  await second.enterAs("investigator@poitiers");
});
afterAll(() => portal?.close());

const oneLine = async (visit: Visit) => (await shownText(visit.page.getByRole("main"))).replace(/\s+/g, " ");

/** The first of two persons drops the file, sends it and approves. */
async function sendAndApprove(name: string, cases: number): Promise<void> {
  const { page } = sender;
  const wizard = wizardIn(sender, "fr");
  await sender.open(`/data/uploads/new?cohort=${cohort}`);
  await dropFiles(page, [{ name, bytes: tortureFile("two", cases) }]);
  await wizard.found().getByText(wizard.words.clean).waitFor();
  await wizard.toSend();
  await wizard.send();
  await wizard.changes().waitFor();
  await page.getByRole("button", { name: "Approuver" }).click();
  await page.getByRole("region", { name: "Étape 2 sur 2 : publier" }).waitFor();
  await sender.settled();
}

/** The second finds it among the uploads and publishes it. */
async function findAndPublish(name: string, release: number): Promise<void> {
  const { page } = second;
  await second.open("/data/uploads");
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("region", { name: "Step 2 of 2: publish" }).waitFor();
  await page.getByRole("button", { name: "Publish the release" }).click();
  await page.getByRole("alert").getByText(`Published as release ${release}`).waitFor();
}

describe("a cohort that wants two persons for a release", () => {
  it("does not let the one who approved publish, in the page or past it", async () => {
    await sendAndApprove("premier.zip", 3);
    expect(await oneLine(sender)).toMatch(
      /Cette cohorte demande une seconde personne : Dara Fictif-Poitiers a approuvé, quelqu'un d'autre publie\./,
    );
    expect(await sender.page.getByRole("button", { name: "Publier la version" }).count()).toBe(0);
    expect(await barriersOf(sender.page)).toEqual([]);
    const upload = decodeURIComponent(new URL(sender.page.url()).pathname.split("/").at(-1) ?? "");
    const past = sender.ask("mutation ($upload: ID!) { publishRelease(upload: $upload) { state } }", { upload });
    await expect(past).rejects.toThrow(/FORBIDDEN/);
  });

  it("has it published by another, who sees what it changes and who approved", async () => {
    const { page } = second;
    await second.open("/data/uploads");
    await page.getByRole("link", { name: "premier.zip", exact: true }).click();
    await page.getByRole("region", { name: "What would change" }).waitFor();
    await second.settled();
    const text = await oneLine(second);
    expect(text).toMatch(/New 3 /);
    expect(text).toContain("Dara Fictif-Poitiers approved, someone else publishes");
    expect(await barriersOf(page)).toEqual([]);
    await findAndPublish("premier.zip", 1);
  });

  it("keeps the older release at its old address, with a banner that leads to the newer one", async () => {
    await sendAndApprove("second.zip", 4);
    expect(await oneLine(sender)).toMatch(/Nouveaux 1 Modifiés 0 Inchangés 3 Absents 0/);
    await findAndPublish("second.zip", 2);
    await second.open(`${COHORT}/releases/1`);
    await second.page.getByRole("alert").getByText("A newer release exists: 2").waitFor();
    expect(await oneLine(second)).toMatch(/Cases 3\b/);
  });

  it("is undone within a quarter of an hour, and the next release is the third", async () => {
    const { page } = second;
    await second.open(`${COHORT}/releases/2`);
    await page.getByRole("button", { name: "Undo publication" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Undo publication" }).click();
    await page.getByRole("alert").getByText("This release was withdrawn on").waitFor();
    await sendAndApprove("second.zip", 4);
    await findAndPublish("second.zip", 3);
    await second.open(`${COHORT}/releases/3`);
    const text = await oneLine(second);
    expect(text).toMatch(/Release 2 .*withdrawn/);
    expect(text).toMatch(/release 3 \(\d{4}-\d\d-\d\d\)\. NLRP12AD portal\. SHA-256 [0-9a-f]{64}\./);
    expect(text).toContain("verified: what is stored is what was published");
    expect(await barriersOf(page)).toEqual([]);
  });

  it("was complained to by no page, and told no one else", () => {
    // The refused order is the one thing the sender's console may speak of; it was asked past the page.
    expectCalm(portal, sender);
    expectCalm(portal, second);
  });
});
