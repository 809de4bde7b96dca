import { readFile } from "node:fs/promises";
import * as statistics from "@nlrp12/statistics";
import { describe, expect, it } from "vitest";
import { kept } from "../language/kept-together.ts";
import { agreedDigits } from "./agreed-digits.ts";
import { isMethodId, METHOD_FAMILIES, type MethodId, methodContents } from "./method-list.ts";
import { METHODS_OF_QUESTION } from "./methods-of-question.ts";
import { methodsEn } from "./words.en.ts";
import { methodsFr } from "./words.fr.ts";

const METHODS: readonly MethodId[] = Object.values(METHOD_FAMILIES).flat();

/** What other functions are made of, and what reads a value off the page: no estimators of their own. */
const BUILDING_PARTS = [
  ...["above", "below", "between", "detected", "logRatioOf"],
  ...["isAbove", "isBelow", "isDetected", "isUninformative"],
  // Parts of a ratio that several ratios share, and families joined where values are more than intervals.
  ...["ratioArm", "ratioOfArms", "joinKindreds"],
];

/** No R code can make them again: who is left out of a protected figure is secret, and a label counts questions. */
const WITHOUT_EXAMPLE: readonly MethodId[] = ["protected-figures", "analysis-label"];

describe.each(METHODS)("the page of %s", (id) => {
  it("holds what R printed, and the portal makes the same numbers to six digits", async () => {
    const { example } = await methodContents(id);
    if (!example) return expect(WITHOUT_EXAMPLE).toContain(id);
    const portal = example.portal();
    expect(Object.keys(portal).sort()).toEqual(Object.keys(example.golden.r).sort());
    expect(agreedDigits(example.golden.r, portal)).toBeGreaterThanOrEqual(6);
  });

  it("shows the code that was run, every column of its data and every number in words", async () => {
    const { example, en } = await methodContents(id);
    if (!example) return expect(WITHOUT_EXAMPLE).toContain(id);
    expect(example.code).toBe(await readFile(new URL(`${id}/example.R`, import.meta.url), "utf8"));
    const columns = example.golden.rows.flatMap((row) => Object.keys(row)).filter((column) => column !== "below");
    expect(Object.keys(en.columns).sort()).toEqual([...new Set(columns)].sort());
    expect(Object.keys(en.numbers).sort()).toEqual(Object.keys(example.golden.r).sort());
    // Names of centers, assays and kindreds (A, K1) need no words; every other text of the data does.
    const texts = example.golden.rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === "string");
    expect(texts.filter((text) => !(text in en.cells) && !/^[A-Z]\d?$/.test(text))).toEqual([]);
  });

  it("has the same parts in French and English, none of them empty, none left in English", async () => {
    const { en, fr, sources } = await methodContents(id);
    expect(sources.length).toBeGreaterThan(0);
    for (const part of ["does", "misleads", "held"] as const) {
      expect(fr[part].length).toBe(en[part].length);
      for (const [index, text] of fr[part].entries()) expect(text).not.toBe(en[part][index]);
    }
    expect(Math.min(en.does.length, en.misleads.length)).toBeGreaterThan(0);
    for (const part of ["columns", "cells", "numbers"] as const) {
      expect(Object.keys(fr[part])).toEqual(Object.keys(en[part]));
    }
    expect(methodsFr.of[id].question).not.toBe(methodsEn.of[id].question);
  });

  it("is written in French with a space before : ; ? ! % and inside « »", async () => {
    const { fr } = await methodContents(id);
    const { name, question } = methodsFr.of[id];
    const texts = [name, question, ...fr.does, ...fr.misleads, ...fr.held, ...Object.values(fr.numbers)];
    expect(texts.filter((text) => /[^\s][:;?!%»]|«[^\s]|[“”]/.test(text))).toEqual([]);
  });
});

describe("the list of methods", () => {
  it("names every method of the words, and every method a question leads to", () => {
    expect([...METHODS].sort()).toEqual(Object.keys(methodsEn.of).sort());
    for (const method of Object.values(METHODS_OF_QUESTION).flat()) expect(METHODS).toContain(method);
    expect(isMethodId("toString")).toBe(false);
  });

  it("explains every estimator of the statistics package, and none that is not there", async () => {
    const explained = (await Promise.all(METHODS.map(methodContents))).flatMap(({ estimators }) => estimators);
    const exported = Object.keys(statistics);
    expect(exported.filter((name) => ![...explained, ...BUILDING_PARTS].includes(name))).toEqual([]);
    expect([...new Set(explained)].filter((name) => !exported.includes(name))).toEqual([]);
  });
});

describe("a text kept together", () => {
  it("has no line end before : ; ? ! %, inside « » or after <", () => {
    expect(kept("Quoi ? « < 2,3 » : 95 % ; fin")).toBe(
      "Quoi\u00a0? «\u00a0<\u00a02,3\u00a0»\u00a0: 95\u00a0%\u00a0; fin",
    );
  });
});

describe("digits two lists of numbers agree to", () => {
  // 1.000001 against 1: relative error 1e-6, six digits; a missing number: none; equal numbers: at most fourteen.
  it("are those of the worst pair", () => {
    expect(agreedDigits({ a: 1, b: 4 }, { a: 1.0000009, b: 4 })).toBe(6);
    expect(agreedDigits({ a: 1, b: 4 }, { a: 1 })).toBe(0);
    expect(agreedDigits({ a: 0 }, { a: 0 })).toBe(14);
  });
});
