import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Request, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BAD_FILES } from "../journeys/bad-file.ts";
import { tortureFile } from "../torture/torture-cohort.ts";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { paddedZip } from "./padded-zip.ts";
import { shownText, type Visit, visitOf } from "./visit.ts";

const MEGABYTES = 100;
const NAME = "large cohort.zip";

let portal: BrowserPortal;
let visit: Visit;
let folder: string;
let path: string;
let cohort: string;
const size = MEGABYTES * 1_000_000;

beforeAll(async () => {
  portal = await browserPortal("interrupted_upload");
  folder = await mkdtemp(join(tmpdir(), "large-"));
  path = join(folder, NAME);
  await writeFile(path, paddedZip(tortureFile("large", 3), size));
  visit = await visitOf(portal, { language: "en" });
  await visit.enterAs("data-manager@poitiers");
  const { centers } = await visit.ask<{ centers: { nodes: readonly { id: string; slug: string }[] } }>(
    "{ centers { nodes { id slug } } }",
  );
  const both = { en: "Large files", fr: "Grands fichiers" };
  const { createCohort } = await visit.ask<{ createCohort: { id: string } }>(
    "mutation ($input: CreateCohortInput!) { createCohort(input: $input) { id } }",
    {
      input: {
        center: centers.nodes.find(({ slug }) => slug === "poitiers")?.id,
        ...{ slug: "large-files", title: both, protocol: both, contact: "data@poitiers.example" },
        ...{ dataUseTerms: ["DUO:0000007"], declaredAnalytes: ["IL_1B"], contributes: "EXISTS" },
      },
    },
  );
  cohort = createCohort.id;
});
afterAll(async () => {
  await portal?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const offsetOf = (request: Request) => Number(request.headers()["upload-offset"]);
const sent = (method: string) =>
  visit.requests.filter(
    (request) => request.method() === method && new URL(request.url()).pathname.startsWith("/uploads"),
  );
/** Megabytes in a sentence of the page. */
const megabytesIn = (text: string) => Number(/([\d.]+) MB of/.exec(text)?.[1]);

/** Chooses the file and goes as far as the sending. */
async function chooseAndSend(): Promise<void> {
  const { page } = visit;
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByRole("button", { name: "Continue to sending" }).click();
  await page.getByRole("button", { name: "Send the file" }).click();
}

/** Lets every piece through until the file has arrived up to this share; what comes then is done to the line. */
async function whenArrived(share: number, cut: (route: Route) => Promise<void>): Promise<void> {
  let isCut = false;
  await visit.page.route("**/uploads/*", async (route) => {
    if (route.request().method() !== "PATCH" || offsetOf(route.request()) < share * size || isCut) {
      return route.continue();
    }
    isCut = true;
    await cut(route);
  });
}

describe("a file of 100 MB on a bad line", () => {
  it("is told, when the line is cut at 40 %, that so much has arrived and that it goes on by itself", async () => {
    const { page, context } = visit;
    await visit.open(`/data/uploads/new?cohort=${cohort}`);
    await whenArrived(0.4, async (route) => {
      await context.setOffline(true);
      await route.abort("internetdisconnected");
    });
    await chooseAndSend();
    const notice = page.getByRole("status").filter({ hasText: "Connection lost" });
    await notice.waitFor();
    const text = (await shownText(notice)).replaceAll("\u00a0", " ");
    expect(text).toMatch(/^Connection lost; [\d.]+ MB of 100 MB have arrived; it goes on by itself\.$/);
    expect(megabytesIn(text)).toBeGreaterThanOrEqual(40);
    expect(megabytesIn(text)).toBeLessThan(50);
    expect(await page.title()).toMatch(/^4\d % · New upload/);
    const bar = page.getByRole("progressbar", { name: `Sending ${NAME}` });
    expect(Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThanOrEqual(40);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("goes on without loss once the line is back, from where it was cut", async () => {
    const { page, context } = visit;
    const before = sent("PATCH").length;
    await page.unroute("**/uploads/*");
    const held = Promise.withResolvers<void>();
    // Never answered: the reader reloads the page in the middle of it.
    await whenArrived(0.7, async () => held.resolve());
    await context.setOffline(false);
    await held.promise;
    const after = sent("PATCH").slice(before).map(offsetOf);
    expect(after[0]).toBeGreaterThanOrEqual(0.4 * size);
    expect(after).toEqual(after.toSorted((a, b) => a - b));
    expect(sent("POST")).toHaveLength(1);
  });

  it("is asked for again after a reload, with what has arrived, and can be taken back there", async () => {
    const { page } = visit;
    await page.unroute("**/uploads/*");
    await page.reload();
    await visit.settled();
    const notice = page.getByRole("status").filter({ hasText: "Choose the same file again" });
    await notice.waitFor();
    const text = (await shownText(notice)).replaceAll("\u00a0", " ");
    expect(text).toContain(`${NAME} has not wholly arrived`);
    expect(megabytesIn(text)).toBeGreaterThanOrEqual(70);
    expect(await notice.getByRole("button", { name: "Cancel the sending" }).count()).toBe(1);
    const remembered = await page.evaluate(() => localStorage.getItem("portal-unfinished-files"));
    expect(Object.keys(JSON.parse(remembered ?? "[]")[0]).sort()).toEqual(
      ["address", "cohort", "file", "name", "said", "size"].sort(),
    );
    expect(await barriersOf(page)).toEqual([]);
  });

  it("goes on from there when the same file is chosen, and the server tells its work by an event stream", async () => {
    const { page } = visit;
    // The check waits until the reader has left, so that its end is met elsewhere.
    await portal.admin.query(
      `create function public.later() returns trigger language plpgsql as
       'begin if new.key like ''check-upload:%'' then new.run_at := now() + interval ''1 day''; end if; return new; end'`,
    );
    await portal.admin.query(
      "create trigger later before insert on graphile_worker._private_jobs for each row execute function public.later()",
    );
    const before = sent("PATCH").length;
    const streamed = page.waitForResponse((response) => response.url().endsWith("/graphql/stream"));
    await chooseAndSend();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    expect(offsetOf(sent("PATCH")[before] as Request)).toBeGreaterThanOrEqual(0.7 * size);
    expect(sent("POST")).toHaveLength(1);
    const { rows } = await portal.admin.query("select size_bytes, state from portal.upload where file_name = $1", [
      NAME,
    ]);
    expect(rows).toEqual([{ size_bytes: size, state: "RECEIVED" }]);
    const stream = await streamed;
    expect(stream.headers()["content-type"]).toContain("text/event-stream");
    // Nothing is done yet: the bar is there, and has no width.
    await page.getByRole("progressbar", { name: /^Progress/ }).waitFor({ state: "attached" });
    await page.getByText("You may leave this page").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it("is left, and the navigation is marked when the server has done, until somebody looks", async () => {
    const { page } = visit;
    const navigation = page.getByRole("navigation", { name: "Main" });
    await navigation.getByRole("link", { name: "Cohorts" }).click();
    await page.getByRole("heading", { level: 1, name: "Cohorts" }).waitFor();
    expect(await page.getByText("1 upload to look at").count()).toBe(0);
    await portal.admin.query("drop trigger later on graphile_worker._private_jobs");
    await portal.admin.query("update graphile_worker._private_jobs set run_at = now() where key like 'check-upload:%'");
    await page.getByText("1 upload to look at").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await navigation.getByRole("link", { name: /^Share data/ }).click();
    await page.getByRole("link", { name: NAME }).click();
    await page.getByRole("button", { name: "Approve" }).waitFor();
    await page.getByText("1 upload to look at").waitFor({ state: "detached" });
  });
});

describe("a zip bomb", () => {
  const bomb = BAD_FILES.find(({ rule }) => rule === "EXPANDS_TOO_MUCH");

  it("is refused by the page with a sentence within two seconds, and nothing of it leaves", async () => {
    const { page } = visit;
    if (!bomb) throw new Error("there is no bomb among the bad files");
    const bombPath = join(folder, "bomb.zip");
    await writeFile(bombPath, await bomb.bytes());
    await visit.open(`/data/uploads/new?cohort=${cohort}`);
    const before = visit.requests.length;
    const begun = performance.now();
    await page.locator('input[type="file"]').setInputFiles(bombPath);
    await page.getByText("it would unpack to far more").first().waitFor();
    const took = performance.now() - begun;
    console.info(`the page refuses a zip bomb in ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(2_000);
    expect(visit.requests.slice(before).filter((request) => request.method() !== "GET")).toEqual([]);
  });

  it("is refused by the API too, with a sentence in both languages", async () => {
    if (!bomb) throw new Error("there is no bomb among the bad files");
    const begun = performance.now();
    const put = await visit.context.request.put(`${portal.url}/uploads?cohort=${cohort}`, {
      headers: { "x-portal-request": "1", origin: portal.url, "content-type": "application/zip" },
      data: Buffer.from(await bomb.bytes()),
    });
    const { id } = await put.json();
    for (;;) {
      const { upload } = await visit.ask<{
        upload: { state: string; problems: { rule: string; message: { en: string; fr: string } }[] };
      }>("query ($id: ID!) { upload(id: $id) { state problems { rule message { en fr } } } }", { id });
      if (upload.state === "RECEIVED") {
        await pause(50);
        continue;
      }
      const took = performance.now() - begun;
      console.info(`the API refuses a zip bomb ${took.toFixed(0)} ms after its first byte left`);
      expect(upload).toMatchObject({ state: "REJECTED", problems: [{ rule: "EXPANDS_TOO_MUCH" }] });
      expect(upload.problems[0]?.message.fr).not.toBe(upload.problems[0]?.message.en);
      return;
    }
  });
});
