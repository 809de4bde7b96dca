import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { expectCalm, LANGUAGES, type Visit, visitOf } from "./visit.ts";

/** Pages by who opens them. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  "investigator@poitiers": [
    "/",
    "/cohorts",
    "/cohorts/poitiers/poitiers-nlrp12",
    "/cases",
    "/explore/distribution",
    "/explore/distribution?measure=foldChange&view=table",
    "/explore/response",
    "/account/tokens",
    "/accessibility",
    "/cite",
  ],
  "data-manager@versailles": [
    "/data/uploads",
    "/data/uploads/new",
    "/cohorts/new",
    "/cohorts/versailles/versailles-nlrp12/edit",
  ],
  "coordinator@consortium": ["/explore/distribution", "/cohorts/inserm/inserm-nlrp12"],
};

let portal: BrowserPortal;
let axe: string;
beforeAll(async () => {
  portal = await browserPortal("pages");
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(() => portal?.close());

/** Serious and critical findings of axe on the page as it stands, rule and first place. */
async function barriers(visit: Visit): Promise<string[]> {
  await visit.page.evaluate(axe);
  return visit.page.evaluate(async () => {
    const engine = (window as unknown as { axe: { run(): Promise<{ violations: AxeFinding[] }> } }).axe;
    interface AxeFinding {
      readonly id: string;
      readonly impact: string | null;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { violations } = await engine.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe.each(LANGUAGES)("read in %s", (language) => {
  for (const [account, paths] of Object.entries(PAGES)) {
    it(`every page of ${account} is free of barriers, speaks the language, and stays at home`, async () => {
      const visit = await visitOf(portal, { language });
      await visit.enterAs(account);
      for (const path of paths) {
        await visit.open(path);
        expect(await visit.page.locator("html").getAttribute("lang")).toBe(language);
        expect(await visit.page.locator("h1").count()).toBe(1);
        expect({ path, barriers: await barriers(visit) }).toEqual({ path, barriers: [] });
        const text = (await visit.page.locator("body").textContent()) ?? "";
        expect(text).not.toMatch(/\b(undefined|NaN)\b|\{\{/);
      }
      expectCalm(portal, visit);
      await visit.close();
    });
  }

  it("pages fit a narrow screen without scrolling sideways", async () => {
    const visit = await visitOf(portal, { language, width: 320 });
    await visit.enterAs("investigator@poitiers");
    for (const path of ["/", "/cohorts", "/explore/distribution", "/explore/response", "/account/tokens"]) {
      await visit.open(path);
      const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ path, wide: Math.max(0, wide) }).toEqual({ path, wide: 0 });
    }
    await visit.close();
  });

  it("the figure is read by keyboard alone", async () => {
    const visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/distribution");
    const heard = visit.page.locator(".figure-reading");
    // The figure is drawn again once its width is known, so the first key may go to the drawing that was.
    await expect
      .poll(
        async () => {
          await visit.page.locator("svg.figure-plate").focus();
          await visit.page.keyboard.press("ArrowRight");
          return heard.textContent();
        },
        { timeout: 60_000, interval: 500 },
      )
      .toMatch(/n\s[=≈]/);
    await visit.page.keyboard.press("Escape");
    await visit.close();
  });
});

it("a session that has ended leads back to the same view after signing in", async () => {
  const visit = await visitOf(portal, { language: "en" });
  await visit.enterAs("investigator@poitiers", "/explore/distribution?analyte=TNF_A");
  await portal.admin.query("update portal.session set revoked_at = now()");
  await visit.open("/explore/distribution?analyte=TNF_A");
  const address = new URL(visit.page.url());
  expect(address.pathname).toBe("/sign-in");
  expect(address.searchParams.get("returnTo")).toBe("/explore/distribution?analyte=TNF_A");
  await visit.close();
});
