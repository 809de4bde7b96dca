import { setImmediate as nextLoop } from "node:timers/promises";
import { expect, it } from "vitest";
import { inTurns } from "./turns.ts";

/** Longer than a turn. */
const FIGURE_MS = 10;

function figureOf(item: number): number {
  const begun = performance.now();
  while (performance.now() - begun < FIGURE_MS);
  return item * 2;
}

it("lets another asker be answered between two figures, and gives every figure in its place", async () => {
  let looks = 0;
  let done = false;
  const another = (async () => {
    while (!done) {
      await nextLoop();
      looks += 1;
    }
  })();
  const seen: number[] = [];
  const figures = inTurns([1, 2, 3, 4]).map(async (item) => {
    const figure = figureOf(await item);
    seen.push(looks);
    return figure;
  });
  expect(await Promise.all(figures)).toEqual([2, 4, 6, 8]);
  done = true;
  await another;
  expect(new Set(seen).size).toBe(4);
});

it("goes on with the list that began first, and then with the next", async () => {
  const ended: string[] = [];
  const make = async (name: string) => {
    await Promise.all(inTurns([1, 2, 3]).map(async (item) => figureOf(await item)));
    ended.push(name);
  };
  await Promise.all([make("first"), make("second"), make("third")]);
  expect(ended).toEqual(["first", "second", "third"]);
});

it("gives what takes no time at one stretch", async () => {
  await inTurns([0])[0];
  expect(await Promise.all(inTurns(Array.from({ length: 1000 }, (_, at) => at)))).toHaveLength(1000);
});
