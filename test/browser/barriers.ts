import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

const engine = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe can be asked: some rules only, and which findings to describe whole. */
interface Examination {
  readonly resultTypes: readonly string[];
  readonly runOnly?: readonly string[];
}

interface Axe {
  run(examination: Examination): Promise<{ violations: Finding[] }>;
}

/**
 * Serious and critical findings of axe on the page as it stands: rule, and the first place it fails at. `rules` asks
 * only those, where the others have been asked of the same page.
 */
export async function barriersOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // The content security policy takes no foreign script; what the debugger runs is not asked.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await engine);
  const examination: Examination = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
  const violations = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe };
    return (await axe.run(asked)).violations;
  }, examination);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
