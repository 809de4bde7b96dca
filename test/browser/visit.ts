import type { BrowserContext, Locator, Page, Request } from "playwright-core";
import { expect } from "vitest";
import type { BrowserPortal } from "./browser-portal.ts";

/** The languages of the portal. */
export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One person's browser window, and what it asked and complained of. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: readonly Request[];
  /** Errors of the console and of the page's own code. */
  readonly complaints: readonly string[];
  /** Opens an address of the portal and waits until everything on it has been drawn. */
  open(path: string): Promise<void>;
  /** Enters through the OpenID provider and lands on `path`. */
  enterAs(account: string, path?: string): Promise<void>;
  /** Waits until nothing on the page is still loading. */
  settled(): Promise<void>;
  /** Asks the API with the session of this window. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  close(): Promise<void>;
}

interface VisitOptions {
  /** The language the browser asks for and the reader has chosen. */
  readonly language: Language;
  readonly width?: number;
}

/** A page may take long on a loaded machine; a hang is reported by the test's own limit. */
const PATIENCE_MS = 500_000;

/** Whether nothing on the page was busy for five frames in a row. Runs in the page. */
function isCalm(): Promise<boolean> {
  return new Promise((resolve) => {
    let frames = 0;
    const look = (): void => {
      if (document.querySelector('[aria-busy="true"]')) resolve(false);
      else if (++frames === 5) resolve(true);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Opens a window of its own, without cookies or memory of any other. */
export async function visitOf(portal: BrowserPortal, { language, width = 1280 }: VisitOptions): Promise<Visit> {
  const context = await portal.browser.newContext({
    locale: language === "fr" ? "fr-FR" : "en-GB",
    viewport: { width, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  // What has been asked and not answered. A stream stays open as long as its page does.
  const underWay = new Set<Request>();
  context.on("request", (request) => {
    requests.push(request);
    if (!request.headers().accept?.includes("text/event-stream")) underWay.add(request);
  });
  context.on("requestfinished", (request) => underWay.delete(request));
  context.on("requestfailed", (request) => underWay.delete(request));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error().stack ?? error.error())));

  const settled = async (): Promise<void> => {
    await page.locator("main h1").waitFor();
    // After a step inside the portal the address changes first, then code is loaded, then data is asked for: the page
    // has come to rest when nothing is under way and nothing was busy for some frames in a row.
    const rests = async (): Promise<boolean> =>
      underWay.size === 0 && (await page.evaluate(isCalm)) && underWay.size === 0;
    // A question to a page that is just being left fails: it is asked again.
    while (!(await rests().catch(() => false))) await page.waitForTimeout(20);
  };
  const open = async (path: string): Promise<void> => {
    const left = [...underWay];
    await page.goto(portal.url + path);
    // What the page before still waited for is nobody's any more.
    for (const request of left) underWay.delete(request);
    await settled();
  };
  return {
    page,
    context,
    requests,
    complaints,
    settled,
    open,
    enterAs: async (account, path = "/") => {
      await context.addInitScript((chosen) => {
        // Only at first: the reader may change the language later on.
        if (localStorage.getItem("portal-language") === null) localStorage.setItem("portal-language", chosen);
      }, language);
      const query = new URLSearchParams({ returnTo: path, account });
      await open(`/auth/sign-in?${query}`);
    },
    ask: async (query, variables = {}) => {
      const response = await context.request.post(`${portal.url}/graphql`, {
        headers: { "x-portal-request": "1", origin: portal.url },
        data: { query, variables },
      });
      const { data, errors } = JSON.parse(await response.text());
      if (errors || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: () => context.close(),
  };
}

/**
 * What one reads in a part of the page: words that are not shown are left out, neighbours do not run together, and a
 * space that keeps two words on one line is a space.
 */
export async function shownText(part: Locator): Promise<string> {
  await part.first().waitFor({ state: "attached" });
  return (await part.allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
}

/** Nothing was complained of, and nobody but the portal was asked anything. */
export function expectCalm(portal: BrowserPortal, { complaints, requests }: Visit): void {
  expect(complaints).toEqual([]);
  const elsewhere = requests
    .map((request) => request.url())
    .filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== portal.url);
  expect(elsewhere).toEqual([]);
}
