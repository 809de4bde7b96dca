import { describe, expect, it } from "vitest";
import { askedWindows, toleranceOf, visitDays, windowsAround } from "./asked-windows.ts";

describe("the windows of an address", () => {
  it("are days with a tolerance before and after, and fall away where they are written otherwise", () => {
    expect(askedWindows(["0:30:0", "30:7:14", "x", "1:2"])).toEqual([
      { day: 0, before: 30, after: 0 },
      { day: 30, before: 7, after: 14 },
    ]);
    expect(askedWindows(["nothing"])).toBeUndefined();
    expect(askedWindows(undefined)).toBeUndefined();
  });

  it("are made of the days a reader writes, day 0 keeping only what came before it", () => {
    expect(windowsAround("90, 0; 30", 7)).toEqual(["0:7:0", "30:7:7", "90:7:7"]);
    expect(windowsAround("−60 0", 10)).toEqual(["-60:10:10", "0:10:0"]);
    expect(windowsAround("", 7)).toBeUndefined();
    expect([visitDays(["0:7:0", "30:7:7"]), toleranceOf(["0:7:0", "30:7:7"]), toleranceOf(undefined)]).toEqual([
      ...["0, 30", 7, 7],
    ]);
  });
});
