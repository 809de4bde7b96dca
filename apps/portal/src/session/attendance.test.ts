import { expect, test } from "vitest";
import { attendance } from "./attendance.ts";

test("a page is attended for a minute after it was opened or touched, and not for longer", () => {
  const page = new EventTarget();
  let seconds = 0;
  const isAttended = attendance(page, () => seconds * 1000);
  seconds = 60;
  expect(isAttended()).toBe(true);
  seconds = 61;
  expect(isAttended()).toBe(false);
  page.dispatchEvent(new Event("keydown"));
  expect(isAttended()).toBe(true);
  // 61 + 60 = 121.
  seconds = 122;
  expect(isAttended()).toBe(false);
  page.dispatchEvent(new Event("pointermove"));
  expect(isAttended()).toBe(true);
  // 122 + 61 = 183.
  seconds = 183;
  expect(isAttended()).toBe(false);
  page.dispatchEvent(new Event("focusin"));
  expect(isAttended()).toBe(true);
});
