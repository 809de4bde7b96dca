import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addUploads } from "../access/upload-of-each-cohort.ts";
import { barriersOf } from "./barriers.ts";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { expectCalm, type Language, shownText, type Visit, visitOf } from "./visit.ts";

/** Pages by who opens them; `:case` and `:upload` stand for one that is there. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  nobody: [
    "/",
    "/invitation",
    "/sign-in",
    "/accessibility",
    "/cite",
    "/dictionary",
    "/api",
    "/methods",
    "/methods/profile-likelihood-ratio",
    "/methods/cut-and-validation",
    "/nothing-here",
  ],
  "investigator@poitiers": [
    "/",
    "/cohorts",
    "/cohorts/versailles/versailles-nlrp12",
    "/cohorts/versailles/versailles-nlrp12/releases/1",
    "/cases",
    "/cases/:case",
    "/explore/distribution?sensitivity=shown",
    "/explore/distribution?measure=foldChange&view=table",
    "/explore/distribution?by=SEX",
    "/explore/compare?sensitivity=shown",
    "/explore/compare?groups=BEFORE.responses/COMPLETE/PARTIAL,BEFORE.responses/NONE&view=table",
    "/explore/trajectories",
    "/explore/trajectories?by=SEX&anchor=FLARE_ONSET&view=table",
    "/explore/coverage",
    "/explore/table?by=CENTER",
    "/explore/response?sensitivity=shown",
    "/explore/survival?sensitivity=shown",
    "/explore/survival?event=DISCONTINUATION&curve=causes&by=SEX",
    "/explore/prediction?sensitivity=shown",
    "/explore/prediction?outcome=RELAPSE&landmark=90&view=table",
    "/plans",
    "/account/tokens",
  ],
  "data-manager@versailles": [
    "/",
    "/data/uploads",
    "/data/uploads/new",
    "/data/uploads/:upload",
    "/data/hospital-numbers",
    "/cohorts/new",
    "/cohorts/versailles/versailles-nlrp12/edit",
  ],
  "steward@aphp": ["/access", "/ledger", "/members", "/outbox", "/cohorts/inserm/inserm-nlrp12/ask"],
  "coordinator@consortium": [
    "/admin/centers",
    "/admin/jobs",
    "/explore/distribution",
    "/explore/trajectories",
    "/explore/coverage",
    "/cohorts/inserm/inserm-nlrp12",
  ],
};

/** Where pictures of all pages go, if anybody wants to look at them. */
const PICTURES = process.env.PORTAL_PICTURES;

interface Ids {
  readonly cases: { readonly nodes: readonly { readonly id: string }[] };
  readonly uploads: { readonly nodes: readonly { readonly id: string }[] } | null;
}

/** The address with ids of what this person has in the place of names. */
async function addressOf(visit: Visit, path: string): Promise<string> {
  if (path.includes(":case")) {
    const { cases } = await visit.ask<Ids>(
      'query { cases(first: 1, filter: { groups: [PATIENT], treatments: ["ANAKINRA"] }) { nodes { id } } }',
    );
    return path.replace(":case", encodeURIComponent(cases.nodes[0]?.id ?? ""));
  }
  if (path.includes(":upload")) {
    const { uploads } = await visit.ask<Ids>("{ uploads(first: 1) { nodes { id } } }");
    return path.replace(":upload", encodeURIComponent(uploads?.nodes[0]?.id ?? ""));
  }
  return path;
}

async function takePicture(visit: Visit, name: string): Promise<void> {
  if (!PICTURES) return;
  const file = `${name.replace(/[^a-z0-9]+/gi, "-")}.png`;
  await visit.page.screenshot({ path: join(PICTURES, file), fullPage: true });
}

/** What is wrong with the page that is open, by day, by night and on a narrow screen. */
async function faultsOf(visit: Visit, language: Language, name: string): Promise<string[]> {
  const { page } = visit;
  const faults: string[] = [];
  if ((await page.locator("html").getAttribute("lang")) !== language) faults.push("another language");
  if ((await page.locator("h1").count()) !== 1) faults.push("not one h1");
  // An example that is copied into a program may say null.
  const examples = await page.locator("pre").allInnerTexts();
  const text = examples.reduce((left, example) => left.replace(example, ""), await shownText(page.locator("body")));
  faults.push(...(text.match(/\b(undefined|NaN|null)\b|\{\{|\b(words|analysis|uploads|cohorts)\.\w+\.\w+/g) ?? []));
  // By night the page is the same but for its colours.
  for (const [colorScheme, rules] of [
    ["light", undefined],
    ["dark", ["color-contrast", "link-in-text-block"]],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((scheme) => document.documentElement.dataset.mantineColorScheme === scheme, colorScheme);
    // Colours that are still on their way would be measured half-way.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
    faults.push(...(await barriersOf(page, rules)).map((barrier) => `${colorScheme} ${barrier}`));
    await takePicture(visit, `${name} ${language} ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 900 });
  await visit.settled();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) faults.push(`${wide} px wider than a screen of 320 px`);
  await takePicture(visit, `${name} ${language} narrow`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

/** Opens every page in one language as whoever uses it; a file of its own for each language, so that two walk at once. */
export function walkPages(language: Language): void {
  let portal: BrowserPortal;
  beforeAll(async () => {
    portal = await browserPortal(`pages_${language}`);
    await addUploads(portal.admin);
  });
  afterAll(() => portal?.close());

  describe.each(Object.entries(PAGES))("by %s", (account, paths) => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await visitOf(portal, { language });
      if (account !== "nobody") await visit.enterAs(account);
    });
    afterAll(() => visit?.close());

    it.each(paths)("%s has no barrier by day or night, fits a narrow screen, and speaks the language", async (path) => {
      await visit.open(await addressOf(visit, path));
      expect(await faultsOf(visit, language, `${account} ${path}`)).toEqual([]);
    });

    it("none of these pages complained or asked anyone else", () => {
      expectCalm(portal, visit);
    });
  });

  it("the figure is reached and read with the keyboard alone, point by point", async () => {
    const visit = await visitOf(portal, { language });
    await visit.enterAs("investigator@poitiers", "/explore/distribution");
    const { page } = visit;
    const figure = page.locator("svg.figure-plate");
    await figure.waitFor();
    const isOnFigure = () => page.evaluate(() => document.activeElement?.classList.contains("figure-plate") ?? false);
    while (!(await isOnFigure())) await page.keyboard.press("Tab");
    const heard = page.locator(".figure-reading");
    expect(await heard.getAttribute("aria-live")).toBe("polite");
    const column = await shownText(heard);
    expect(column).toMatch(/n\s=\s\d+/);
    await page.keyboard.press("ArrowRight");
    expect(await shownText(heard)).not.toBe(column);
    await page.keyboard.press("ArrowUp");
    // A point: whose it is, and its value with the unit.
    expect(await shownText(heard)).toMatch(/\d\spg\/mL/);
    await page.keyboard.press("Escape");
    expect(await isOnFigure()).toBe(false);
    await visit.close();
  });
}
