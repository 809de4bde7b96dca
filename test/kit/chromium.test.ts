import { afterEach, expect, test, vi } from "vitest";
import { findChromium, launchBrowser } from "./chromium.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a browser is there for the tests of the portal, and draws French letters", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>Cytokines mesurées</h1>");
    expect(await page.locator("h1").textContent()).toBe("Cytokines mesurées");
  } finally {
    await browser.close();
  }
});

test("a browser that is named and missing is told, not replaced by another", async () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(findChromium()).rejects.toThrow("CHROMIUM_PATH names /nowhere/chromium, where no program is.");
});
