import { expect, test } from "vitest";
import { membersOfCenters, withCategory } from "./attack/members.ts";
import type { Member } from "./member.ts";
import type { MenuDimension } from "./menu.ts";
import { mergedParts } from "./merged-categories.ts";
import { mergedGrid } from "./merged-grid.ts";
import { SDC_1 } from "./policy.ts";
import { isLargeEnough } from "./size-rule.ts";

const AGE: MenuDimension = {
  ...{ dimension: "AGE_BAND", ordered: true, alwaysKnown: true },
  categories: ["CHILD", "TEEN", "ADULT", "OLDER"],
};
const SEX: MenuDimension = {
  ...{ dimension: "SEX", ordered: false, alwaysKnown: true },
  categories: ["FEMALE", "MALE", "OTHER"],
};
const passes = (persons: readonly Member[]) => isLargeEnough(persons, SDC_1);
const aged = (category: string, each: number) =>
  withCategory(membersOfCenters([each, each, each], category), "AGE_BAND", category);
const named = (members: readonly Member[], dimension: MenuDimension) =>
  mergedParts(members, dimension, passes).map((part) => [part.category, part.members, part.persons.length]);

test("a band with too few persons joins its smaller neighbour and says what it stands for", () => {
  // 15 children, 18 teenagers, 12 adults, 3 older: OLDER has one neighbour, ADULT.
  const members = [...aged("CHILD", 5), ...aged("TEEN", 6), ...aged("ADULT", 4), ...aged("OLDER", 1)];
  expect(named(members, AGE)).toEqual([
    ["CHILD", ["CHILD"], 15],
    ["TEEN", ["TEEN"], 18],
    ["ADULT+OLDER", ["ADULT", "OLDER"], 15],
  ]);
});

test("a merged band that still fails is merged again", () => {
  // 3 children and 3 teenagers are 6 together, and join the 12 adults.
  const members = [...aged("CHILD", 1), ...aged("TEEN", 1), ...aged("ADULT", 4), ...aged("OLDER", 5)];
  expect(named(members, AGE)).toEqual([
    ["CHILD+TEEN+ADULT", ["CHILD", "TEEN", "ADULT"], 18],
    ["OLDER", ["OLDER"], 15],
  ]);
});

test("failing unordered categories become OTHER, joined by the smallest passing one until it passes", () => {
  const sexed = (category: string, each: number) =>
    withCategory(membersOfCenters([each, each, each], category), "SEX", category);
  // 30 women, 18 men, 3 other: OTHER has 3, and takes the 18 men.
  expect(named([...sexed("FEMALE", 10), ...sexed("MALE", 6), ...sexed("OTHER", 1)], SEX)).toEqual([
    ["FEMALE", ["FEMALE"], 30],
    ["OTHER", ["OTHER", "MALE"], 21],
  ]);
});

test("a category with nobody in it is merged like one with a single person, so that the two read alike", () => {
  // 30 women and 18 men; nobody, or one person, of another sex or of an unknown one.
  const unknowable = { ...SEX, alwaysKnown: false };
  const sexed = (category: string, counts: readonly number[]) =>
    withCategory(membersOfCenters(counts, category), "SEX", category);
  const both = [...sexed("FEMALE", [10, 10, 10]), ...sexed("MALE", [6, 6, 6])];
  const stands = (members: readonly Member[]) =>
    named(members, unknowable).map(([name, categories]) => [name, categories]);
  expect(stands(both)).toEqual([
    ["FEMALE", ["FEMALE"]],
    ["OTHER", ["OTHER", "UNKNOWN", "MALE"]],
  ]);
  expect(stands([...both, ...sexed("OTHER", [1])])).toEqual(stands(both));
  expect(stands([...both, ...sexed("UNKNOWN", [1])])).toEqual(stands(both));
});

test("a two-way table merges whole categories, never a single cell", () => {
  // Women: 12 children, 3 teenagers, 12 adults. Men: 12, 12, 12. Merging (FEMALE, TEEN) alone would leave it to be had
  // as TEEN − (MALE, TEEN). Nobody is of another sex: OTHER stands for it and the women.
  const cell = (sex: string, age: string, each: number) =>
    withCategory(withCategory(membersOfCenters([each, each, each], `${sex}${age}`), "SEX", sex), "AGE_BAND", age);
  const members = [
    ...[cell("FEMALE", "CHILD", 4), cell("FEMALE", "TEEN", 1), cell("FEMALE", "ADULT", 4)].flat(),
    ...[cell("MALE", "CHILD", 4), cell("MALE", "TEEN", 4), cell("MALE", "ADULT", 4)].flat(),
  ];
  const grid = mergedGrid(members, [SEX, AGE], passes);
  expect(grid?.first.map((part) => part.category)).toEqual(["MALE", "OTHER"]);
  expect(grid?.second.map((part) => part.category)).toEqual(["CHILD+TEEN", "ADULT+OLDER"]);
});
