import { expect, test } from "vitest";
import { columnRows } from "./strip-box.rows.ts";

const columns = (groups: string) => [...groups].map((group) => ({ group }));
const rowsOf = (groups: string, fitting: number) =>
  columnRows(columns(groups), fitting).map((row) => row.map(({ group }) => group).join(""));

test("keeps the columns of one phase in one row, and rows even", () => {
  // Five phases of three columns: 15 where 11 fit need two rows; 8 and 7 would part the third phase, 9 and 6 do not.
  expect(rowsOf("CCCBBBEEELLLAAA", 11)).toEqual(["CCCBBBEEE", "LLLAAA"]);
  expect(rowsOf("CCCBBBEEELLLAAA", 3)).toEqual(["CCC", "BBB", "EEE", "LLL", "AAA"]);
});

test("sets all side by side where they fit, and parts a phase only where no row could hold it", () => {
  expect(rowsOf("CBBEE", 5)).toEqual(["CBBEE"]);
  expect(rowsOf("BBBBBEE", 4)).toEqual(["BBBB", "BEE"]);
  expect(rowsOf("", 4)).toEqual([""]);
});

test("keeps a group of patients in one row through all its phases, where the figure is split by groups", () => {
  // Truncating and missense variants, three phases each: four would fit, but no row mixes the two.
  const variants = ["T", "T", "T", "M", "M", "M"].map((cluster, at) => ({ cluster, group: "BEL"[at % 3] ?? "" }));
  expect(columnRows(variants, 4).map((row) => row.map(({ cluster }) => cluster).join(""))).toEqual(["TTT", "MMM"]);
});

test("parts a group of patients that no row can hold between two of its phases", () => {
  // Five phases of three columns where 13 fit: 12 and 3 would do, 9 and 6 are more even.
  const women = [..."CCCBBBEEELLLAAA"].map((group) => ({ cluster: "women", group }));
  expect(columnRows(women, 13).map((row) => row.map(({ group }) => group).join(""))).toEqual(["CCCBBBEEE", "LLLAAA"]);
});
