import { seededRandom } from "../../packages/disclosure/src/attack/seeded-random.ts";
import { answeredCells, type ProtectedPart, withheldTexts } from "./answered-cells.ts";
import { type AttackedPortal, askedPatiently, MEMBERS, planChecksum } from "./attacked-portal.ts";
import { documentOf, type HostileQuestion, hostileQuestion } from "./hostile-questions.ts";

/** Root fields of one document; the portal answers ten at most. */
const TOGETHER = 8;

/** What thousands of hostile questions by everyone in any order found. */
export interface HostileFindings {
  readonly questions: number;
  readonly cells: number;
  /** Cells that were answered in more than one way. */
  readonly unequal: readonly string[];
  readonly planUnchanged: boolean;
  /** Distinct texts of everything withheld, their lengths apart from reason and bound, and digits that are no bound. */
  readonly withheld: readonly string[];
  readonly digitsWithheld: number;
  /** Distinct error texts. */
  readonly errors: readonly string[];
}

/**
 * Asks hostile questions as every member in a random order, with aliases, fragments, shuffled arguments and filters,
 * and every question of a random tenth again in other words as somebody else.
 */
export async function hostileAttack(portal: AttackedPortal, count: number, seed: number): Promise<HostileFindings> {
  const random = seededRandom(seed);
  const before = await planChecksum(portal.admin);
  const saidOf = new Map<string, Set<string>>();
  const withheld = new Set<string>();
  const errors = new Set<string>();
  const asked: HostileQuestion[] = [];
  for (let done = 0; done < count; done += TOGETHER) {
    const questions = Array.from({ length: TOGETHER }, () => {
      const earlier = random() < 0.1 ? asked[Math.floor(random() * asked.length)] : undefined;
      return earlier
        ? { ...earlier, written: [...earlier.written].sort(() => random() - 0.5) }
        : hostileQuestion(random);
    });
    asked.push(...questions);
    const who = MEMBERS[Math.floor(random() * MEMBERS.length)] ?? "";
    const { text } = await askedPatiently(portal, who, documentOf(questions, random));
    const answer: Answer = JSON.parse(text);
    for (const error of answer.errors ?? []) errors.add(error.message);
    for (const [at, question] of questions.entries()) {
      const part = answer.data?.[`q${at}`]?.protected;
      if (!part) continue;
      for (const [cell, said] of answeredCells(question, part))
        saidOf.set(cell, (saidOf.get(cell) ?? new Set()).add(said));
      for (const one of withheldTexts(part)) withheld.add(one);
    }
  }
  return {
    questions: asked.length,
    cells: saidOf.size,
    unequal: [...saidOf].flatMap(([cell, said]) => (said.size > 1 ? [`${cell}: ${[...said].join(" | ")}`] : [])),
    planUnchanged: before === (await planChecksum(portal.admin)),
    withheld: [...withheld],
    digitsWithheld: [...withheld].filter((one) => /\d/.test(withoutConstants(one))).length,
    errors: [...errors],
  };
}

interface Answer {
  readonly data?: Readonly<Record<string, { readonly protected: ProtectedPart } | null>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What is left of a withheld object without its bound, its policy and its opening. */
function withoutConstants(text: string): string {
  const { bound: _bound, policy: _policy, opening: _opening, ...rest } = JSON.parse(text);
  return JSON.stringify(rest);
}
