import type { KillResult, KillWindow } from "./kill-trial.ts";

/** Figures in one line, whole numbers. */
export function sentence(name: string, figures: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(figures).map(([label, value]) => {
    const shown =
      typeof value === "number" ? Math.round(value) : typeof value === "string" ? value : JSON.stringify(value);
    return `${label} ${shown}`;
  });
  return `${name}: ${written.join(", ")}`;
}

const COLUMNS = [
  "window",
  "kills",
  "partial",
  "rolled back",
  "committed",
  "in COMMIT",
  "resumed",
  "slowest ms",
] as const;

function rowOf(name: string, results: readonly KillResult[]): string[] {
  const resumed = results.flatMap(({ resumedInMs }) => (resumedInMs === null ? [] : [resumedInMs]));
  const numbers = [
    results.length,
    results.filter(({ partial }) => partial.length > 0).length,
    results.filter(({ committed }) => !committed).length,
    results.filter(({ committed }) => committed).length,
    results.filter(({ duringCommit }) => duringCommit).length,
    resumed.length,
    Math.round(Math.max(0, ...resumed)),
  ];
  return [name, ...numbers.map(String)];
}

/** What the kills showed, as a table: by window, and in all. */
export function killFigures(results: readonly KillResult[]): string[] {
  const windows: readonly KillWindow[] = ["arrival", "publishing", "commit", "committed"];
  const rows = [
    [...COLUMNS],
    ...windows.map((window) =>
      rowOf(
        window,
        results.filter((result) => result.window === window),
      ),
    ),
    rowOf("all", results),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const releases = new Set(results.map((result) => result.releases));
  const uploads = new Set(results.map((result) => result.uploads));
  return [
    ...rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ")),
    `releases of each file: ${[...releases].join(", ")}; uploads of each file: ${[...uploads].join(", ")}`,
  ];
}
