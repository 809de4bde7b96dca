import { answersOf } from "../../answers-of.ts";
import type { BlockContents } from "../../block-contents.ts";
import { sealBlock } from "../../block-rows.ts";
import { lookUp } from "../../look-up.ts";
import { categoryOf, type Member, membersOf } from "../../member.ts";
import { type MenuDimension, UNKNOWN_CATEGORY } from "../../menu.ts";
import { type Policy, SDC_1 } from "../../policy.ts";
import { planOf } from "../plan-inputs.ts";
import { SECRET, SIX_DIMENSIONS } from "../synthetic-consortium.ts";

/** Rule 6 aside: every table that rules 1 and 2 let pass is published, so that merging and text are seen alone. */
const SIZES_ALONE: Policy = { ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1, refuseRemainders: false };
/** How many persons stand for "1 to 9". */
const FEW: readonly number[] = [1, 4];

/** Questions that tell a category without anyone from the same category with a few persons. */
export interface ToldNobodies {
  readonly compared: number;
  /** Left aside: whether such a category and a small one together reach k is told by any merging by size (rule 2). */
  readonly leftAside: number;
  /** Told by how categories are merged or by the text of the answer (rules 2 and 9). */
  readonly byMerging: number;
  /** Told because a table is refused, or is not, for a remainder of those few (rule 6). */
  readonly byRefusal: number;
}

/**
 * How many categories of the menu that nobody falls into are answered otherwise than the same category with a few
 * persons in it. In both worlds the few have left the largest category; in the one without anyone they fall into a
 * category that is small and stays so with them, so that all sizes that are told are the same, or are nowhere where
 * there is no such category.
 */
export function unequalNobodies(contents: BlockContents): ToldNobodies {
  const members = membersOf(contents);
  let [compared, leftAside, byMerging, byRefusal] = [0, 0, 0, 0];
  for (const dimension of SIX_DIMENSIONS) {
    const inCategory = Map.groupBy(members, (member) => categoryOf(member, dimension));
    const ascending = [...inCategory].sort(([, a], [, b]) => a.length - b.length);
    const small = ascending.filter(([, persons]) => persons.length < SDC_1.k);
    const largest = ascending.at(-1)?.[1] ?? [];
    for (const category of new Set([...dimension.categories, UNKNOWN_CATEGORY])) {
      if (inCategory.has(category)) continue;
      for (const few of FEW) {
        const moved = largest.slice(0, few);
        const withRoom = small.find(([, persons]) => persons.length + few < SDC_1.k)?.[0] ?? null;
        if (small.length > 0 && withRoom === null) {
          leftAside += 1;
          continue;
        }
        const nobody = movedTo(withRoom, contents, { moved, dimension });
        const some = movedTo(category, contents, { moved, dimension });
        const differs = (policy: Policy) =>
          read(category, dimension, { contents: nobody, policy }) !==
          read(category, dimension, { contents: some, policy });
        compared += 1;
        if (differs(SIZES_ALONE)) byMerging += 1;
        else if (differs(SDC_1)) byRefusal += 1;
      }
    }
  }
  return { compared, leftAside, byMerging, byRefusal };
}

/** The block with some persons in another category of a dimension, or without them. */
function movedTo(
  category: string | null,
  contents: BlockContents,
  { moved, dimension }: { moved: readonly Member[]; dimension: MenuDimension },
): BlockContents {
  const keys = new Set(moved.map(({ personKey }) => personKey));
  const persons = contents.persons.flatMap((person) => {
    if (!keys.has(person.personKey)) return [person];
    if (category === null) return [];
    return [{ ...person, attributes: { ...person.attributes, [dimension.dimension]: category } }];
  });
  return { ...contents, persons };
}

/** What a filter on a category reads: what the cell that answers it stands for, or the reason there is none. */
function read(
  category: string,
  { dimension }: MenuDimension,
  { contents, policy }: { contents: BlockContents; policy: Policy },
): string {
  // A few who left must not make the block itself too small.
  const plan = planOf(contents, { families: ["cases"], policy: { ...policy, minimumPersons: 1 } });
  const answers = answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] });
  const question = { family: "cases", statistic: "PERSONS", filters: [{ dimension, category }], by: [] } as const;
  const { cells } = lookUp({ question, plan, answers, viewerReadsBlock: true });
  const said = cells.map(({ cell, withheld }) => withheld?.reason ?? JSON.stringify(cell));
  // The API writes a question without any cell as withheld for its size.
  return said.join() || "TOO_FEW_PERSONS";
}
