import { expect, test } from "vitest";
import type { FamilyAudit } from "../audit-state.ts";
import type { BlockContents } from "../block-contents.ts";
import { mostLearntKnowing } from "../membership-audit.ts";
import { type Policy, SDC_1 } from "../policy.ts";
import { planOf } from "./plan-inputs.ts";
import { type PublishedSet, publishedSets } from "./published-sets.ts";
import { FOUR_CENTERS, IL1B, syntheticConsortium, THREE_FAMILIES } from "./synthetic-consortium.ts";

const HALF = FOUR_CENTERS.map(({ centerId, patients, controls }) => ({
  centerId,
  patients: Math.round(patients / 2),
  controls: Math.round(controls / 2),
}));
const knowledge: readonly (readonly number[])[] = [[], [1], [2], [3], [4]];

/**
 * The audit recomputed from the published sets alone by the formula of rule 6, with dense matrices and nothing of the
 * engine's audit: Σ ← Σ − Σvvᵀ Σ / (vᵀΣv + nq / (n − q)), each set once.
 */
function recomputed(sets: readonly PublishedSet[], known: readonly number[]): number {
  const keys = [...new Set(sets.flatMap((set) => set.persons.map((person) => `${set.phase} ${person.personKey}`)))];
  const index = new Map(keys.map((key, at) => [key, at]));
  const sigma = keys.map((_, row) => Float64Array.from(keys, (__, column) => (row === column ? 1 : 0)));
  const distinct = new Map(
    sets.map((set) => [JSON.stringify([set.phase, set.persons.map((p) => p.personKey).sort()]), set]),
  );
  for (const { persons, phase } of distinct.values()) {
    const n = persons.length;
    const q = Math.max(3, Math.ceil(n / 4));
    const v = persons
      .filter((person) => !person.centerIds.some((id) => known.includes(id)))
      .map((person) => index.get(`${phase} ${person.personKey}`) ?? -1);
    const sv = sigma.map((row) => v.reduce((sum, at) => sum + (row[at] ?? 0), 0));
    const divisor = v.reduce((sum, at) => sum + (sv[at] ?? 0), 0) + (n * q) / (n - q);
    for (const [row, values] of sigma.entries()) {
      const scale = (sv[row] ?? 0) / divisor;
      if (scale !== 0)
        for (let column = 0; column < values.length; column += 1)
          values[column] = (values[column] ?? 0) - scale * (sv[column] ?? 0);
    }
  }
  return Math.max(...sigma.map((row, at) => 1 - (row[at] ?? 0)));
}

/** Σ of a stored audit by dense matrices: what the engine's factored form must equal. */
function denselyReplayed(audit: FamilyAudit, known: readonly number[]): number {
  const isKnown = audit.coordinates.map((c) => c.centerIds?.some((id) => known.includes(id)) ?? false);
  const sigma = audit.coordinates.map(({ variance }, row) =>
    Float64Array.from(audit.coordinates, (_, column) => (row === column ? variance : 0)),
  );
  for (const { coordinates, weights } of audit.rows) {
    const v = coordinates.map((at, i) => [at, isKnown[at] ? 0 : (weights?.[i] ?? 1)] as const);
    const sv = sigma.map((row) => v.reduce((sum, [at, weight]) => sum + weight * (row[at] ?? 0), 0));
    const divisor = v.reduce((sum, [at, weight]) => sum + weight * (sv[at] ?? 0), 0);
    const prior = v.reduce((sum, [at, weight]) => sum + weight ** 2 * (audit.coordinates[at]?.variance ?? 0), 0);
    // A row that repeats what earlier rows fix has no variance left to divide by.
    if (divisor <= 1e-9 * prior) continue;
    for (const [row, values] of sigma.entries()) {
      const scale = (sv[row] ?? 0) / divisor;
      if (scale !== 0)
        for (let column = 0; column < values.length; column += 1)
          values[column] = (values[column] ?? 0) - scale * (sv[column] ?? 0);
    }
  }
  return Math.max(...sigma.map((row, at) => (audit.coordinates[at]?.centerIds ? 1 - (row[at] ?? 0) : 0)));
}

function mostRecomputed(contents: BlockContents, policy: Policy): number {
  const sets = publishedSets(planOf(contents, { policy, families: ["cases", "response:clinician@1"] }), contents);
  const families = [...Map.groupBy(sets, (set) => set.family).values()];
  return Math.max(...families.flatMap((ofFamily) => knowledge.map((known) => recomputed(ofFamily, known))));
}

