import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { askedIl1b, type CytokineAnswer } from "./cytokine-answer.ts";
import { drawnFigure } from "./drawn-figure.ts";
import { correctedWorkbook, faultyWorkbook, NEW_CASE, PLANTED_ADDRESS } from "./versailles-file.ts";
import { expectCalm, LANGUAGES, type Visit, visitOf } from "./visit.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let portal: BrowserPortal;
beforeAll(async () => {
  portal = await browserPortal("publish_correction");
});
afterAll(() => portal?.close());

async function dropped(visit: Visit, name: string, bytes: Uint8Array): Promise<void> {
  const input = visit.page.locator('input[type="file"]');
  await input.setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

const uploadsSent = (visit: Visit): string[] =>
  visit.requests.filter((request) => request.method() === "PUT").map((request) => new URL(request.url()).pathname);

describe.each(LANGUAGES)("a data manager who reads %s and drops a faulty workbook", (language) => {
  const reads = {
    en: { identifiers: "what looks like direct identifiers", accepted: "Accepted:", send: "Send the file" },
    fr: { identifiers: "identifiants directs", accepted: "Accepté :", send: "Envoyer le fichier" },
  }[language];
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitOf(portal, { language });
    await visit.enterAs("data-manager@versailles", "/data/uploads/new");
  });
  afterAll(() => visit?.close());

  it("sees every problem by its cell before a byte leaves, and never the value", async () => {
    const { bytes, cells } = await faultyWorkbook();
    await dropped(visit, "versailles.xlsx", bytes);
    await visit.page.getByText(reads.identifiers).first().waitFor();
    const text = (await visit.page.getByRole("main").textContent()) ?? "";
    for (const cell of Object.values(cells)) expect(text).toContain(cell);
    expect(text.replace(/\s/g, " ")).toContain(reads.accepted);
    for (const value of [PLANTED_ADDRESS, "furlong", "14/03/2024"]) expect(text).not.toContain(value);
    expect(await visit.page.getByRole("button", { name: reads.send }).count()).toBe(0);
    expect(uploadsSent(visit)).toEqual([]);
    expectCalm(portal, visit);
  });
});

describe("the corrected workbook", () => {
  let manager: Visit;
  let reader: Visit;
  let before: CytokineAnswer;
  let drawnBefore: Awaited<ReturnType<typeof drawnFigure>>;
  beforeAll(async () => {
    manager = await visitOf(portal, { language: "en" });
    reader = await visitOf(portal, { language: "en" });
    await reader.enterAs("investigator@poitiers", "/explore/distribution");
    before = await askedIl1b(reader);
    drawnBefore = await drawnFigure(reader.page);
    await manager.enterAs("data-manager@versailles", "/data/uploads/new");
  });
  afterAll(async () => {
    await manager?.close();
    await reader?.close();
  });

  it("is sent, checked again, and shows what would change: one new case, one changed", async () => {
    const { page } = manager;
    await dropped(manager, "versailles-corrected.xlsx", await correctedWorkbook());
    await page.getByRole("button", { name: "Send the file" }).click();
    await page.getByText("Step 1 of 2: approve").waitFor();
    expect(uploadsSent(manager)).toEqual(["/uploads"]);
    const text = (await page.getByRole("main").textContent()) ?? "";
    expect(text).toContain(NEW_CASE);
    const { upload } = await manager.ask<{
      upload: { difference: { added: number; changed: number; missing: number } };
    }>("query ($id: ID!) { upload(id: $id) { difference { added changed missing } } }", {
      id: decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? ""),
    });
    expect(upload.difference).toEqual({ added: 1, changed: 1, missing: 0 });
  });

  it("changes nothing by being approved", async () => {
    await manager.page.getByRole("button", { name: "Approve", exact: true }).click();
    await manager.page.getByText("Step 2 of 2: publish").waitFor();
    expect(await askedIl1b(reader)).toEqual(before);
  });

  it("becomes the next release when it is published", async () => {
    await manager.page.getByRole("button", { name: "Publish the release" }).click();
    await manager.page.getByText("Published as release 3").first().waitFor();
    expectCalm(portal, manager);
  });

  it("is in the figure of those who hold the cohort at RECORD at once; the consortium's figure stands", async () => {
    await reader.open("/explore/distribution");
    const after = await askedIl1b(reader);
    const patientsBefore = (answer: CytokineAnswer): number =>
      answer.exact.cells.find(({ phase }) => phase === "BEFORE")?.points.length ?? 0;
    expect(patientsBefore(after)).toBe(patientsBefore(before) + 1);
    expect(after.protected).toEqual(before.protected);
    expect(after.provenance.hash).not.toBe(before.provenance.hash);
    const drawn = await drawnFigure(reader.page);
    expect(drawn.detected).toBeGreaterThan(drawnBefore.detected);
    const ofConsortium = ({ columns }: typeof drawn) => columns.filter(({ label }) => label.includes("(consortium)"));
    expect(ofConsortium(drawn)).toEqual(ofConsortium(drawnBefore));
    const versailles = after.exact.releases.find(({ cohort }) => cohort.slug === "versailles-nlrp12");
    expect(versailles?.number).toBe(3);
  });
});
