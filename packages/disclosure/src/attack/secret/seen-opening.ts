import { tableKey } from "../../answer-key.ts";
import { answersOf } from "../../answers-of.ts";
import type { BlockContents } from "../../block-contents.ts";
import { sealBlock } from "../../block-rows.ts";
import { describedSets } from "../../described-set.ts";
import { dropCount } from "../../keyed-drop.ts";
import { membershipsOf } from "../../membership.ts";
import type { OpeningPlan } from "../../opening-plan.ts";
import type { Policy } from "../../policy.ts";
import type { ProtectedAnswer } from "../../protected-answer.ts";
import { personsInCell } from "../../table-parts.ts";
import { planOf } from "../plan-inputs.ts";
import { HIDDEN } from "./hidden-yes-or-no.ts";
import { logLikelihoodOf, type SeenSet } from "./seen-set.ts";

/** An opening as held, and what it showed. */
export interface SeenOpening {
  readonly plan: OpeningPlan;
  readonly answers: readonly ProtectedAnswer[];
  readonly seen: readonly SeenSet[];
}

/** How an opening over hidden secrets is held; `answering` stands for a mutated answer under an unchanged plan. */
export interface OpeningConditions {
  readonly policy: Policy;
  readonly answering?: Policy;
  readonly secret: Uint8Array;
  readonly number?: number;
  readonly previous?: SeenOpening | null;
}

/** Holds one opening of the engine over the hidden family and reads off every figure that it refreshed. */
export function heldOpening(contents: BlockContents, conditions: OpeningConditions): SeenOpening {
  const { policy, answering = policy, secret, number = 1, previous = null } = conditions;
  const opening = { number, date: `${2026 + number}-01-15` };
  const plan = planOf(contents, { families: [HIDDEN], policy, secret, opening, previous: previous?.plan ?? null });
  const answers = answersOf({
    ...{ rows: sealBlock(contents), secret },
    plan: { ...plan, policy: answering },
    previousAnswers: previous?.answers ?? [],
  });
  return { plan, answers, seen: seenSets(contents, { plan, answers, answering }) };
}

/** The refreshed figures of a plan, each with the persons it is about and what it says of their number of yes. */
function seenSets(
  contents: BlockContents,
  of: { plan: OpeningPlan; answers: readonly ProtectedAnswer[]; answering: Policy },
): readonly SeenSet[] {
  const { plan, answers, answering } = of;
  const answerOf = new Map(answers.map((answer) => [answer.key, answer]));
  const sets = describedSets(membershipsOf(contents, HIDDEN), HIDDEN, plan.policy);
  const seen = new Map<string, SeenSet>();
  for (const table of plan.tables) {
    const set = sets.find((candidate) => tableKey(candidate.variable, []) === tableKey(table.variable, []));
    if (table.status !== "PUBLISHED" || !set) continue;
    for (const { cell, answerKey, setKey } of table.cells) {
      const answer = answerOf.get(answerKey);
      if (seen.has(setKey) || answer?.result.statistic !== "OUTCOMES") continue;
      const persons = personsInCell(set, cell, plan.menu);
      const [yes = "<", no = "<"] = ["COMPLETE", "NONE"].map((outcome) => textOf(answer, outcome));
      const n = persons.length;
      const logLikelihood = logLikelihoodOf({ n, kept: n - dropCount(n, answering), yes, no }, answering);
      seen.set(setKey, { key: setKey, personKeys: persons.map((person) => person.personKey), logLikelihood });
    }
  }
  return [...seen.values()];
}

function textOf({ result }: ProtectedAnswer, outcome: string): string {
  if (result.statistic !== "OUTCOMES") return "<";
  const share = result.outcomes.find((one) => one.outcome === outcome)?.share;
  return share && "persons" in share ? String(share.persons) : "<";
}
