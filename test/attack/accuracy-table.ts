import type { MeasuredRow } from "./measured-row.ts";

/** How a run was made. */
export interface RunFacts {
  readonly date: string;
  readonly seed: number;
  /** Synthetic consortia; 0 for a run against the running portal. */
  readonly consortia: number;
  readonly seconds: number;
  /** Measurements that were planned and are not in yet. */
  readonly left: number;
}

const ATTACKER =
  "The attacker of the hidden yes/no is a Gibbs sampler over the unknown persons, given every published figure and the rows he holds; who was dropped is summed out exactly in the likelihood of each figure. He knows everyone's attributes. Sure of: held with a probability of 0.95 or more.";

const SECTIONS: readonly (readonly [MeasuredRow["kind"], string, string])[] = [
  [
    "ATTACK",
    "Attacks on policy SDC-1",
    "An accuracy of 0.500 is a coin. A line without a bound is published beside the others.",
  ],
  [
    "WORKS",
    "The same attacks against a bare threshold",
    "At least nine tenths of the published figure, so that each attack is known to work.",
  ],
  ["MUTATION", "Rules switched off", "Each must break the bound of the attack it names."],
  ["USEFUL", "Usefulness", "What the protection costs."],
];

/** The table of accuracies as Markdown: what was measured, on what, against which bound; a miss is written as a miss. */
export function accuracyTable(rows: readonly MeasuredRow[], run: RunFacts): string {
  const misses = rows.filter(({ pass }) => pass === false);
  const minutes = Math.max(1, Math.round(run.seconds / 60));
  const head = [
    run.consortia === 0 ? "# Attacks on the running portal" : "# Attacks on the disclosure engine",
    `Written by \`pnpm attack\` on ${run.date}: seed ${run.seed}, ${run.consortia === 0 ? "a compiled demonstration portal by HTTP" : `up to ${run.consortia} synthetic consortia a line`}, ${minutes} minutes. Whoever runs it again with the same seed and size reads the same numbers.${run.left === 0 ? "" : ` **The run was not finished: ${run.left} measurements are not in this table.**`}`,
    ...(run.consortia === 0 ? [] : [ATTACKER]),
    misses.length === 0
      ? "No bound was missed."
      : `**${misses.length} ${misses.length === 1 ? "bound was" : "bounds were"} missed:** ${misses.map(missText).join("; ")}.`,
  ];
  const sections = SECTIONS.flatMap(([kind, title, sentence]) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    return ofKind.length === 0 ? [] : [`## ${title}`, sentence, table(ofKind)];
  });
  return `${[...head, ...sections].join("\n\n")}\n`;
}

const missText = ({ attack, figure, size, value, bound }: MeasuredRow): string =>
  `${attack}${size === "" ? "" : `, N ${size}`}, ${figure} ${value} (${bound})`;

const HEAD = ["attack", "figure", "N", "measured on", "value", "bound", ""] as const;

function table(rows: readonly MeasuredRow[]): string {
  const cells = [
    [...HEAD],
    ...rows.map(({ attack, figure, size, measuredOn, value, bound, pass }) => [
      ...[attack, figure, size, measuredOn, value, bound],
      pass === null ? "" : pass ? "pass" : "**miss**",
    ]),
  ];
  const widths = HEAD.map((_, column) => Math.max(3, ...cells.map((line) => line[column]?.length ?? 0)));
  const line = (columns: readonly string[]) =>
    `| ${columns.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [first = [], ...others] = cells;
  return [line(first), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...others.map(line)].join("\n");
}
