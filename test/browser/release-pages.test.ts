import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portalClient } from "../../apps/api/src/command-line/portal-client.ts";
import { runUpload } from "../../apps/api/src/command-line/upload-command.ts";
import { tokenOf } from "../access/callers.ts";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { type DrawnFigure, drawnFigure } from "./drawn-figure.ts";
import { correctedWorkbook, NEW_CASE } from "./versailles-file.ts";
import { expectCalm, shownText, type Visit, visitOf } from "./visit.ts";

const FIGURE = "/explore/distribution";
const COHORT = "/cohorts/versailles/versailles-nlrp12";
const pageOf = (number: number): string => `${COHORT}/releases/${number}`;

let portal: BrowserPortal;
let directory: string;
/** The data manager, who works in French, and an investigator elsewhere who holds the records by a grant. */
let manager: Visit;
let reader: Visit;
let link: string;
let before: DrawnFigure;
beforeAll(async () => {
  portal = await browserPortal("release_pages");
  directory = await mkdtemp(join(tmpdir(), "release-pages-"));
  reader = await visitOf(portal, { language: "en" });
  await reader.enterAs("investigator@poitiers", FIGURE);
  before = await drawnFigure(reader.page);
  const asked =
    "{ cytokineSummary(analyte: IL_1B, phases: [BEFORE, ON_EARLY, ON_LATE, AFTER]) { provenance { link } } }";
  link = (await reader.ask<{ cytokineSummary: { provenance: { link: string } } }>(asked)).cytokineSummary.provenance
    .link;
  manager = await visitOf(portal, { language: "fr" });
  await manager.enterAs("data-manager@versailles", COHORT);
});
afterAll(async () => {
  await portal?.close();
  await rm(directory, { recursive: true, force: true });
});

const main = (visit: Visit) => shownText(visit.page.getByRole("main"));
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Sends the corrected workbook as a script would, and publishes it. */
async function publish(note: string): Promise<string | undefined> {
  const file = join(directory, "versailles.xlsx");
  await writeFile(file, await correctedWorkbook());
  const token = await tokenOf(portal.admin, "data-manager@versailles");
  const client = portalClient({ url: portal.url, token, language: "en" });
  const said: string[] = [];
  const order = {
    cohort: "versailles/versailles-nlrp12",
    file,
    mapping: null,
    profile: null,
    settings: {},
    publish: true,
    note,
  };
  await runUpload(client, { ...order, removals: [] }, (line) => said.push(line));
  return said.at(-1);
}

