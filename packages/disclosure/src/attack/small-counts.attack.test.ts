import { expect, test } from "vitest";
import { figureValue, type Measurement, passes, together } from "./rows/measurement.ts";
import { joiner, rareEvent } from "./rows/small-count-attacks.ts";

/** The figures of a measurement over two seeds that miss their bound. */
function missed(measurement: Measurement, size: number): readonly string[] {
  const tally = together([1, 2].map((seed) => measurement.measure({ seed, size })));
  const values = measurement.figures.map((figure) => ({ figure, value: figureValue(tally, figure.key) }));
  console.log(`${measurement.title}, ${size}: ${values.map(({ value }) => value?.toFixed(3)).join(", ")}`);
  return values.flatMap(({ figure, value }) => (passes(figure, size, value) ? [] : [figure.name]));
}

test("subtracting the sizes of two openings tells the categories of one who joined between them in a third at most", () => {
  expect(missed(joiner, 60)).toEqual([]);
});

test("a curve on which one person at most had the event reads as one on which nobody had", () => {
  expect(missed(rareEvent, 20)).toEqual([]);
});
