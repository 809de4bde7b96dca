import { answersOf } from "../../answers-of.ts";
import type { BlockContents } from "../../block-contents.ts";
import { sealBlock } from "../../block-rows.ts";
import { lookUp } from "../../look-up.ts";
import { categoryOf, membersOf } from "../../member.ts";
import { planOf } from "../plan-inputs.ts";
import { SECRET, SIX_DIMENSIONS } from "../synthetic-consortium.ts";

/**
 * How many categories of the menu that nobody falls into are answered otherwise than the same category is when a
 * single person, moved there from the largest category, falls into it: [told apart, categories without anyone].
 */
export function unequalNobodies(contents: BlockContents): readonly [number, number] {
  const members = membersOf(contents);
  const before = answered(contents);
  let told = 0;
  let empty = 0;
  for (const dimension of SIX_DIMENSIONS) {
    for (const category of dimension.categories) {
      if (members.some((member) => categoryOf(member, dimension) === category)) continue;
      empty += 1;
      const sizes = Map.groupBy(members, (member) => categoryOf(member, dimension));
      const [largest = []] = [...sizes.values()].sort((a, b) => b.length - a.length);
      const moved = largest[0]?.personKey;
      const persons = contents.persons.map((person) =>
        person.personKey === moved
          ? { ...person, attributes: { ...person.attributes, [dimension.dimension]: category } }
          : person,
      );
      const after = answered({ ...contents, persons });
      if (before(dimension.dimension, category) !== after(dimension.dimension, category)) told += 1;
    }
  }
  return [told, empty];
}

type Dimension = (typeof SIX_DIMENSIONS)[number]["dimension"];

/** What kind of answer a filter on a category gets: the cell that answers it, or the reason there is none. */
function answered(contents: BlockContents): (dimension: Dimension, category: string) => string {
  const plan = planOf(contents, { families: ["cases"] });
  const answers = answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] });
  return (dimension, category) => {
    const question = { family: "cases", statistic: "PERSONS", filters: [{ dimension, category }], by: [] } as const;
    const { cells } = lookUp({ question, plan, answers, viewerReadsBlock: true });
    // The API writes a question without any cell as withheld for its size.
    return (
      cells.map(({ cell, withheld }) => withheld?.reason ?? cell.map((one) => one.category).join()).join() ||
      "TOO_FEW_PERSONS"
    );
  };
}
