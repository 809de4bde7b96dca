/*
 * node golden/coverage.ts [sets] [words]: how often the 95 % intervals hold the truth, 10 000 sets a cell unless told
 * otherwise, only cells whose name contains the words if given. A set counts where the estimator answers it with an
 * interval; the share answered is printed. By hand; some ten minutes of one core.
 */
import { simulate } from "./coverage-cell.ts";
import { otherCoverage } from "./coverage-others.ts";
import { ratioCoverage } from "./coverage-ratios.ts";

const sets = Number(process.argv[2] ?? 10_000);
const words = process.argv[3] ?? "";
const percent = (part: number, whole: number) =>
  whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1)}`.padStart(5);

console.log(
  `${sets} sets a cell; binomial standard error at 95 %: ${(100 * Math.sqrt(0.0475 / sets)).toFixed(2)} points`,
);
console.log("holds  answered  asked          cell");
let missed = 0;
for (const cell of [...ratioCoverage, ...otherCoverage]) {
  if (!cell.name.includes(words)) continue;
  const { answered, held } = simulate(cell, sets);
  const asked = cell.mostHeld === null ? "reported" : `93 to ${100 * cell.mostHeld}`;
  const share = answered === 0 ? 1 : held / answered;
  const outside = cell.mostHeld !== null && answered > 0 && (share < 0.93 || share > cell.mostHeld);
  if (outside) missed += 1;
  console.log(
    `${percent(held, answered)}  ${percent(answered, sets)}     ${asked.padEnd(12)}${outside ? "!" : " "} ${cell.name}`,
  );
}
console.log(`${missed} of the cells asked for lie outside`);
