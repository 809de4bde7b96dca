import { describe, expect, test } from "vitest";
import { positionAfterKey, positionAtPlace, type ReadingStop } from "./reading.ts";

const stop = (key: string, kind: "group" | "mark", x: number, y: number): ReadingStop => ({
  key,
  kind,
  text: key,
  area: kind === "group" ? { x, y, width: 100, height: 200 } : { x: x - 5, y: y - 5, width: 10, height: 10 },
});
const stops = [
  [stop("CONTROL", "group", 0, 0), stop("C-1", "mark", 50, 150), stop("C-2", "mark", 50, 120)],
  [stop("AFTER", "group", 100, 0)],
];

describe("reading a figure with the keyboard", () => {
  test("enters at the first group with any arrow", () => {
    expect(positionAfterKey(stops, null, "ArrowUp")).toEqual({ group: 0, stop: 0 });
  });

  test("goes up from the group through its points and stays at the highest", () => {
    const first = positionAfterKey(stops, { group: 0, stop: 0 }, "ArrowUp");
    expect(first).toEqual({ group: 0, stop: 1 });
    expect(positionAfterKey(stops, { group: 0, stop: 2 }, "ArrowUp")).toEqual({ group: 0, stop: 2 });
    expect(positionAfterKey(stops, { group: 0, stop: 1 }, "ArrowDown")).toEqual({ group: 0, stop: 0 });
    expect(positionAfterKey(stops, { group: 0, stop: 0 }, "ArrowDown")).toEqual({ group: 0, stop: 0 });
  });

  test("goes to the group beside and stays at the ends", () => {
    expect(positionAfterKey(stops, { group: 0, stop: 2 }, "ArrowRight")).toEqual({ group: 1, stop: 0 });
    expect(positionAfterKey(stops, { group: 1, stop: 0 }, "ArrowRight")).toEqual({ group: 1, stop: 0 });
    expect(positionAfterKey(stops, { group: 0, stop: 0 }, "ArrowLeft")).toEqual({ group: 0, stop: 0 });
  });

  test("jumps to the first and the last group", () => {
    expect(positionAfterKey(stops, { group: 1, stop: 0 }, "Home")).toEqual({ group: 0, stop: 0 });
    expect(positionAfterKey(stops, { group: 0, stop: 1 }, "End")).toEqual({ group: 1, stop: 0 });
  });

  test("leaves every other key to the page", () => {
    expect(positionAfterKey(stops, { group: 0, stop: 0 }, "Tab")).toBeNull();
    expect(positionAfterKey([], null, "ArrowRight")).toBeNull();
  });
});

describe("reading a figure with finger or pointer", () => {
  test("catches the nearest point within reach, else the group around", () => {
    // (52, 130) is 10.2 px from C-2 and 20.1 px from C-1; (90, 20) is far from both.
    expect(positionAtPlace(stops, 52, 130)).toEqual({ group: 0, stop: 2 });
    expect(positionAtPlace(stops, 90, 20)).toEqual({ group: 0, stop: 0 });
    expect(positionAtPlace(stops, 500, 500)).toBeNull();
  });
});