test("recomputed from the published sets, nobody is learnt more than a third, whichever center is known", () => {
  const figures = [FOUR_CENTERS, HALF].map((centers) =>
    mostRecomputed(syntheticConsortium({ seed: 3, centers }), SDC_1),
  );
  console.log(`audit recomputed: ${figures.map((figure) => figure.toFixed(3)).join(", ")} (passes at 0.333)`);
  for (const figure of figures) expect(figure).toBeLessThanOrEqual(1 / 3 + 1e-9);
});

test("with the audit switched off the recomputed figure goes red", () => {
  const off = { ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1 };
  const figure = mostRecomputed(syntheticConsortium({ seed: 3 }), off);
  console.log(`audit recomputed, rule 6 off: ${figure.toFixed(3)}`);
  expect(figure).toBeGreaterThan(1 / 3);
});

test("phases, paired changes and both arms of fold changes replayed densely give the engine's own figure", () => {
  const audit = planOf(syntheticConsortium({ seed: 3, centers: HALF }), { families: [IL1B] }).audit[IL1B];
  if (!audit) throw new Error("The family is planned");
  for (const known of [[], [1], [4]]) {
    const dense = denselyReplayed(audit, known);
    expect(mostLearntKnowing(audit, known)).toBeCloseTo(dense, 9);
    expect(dense).toBeLessThanOrEqual(1 / 3 + 1e-9);
  }
});

test("twelve openings with corrected cases never teach more than a third", () => {
  let contents = syntheticConsortium({ seed: 5, centers: HALF });
  let plan = planOf(contents, { families: ["response:clinician@1"] });
  for (let number = 2; number <= 12; number += 1) {
    contents = {
      ...contents,
      persons: contents.persons.map((person, at) =>
        at % 12 === number % 12 ? { ...person, versionKey: `v${number}` } : person,
      ),
    };
    plan = planOf(contents, {
      families: ["response:clinician@1"],
      previous: JSON.parse(JSON.stringify(plan)),
      opening: { number, date: `2026-${String(number).padStart(2, "0")}-01` },
    });
  }
  const audit = plan.audit["response:clinician@1"];
  if (!audit) throw new Error("The family is planned");
  const figure = Math.max(...knowledge.map((known) => denselyReplayed(audit, known)));
  console.log(`audit after 12 openings: ${figure.toFixed(3)}`);
  expect(figure).toBeLessThanOrEqual(1 / 3 + 1e-9);
});

/** Most learnt of anyone outside center 1 by center 1, after it re-versioned its own cases before every opening. */
function afterShamEdits(policy: Policy, openings: number): number {
  const family = "response:clinician@1";
  const contents = syntheticConsortium({ seed: 8, centers: HALF });
  let plan = planOf(contents, { families: [family], policy });
  for (let number = 2; number <= openings; number += 1) {
    const persons = contents.persons.map((person) =>
      person.centerId === 1 ? { ...person, versionKey: `sham ${number}` } : person,
    );
    const opening = { number, date: `${2026 + number}-01-15` };
    plan = planOf({ ...contents, persons }, { families: [family], policy, previous: plan, opening });
  }
  const audit = plan.audit[family];
  return audit ? denselyReplayed(audit, [1]) : Number.NaN;
}

test("a center that edits its own cases before 24 openings learns no more than a third of anyone else", () => {
  const figure = afterShamEdits(SDC_1, 25);
  const off = afterShamEdits({ ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1 }, 9);
  console.log(`24 sham edits: ${figure.toFixed(3)}; with rule 6 off after 8 ${off.toFixed(3)} (passes at 0.333)`);
  expect(figure).toBeLessThanOrEqual(1 / 3 + 1e-9);
  expect(off).toBeGreaterThan(1 / 3);
});

test("planning reads memberships only: other values, the same plan", () => {
  const contents = syntheticConsortium({ seed: 6, centers: HALF });
  const other = {
    ...contents,
    cytokineValues: contents.cytokineValues.map((row) => ({ ...row, value: { logLower: 1, logUpper: 1 } })),
    outcomes: contents.outcomes.map((row) => ({ ...row, outcome: "NONE" })),
  };
  expect(planOf(other, { families: THREE_FAMILIES })).toEqual(planOf(contents, { families: THREE_FAMILIES }));
});
