import { expect, test } from "vitest";
import { answersOf } from "../answers-of.ts";
import type { BlockContents } from "../block-contents.ts";
import { sealBlock } from "../block-rows.ts";
import { canonicalJson } from "../canonical-json.ts";
import { lookUp } from "../look-up.ts";
import type { Dimension } from "../menu.ts";
import { planOf } from "./plan-inputs.ts";
import { seededRandom } from "./seeded-random.ts";
import { CLINICIAN, SECRET, SIX_DIMENSIONS, syntheticConsortium } from "./synthetic-consortium.ts";

const families = ["cases", CLINICIAN] as const;

function opened(contents: BlockContents) {
  const plan = planOf(contents, { families });
  return { plan, answers: answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] }) };
}

test("rows in any order give the same plan and the same answers to the byte", () => {
  const contents = syntheticConsortium({ seed: 11 });
  const random = seededRandom(12);
  const anyOrder = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row) => ({ row, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
  const expected = canonicalJson(opened(contents));
  for (let round = 0; round < 3; round += 1) {
    const shuffled = {
      cohorts: anyOrder(contents.cohorts),
      persons: anyOrder(contents.persons),
      cytokineValues: anyOrder(contents.cytokineValues),
      outcomes: anyOrder(contents.outcomes),
    };
    expect(canonicalJson(opened(shuffled))).toBe(expected);
  }
});

test("a thousand rephrasings of questions reach one answer per cell and leave the plan unchanged", () => {
  const { plan, answers } = opened(syntheticConsortium({ seed: 11 }));
  const before = canonicalJson({ plan, answers });
  const random = seededRandom(13);
  const seen = new Map<string, Set<string>>();
  for (let round = 0; round < 1000; round += 1) {
    const chosen = SIX_DIMENSIONS.filter(() => random() < 0.25).slice(0, 2);
    const ordered = random() < 0.5 ? chosen : chosen.toReversed();
    const filtered = ordered.filter(() => random() < 0.4);
    const by: Dimension[] = ordered.filter((entry) => !filtered.includes(entry)).map((entry) => entry.dimension);
    const filters = filtered.map(({ dimension, categories }) => ({
      dimension,
      category: categories[Math.floor(random() * categories.length)] ?? "",
    }));
    const question = { family: CLINICIAN, statistic: "OUTCOMES", filters, by } as const;
    for (const { cell, answer } of lookUp({ question, plan, answers, viewerReadsBlock: true }).cells) {
      if (!answer) continue;
      const name = cell
        .map(({ dimension, category }) => `${dimension}=${category}`)
        .sort()
        .join(" & ");
      const texts = seen.get(name) ?? new Set();
      seen.set(name, texts.add(JSON.stringify(answer)));
    }
  }
  expect(seen.size).toBeGreaterThan(10);
  expect([...seen.values()].every((texts) => texts.size === 1)).toBe(true);
  expect(canonicalJson({ plan, answers })).toBe(before);
});
