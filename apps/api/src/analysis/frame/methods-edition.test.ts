import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { METHODS } from "./methods-edition.ts";

const GOLDEN = new URL("../../../../../test/recompute/recomputed.golden.json", import.meta.url);

/** What R made of one form of a question. */
interface Recomputed {
  readonly question: string;
  readonly variant: string;
  readonly figures: readonly { readonly path: readonly string[]; readonly value: number }[];
}

/** Six figures of a number: the last ones differ from one machine to the next. */
const told = (value: number): number => Number(value.toPrecision(6));

it("the edition of the methods is that of the numbers R makes; with other numbers it is raised", async () => {
  const recomputed: readonly Recomputed[] = JSON.parse(await readFile(GOLDEN, "utf8"));
  const numbers = recomputed.map(({ question, variant, figures }) => [
    ...[question, variant],
    figures.map(({ path, value }) => [path.join("."), told(value)]),
  ]);
  const figures = createHash("sha256").update(JSON.stringify(numbers)).digest("hex").slice(0, 16);
  expect(METHODS.figures, `add one to METHODS.edition and set METHODS.figures to "${figures}"`).toBe(figures);
});
