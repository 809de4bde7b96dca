import { expect, it } from "vitest";
import { historyOf, redone, undone, withStep } from "./history.ts";

it("takes decisions back one by one and makes them again, until another one is made", () => {
  const three = withStep(withStep(historyOf("a"), "b"), "c");
  const one = undone(undone(three));
  expect([one.now, undone(one).now]).toEqual(["a", "a"]);
  expect(redone(redone(one)).now).toBe("c");
  expect(redone(redone(redone(one))).now).toBe("c");
  const other = withStep(undone(three), "d");
  expect([other.now, redone(other).now, undone(other).now]).toEqual(["d", "d", "b"]);
});
