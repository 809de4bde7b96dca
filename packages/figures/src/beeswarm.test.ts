import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { swarm } from "./beeswarm.ts";

const points = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1 }), y: fc.double({ min: 0, max: 300, noNaN: true }) }),
  {
    selector: ({ key }) => key,
    maxLength: 25,
  },
);

describe("points side by side", () => {
  test("never leave their lane", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 8, max: 90, noNaN: true }), (column, width) => {
        const { offsets, radius } = swarm(column, width);
        for (const offset of offsets)
          expect(Math.abs(offset) + radius).toBeLessThanOrEqual(Math.max(width / 2, radius));
      }),
    );
  });

  test("stand where they stand whatever order they come in", () => {
    fc.assert(
      fc.property(points, (column) => {
        const turned = swarm([...column].reverse(), 60).offsets;
        expect([...turned].reverse()).toEqual(swarm(column, 60).offsets);
      }),
    );
  });

  test("do not touch where the lane has room", () => {
    // Ten equal values of radius 4 with outline 0.6 need 10 × 9.2 = 92 px; the grid of offsets is 1.53 px.
    const { offsets, radius } = swarm(
      Array.from({ length: 10 }, (_, index) => ({ key: `C-${index}`, y: 100 })),
      120,
    );
    const sorted = [...offsets].sort((a, b) => a - b);
    expect(radius).toBe(4);
    for (let index = 1; index < sorted.length; index += 1) {
      expect((sorted[index] ?? 0) - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(8);
    }
  });

  test("shrink before they overlap", () => {
    // Twelve equal values: 12 × 9.2 = 110 px at radius 4, 12 × 7.2 = 86 px at radius 3.
    const crowd = Array.from({ length: 12 }, (_, index) => ({ key: `C-${index}`, y: 100 }));
    expect(swarm(crowd, 96).radius).toBe(3);
  });
});
