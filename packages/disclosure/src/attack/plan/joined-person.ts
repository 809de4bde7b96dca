import { answersOf } from "../../answers-of.ts";
import type { BlockContents } from "../../block-contents.ts";
import { sealBlock } from "../../block-rows.ts";
import { categoryOf, membersOf } from "../../member.ts";
import type { OpeningPlan } from "../../opening-plan.ts";
import type { Policy } from "../../policy.ts";
import type { ProtectedAnswer } from "../../protected-answer.ts";
import { planOf, SECOND_OPENING } from "../plan-inputs.ts";
import { drawnPerson } from "../secret/hidden-yes-or-no.ts";
import type { Trial } from "../secret/trial.ts";
import { SECRET, SIX_DIMENSIONS } from "../synthetic-consortium.ts";

/** A plan of the sizes of the block and its answers. */
interface HeldSizes {
  readonly plan: OpeningPlan;
  readonly answers: readonly ProtectedAnswer[];
}

/** Categories of persons who joined, and how many of them two openings tell. */
export interface ToldJoiners {
  readonly categories: number;
  readonly told: number;
}

/**
 * One person joins between two openings and nothing else changes. The attacker subtracts the sizes of each one-way
 * table: where a single category has grown, he knows the joiner's. `answering` is the policy answers are shaped by.
 *
 * Sizes are not dropped (rule 4), so that exact ones tell every category. Rounded to the nearest 5, a size moves for
 * one joiner in five, from 12 to 13 persons as it does from 17 to 18: 0.2 is what rule 5 leaves.
 */
export function joinerTold(trial: Trial, { joiners, answering }: { joiners: number; answering: Policy }): ToldJoiners {
  const { contents, random } = trial;
  const before = heldSizes(contents, { answering, previous: null });
  let [categories, told] = [0, 0];
  for (let turn = 0; turn < joiners; turn += 1) {
    const joiner = drawnPerson({ centerId: 1 + (turn % 4), key: `joiner ${turn}` }, random);
    const joined = { ...contents, persons: [...contents.persons, joiner] };
    const after = heldSizes(joined, { answering, previous: before });
    const member = membersOf(joined).find(({ personKey }) => personKey === joiner.personKey);
    if (!member) throw new Error("The joiner is of the block");
    for (const dimension of SIX_DIMENSIONS) {
      categories += 1;
      const [grown, ...more] = grownCategories(dimension.dimension, before, after);
      if (grown?.includes(categoryOf(member, dimension)) && more.length === 0) told += 1;
    }
  }
  return { categories, told };
}

function heldSizes(contents: BlockContents, of: { answering: Policy; previous: HeldSizes | null }): HeldSizes {
  const { answering, previous } = of;
  const opening = previous ? { opening: SECOND_OPENING } : {};
  const plan = planOf(contents, { families: ["cases"], previous: previous?.plan ?? null, ...opening });
  const answers = answersOf({
    ...{ rows: sealBlock(contents), plan: { ...plan, policy: answering } },
    ...{ secret: SECRET, previousAnswers: previous?.answers ?? [] },
  });
  return { plan, answers };
}

/** The published categories of a one-way table whose size has grown, each as the menu's categories it stands for. */
function grownCategories(dimension: string, before: HeldSizes, after: HeldSizes): readonly (readonly string[])[] {
  const sizesOf = ({ plan, answers }: HeldSizes) => {
    const table = plan.tables.find(({ dimensions }) => dimensions.length === 1 && dimensions[0] === dimension);
    return (table?.cells ?? []).map(({ cell, answerKey }) => ({
      members: cell[0]?.members ?? [],
      persons: answers.find(({ key }) => key === answerKey)?.persons ?? 0,
    }));
  };
  const earlier = new Map(sizesOf(before).map(({ members, persons }) => [members.join(), persons]));
  return sizesOf(after).flatMap(({ members, persons }) =>
    persons > (earlier.get(members.join()) ?? Number.POSITIVE_INFINITY) ? [members] : [],
  );
}
