import { expect, test } from "vitest";
import { continueAudit, mostLearntKnowing, type ProposedRow } from "./membership-audit.ts";

const person = (at: number) => ({ key: `p${at}`, centerIds: [1 + (at % 2)], variance: 1 });
const drop = (name: string, variance: number) => ({ coordinate: { key: name, centerIds: null, variance }, weight: 1 });

function setRow(name: string, persons: readonly number[], variance: number): ProposedRow {
  const entries = persons.map((at) => ({ coordinate: person(at), weight: 1 }));
  return {
    key: name,
    set: { plus: persons.map((at) => `p${at}`), minus: [] },
    entries: [...entries, drop(`${name} drop`, variance)],
  };
}

const ten = Array.from({ length: 10 }, (_, at) => at);
const always = () => true;

test("one set of ten with three left out teaches 0.07 of anyone, 0.11 when one center's five are known", () => {
  // nq / (n − q) = 30/7. vᵀΣv = 10: 1 / (10 + 30/7) = 0.07. Five known: 1 / (5 + 30/7) = 0.10769.
  const audit = continueAudit(null, ten.map(person), 1);
  expect(audit.enter([setRow("total", ten, 30 / 7)], 1 / 3, always)).toBe("ENTERED");
  expect(mostLearntKnowing(audit.state(), [])).toBeCloseTo(0.07, 12);
  expect(audit.mostLearnt()).toBeCloseTo(1 / (5 + 30 / 7), 12);
});

test("a table enters whole or not at all", () => {
  const audit = continueAudit(null, ten.map(person), 1);
  const rows = [setRow("a", ten, 30 / 7), setRow("b", [0, 1], 0.5)];
  // Two persons with a variance of 0.5: 1 / 2.5 = 0.4 at least.
  expect(audit.enter(rows, 1 / 3, always)).toBe("AUDIT");
  expect(audit.state().rows).toEqual([]);
  expect(audit.mostLearnt()).toBeCloseTo(0, 12);
});

test("what was published at earlier openings stays known, and an unchanged set costs nothing", () => {
  const first = continueAudit(null, ten.map(person), 1);
  first.enter([setRow("total", ten, 30 / 7)], 1 / 3, always);
  const stored = JSON.parse(JSON.stringify(first.state()));
  const second = continueAudit(stored, ten.map(person), 2);
  expect(second.mostLearnt()).toBeCloseTo(first.mostLearnt(), 12);
  expect(second.enter([setRow("total", ten, 30 / 7)], 0.01, always)).toBe("ENTERED");
  expect(second.state()).toEqual(stored);
});

test("the same set drawn again with another drop teaches more, until the audit refuses it", () => {
  const audit = continueAudit(null, ten.map(person), 1);
  const outcomes = Array.from({ length: 8 }, (_, at) => audit.enter([setRow(`draw ${at}`, ten, 30 / 7)], 0.19, always));
  // m draws have variance 30/(7m): learnt of a person with five known 1 / (5 + 30/(7m)): .108, .140, .156, .165, …;
  // the limit of that series is 0.2; 0.19 is passed at m > 16.3, so that all eight enter.
  expect(outcomes.every((outcome) => outcome === "ENTERED")).toBe(true);
  expect(audit.mostLearnt()).toBeCloseTo(1 / (5 + 30 / 56), 10);
  expect(audit.enter([setRow("half", [0, 1, 2, 3, 4], 7.5)], 0.19, always)).toBe("AUDIT");
});