describe("a release that is published and taken back", () => {
  it("comes into another person's open figure, without anybody's touch", async () => {
    const release = (number: number) =>
      reader.page.getByText(`Versailles NLRP12AD cohort (synthetic) release ${number}`).first();
    await release(2).waitFor({ state: "attached" });
    expect(await publish("Une valeur relue")).toBe("Published as release 3.");
    await release(3).waitFor({ state: "attached" });
    expect((await drawnFigure(reader.page)).columns).not.toEqual(before.columns);
  });

  it("leaves the old link showing the older release, with a banner that a newer one exists", async () => {
    await reader.open(link);
    expect((await drawnFigure(reader.page)).columns).toEqual(before.columns);
    const banner = await shownText(reader.page.getByRole("alert"));
    expect(banner).toContain("This link shows pinned releases");
    expect(banner).toMatch(/Newer releases exist: .*2 → 3/);
    await reader.page.getByRole("button", { name: "Show the newest releases" }).click();
    await reader.settled();
    expect(await main(reader)).toContain("Versailles NLRP12AD cohort (synthetic) release 3");
  });

  it("has a page with what it changed, cell by cell, for its data manager, in French", async () => {
    await manager.open(COHORT);
    await manager.page.getByRole("link", { name: /^Version 3, / }).click();
    await manager.page.getByRole("heading", { level: 1, name: /^Version 3, / }).waitFor();
    await manager.settled();
    const text = oneLine(await main(manager));
    expect(text).toContain("Une valeur relue");
    expect(text).toContain("De la version 2 à la version 3");
    expect(text).toMatch(/Nouveaux 1 Modifiés 1 Inchangés 46/);
    expect(text).toContain("vérifiée : ce qui est conservé est ce qui a été publié");
    expect(text).toContain(`${NEW_CASE}, nouveau`);
    await manager.page.getByRole("button", { name: "VER-P001, modifié" }).click();
    const cells = manager.page.getByRole("group", { name: "Modifications du cas VER-P001" });
    expect(await shownText(cells)).toContain("measurements.value");
    await manager.page.getByLabel("Comparée à").selectOption("1");
    await manager.page.getByText("De la version 1 à la version 3").waitFor();
    expect(new URL(manager.page.url()).searchParams.get("from")).toBe("1");
    expect(await barriersOf(manager.page)).toEqual([]);
  });

  it("has a page with counts and no cell for a reader of its rows, in English", async () => {
    await reader.open(pageOf(3));
    const text = oneLine(await main(reader));
    expect(text).toContain("From release 2 to release 3");
    expect(text).toMatch(/New 1 Changed 1 Unchanged 46/);
    expect(text).toContain("The data managers of the center also see the cells.");
    expect(text).not.toContain(NEW_CASE);
    expect(await reader.page.getByRole("button", { name: /Undo|Withdraw/ }).count()).toBe(0);
    expect(await barriersOf(reader.page)).toEqual([]);
  });

  it("is undone within a quarter of an hour, without a reason being asked for", async () => {
    const { page } = manager;
    await manager.open(pageOf(3));
    await page.getByRole("button", { name: "Annuler la publication" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Annuler la version 3 ?").waitFor();
    expect(await dialog.getByLabel("Motif").count()).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Annuler la publication" }).click();
    await page
      .getByRole("alert")
      .getByText(/^Cette version a été retirée le/)
      .waitFor();
    expect(await shownText(page.getByRole("alert"))).toContain("Motif : publiée par erreur.");
    expect(await page.getByRole("button", { name: "Annuler la publication" }).count()).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("is then read by no figure, and a link to it says that it was withdrawn", async () => {
    await reader.open(FIGURE);
    expect((await drawnFigure(reader.page)).columns).toEqual(before.columns);
    const list = '{ cohort(center: "versailles", slug: "versailles-nlrp12") { releases { id number } } }';
    const { cohort } = await reader.ask<{ cohort: { releases: { id: string; number: number }[] } }>(list);
    const withdrawn = cohort.releases.find(({ number }) => number === 3)?.id ?? "";
    await reader.open(`${FIGURE}?releases=${encodeURIComponent(withdrawn)}`);
    expect(await main(reader)).toContain("Release 3, named in `releases`, was withdrawn");
  });

  it("keeps its number: the next is the fourth, and the changelog tells of all of them", async () => {
    expect(await publish("Relue et corrigée")).toBe("Published as release 4.");
    await manager.open(pageOf(4));
    const changelog = oneLine(await shownText(manager.page.getByRole("region", { name: "Toutes les versions" })));
    expect(changelog).toContain("Version 4");
    expect(changelog).toMatch(/Version 3 retirée/);
    expect(changelog).toContain("Relue et corrigée");
    const citation = manager.page.getByRole("region", { name: "Comment la citer" });
    expect(oneLine(await shownText(citation))).toMatch(
      /version 4 \(\d{4}-\d\d-\d\d\)\. Portail NLRP12AD\. SHA-256 [0-9a-f]{64}\./,
    );
    await citation.getByRole("button", { name: "Copier la citation anglaise" }).click();
    await citation.getByText("Copié").waitFor();
    const copied = await manager.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/release 4 \(\d{4}-\d\d-\d\d\)\. NLRP12AD portal\. SHA-256 [0-9a-f]{64}\.$/);
    await manager.page.getByRole("link", { name: "Version 2", exact: true }).click();
    await manager.page.getByRole("alert").getByText("Une version plus récente existe : 4").waitFor();
    await manager.settled();
    expect(await barriersOf(manager.page)).toEqual([]);
  });
});

describe("a link that carries a day", () => {
  it("shows the state of that day, says so, and leads back to the newest", async () => {
    await reader.open(`${FIGURE}?asOf=2001-02-03`);
    expect(await shownText(reader.page.getByRole("alert").first())).toContain("The state of 3 Feb 2001");
    expect(await reader.page.getByLabel("As of").inputValue()).toBe("2001-02-03");
    expect(await main(reader)).toContain("none of its releases is in the state asked for");
    await reader.page.getByRole("button", { name: "Show the newest releases" }).click();
    await reader.settled();
    expect(reader.page.url()).not.toContain("asOf");
    expect(await main(reader)).toContain("Versailles NLRP12AD cohort (synthetic) release 4");
  });
});

describe("a person who leaves", () => {
  it("is withdrawn on the page of the case, with a reason and the code once more, and is gone from every release", async () => {
    const { page } = manager;
    const found = await manager.ask<{ cases: { nodes: { id: string; code: string }[] } }>(
      "{ cases(first: 500) { nodes { id code } } }",
    );
    const leaving = found.cases.nodes.find(({ code }) => code === NEW_CASE);
    await manager.open(`/cases/${encodeURIComponent(leaving?.id ?? "")}`);
    await page.getByRole("button", { name: "Retirer ce cas" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Retirer définitivement" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Motif").selectOption("OBJECTION");
    await dialog.getByLabel(`Saisissez ${NEW_CASE} pour confirmer`).fill(NEW_CASE);
    expect(await barriersOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Retirer définitivement" }).click();
    await dialog.getByText("Le cas est retiré").waitFor();
    // Releases 3, which is withdrawn, and 4 held it.
    expect(await shownText(dialog)).toContain("Retiré de 2 versions.");
    expect(await shownText(dialog)).toContain("jusqu'à la prochaine ouverture");
    await dialog.getByRole("button", { name: "Retour à la cohorte" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await manager.open(pageOf(4));
    const text = oneLine(await main(manager));
    expect(text).toContain("Cas retirés 1");
    expect(text).toContain("vérifiée : ce qui est conservé est ce qui a été publié");
    const { rows } = await portal.admin.query("select 1 from portal.cohort_case where case_code = $1", [NEW_CASE]);
    expect(rows).toEqual([]);
    await expect(publish("encore")).rejects.toThrow(/rejected/);
  });

  it("was complained to by no page, and told no one else", () => {
    expectCalm(portal, manager);
    // The refused link is the one thing the reader's console speaks of.
    expectCalm(portal, { ...reader, complaints: reader.complaints.filter((line) => !line.includes("/graphql")) });
  });
});
