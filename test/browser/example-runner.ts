import type { Page } from "playwright-core";
import { programAt, runTool, type ToolRun } from "../kit/tool-program.ts";

export type Task = "ask" | "page" | "download";
export type ExampleLanguage = "curl" | "Python" | "JavaScript";

/** An example of the page, as it stands there. */
export interface Example {
  readonly name: ExampleLanguage;
  run(surroundings: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }): Promise<ToolRun>;
}

/** The program an example is for, and how it reads a script; Node.js is the one of the tests. */
const PROGRAMS = {
  curl: { needs: "curl", command: (_path: string): [string, ...string[]] => ["sh"] },
  Python: { needs: "python3", command: (path: string): [string, ...string[]] => [path, "-"] },
  JavaScript: { needs: null, command: (path: string): [string, ...string[]] => [path, "--input-type=module", "-"] },
} as const;

/**
 * Reads the examples of a task from the page and gives those that this machine has a program for. One without is not
 * passed over in silence: its text must hold what the Node.js one holds, and the run says so.
 */
export function exampleRunner(page: Page) {
  const textOf = async (name: ExampleLanguage, task: Task): Promise<string> => {
    await page.getByRole("tab", { name, exact: true }).click();
    const example = page.getByRole("tabpanel", { name, exact: true }).locator(`[data-task="${task}"]`);
    await example.waitFor();
    return (await example.textContent()) ?? "";
  };
  const read = async (task: Task, names: readonly ExampleLanguage[]): Promise<readonly Example[]> => {
    const examples: Example[] = [];
    for (const name of names) {
      const { needs, command } = PROGRAMS[name];
      const path = needs === null ? process.execPath : await programAt(needs);
      const text = await textOf(name, task);
      if (path !== null) {
        examples.push({ name, run: (surroundings) => runTool(command(path), text, surroundings) });
        continue;
      }
      console.info(`examples: ${needs} is not on this machine; its example was read and not run`);
      const origin = new URL(page.url()).origin;
      if (!text.includes(origin) || !text.includes("NLRP12_TOKEN")) {
        throw new Error(`the ${name} example names another address, or no token: ${text}`);
      }
    }
    return examples;
  };
  return { read };
}
