import { tableKey } from "./answer-key.ts";
import type { FamilyKey } from "./block-contents.ts";
import { type BlockRows, openBlock } from "./block-rows.ts";
import { blockValues } from "./block-values.ts";
import { describedSets } from "./described-set.ts";
import { type Disclosed, disclose } from "./disclosed.ts";
import { setKeyOf } from "./family-plan.ts";
import { membershipsOf } from "./membership.ts";
import type { OpeningPlan, PlannedCell, PlannedTable } from "./opening-plan.ts";
import type { ProtectedAnswer } from "./protected-answer.ts";
import { protectedResult } from "./protected-result.ts";
import { publishedRow, samplesOf } from "./published-row.ts";
import { roundedCount } from "./rounding.ts";
import { personsInCell } from "./table-parts.ts";

/** What the answers of an opening are made from. */
export interface AnswersInput {
  /** The same rows the plan was made from. */
  readonly rows: BlockRows;
  readonly plan: OpeningPlan;
  readonly secret: Uint8Array;
  /** All answers of the opening before; empty at the first. */
  readonly previousAnswers: readonly ProtectedAnswer[];
}

/**
 * The protected answers of an opening, one for each published cell (rules 4, 5 and 7). An unchanged set, and every
 * cell of a table whose refresh the audit refused, keeps its stored answer untouched.
 * Throws RangeError when rows, secret or earlier answers are not those the plan was made with.
 */
export function answersOf(input: AnswersInput): readonly Disclosed<ProtectedAnswer>[] {
  const { plan } = input;
  return plan.families.flatMap((family) => {
    const tables = plan.tables.filter((table) => table.variable.family === family && table.status !== "WITHHELD");
    return tables.length === 0 ? [] : answersOfFamily(family, tables, input);
  });
}

function answersOfFamily(
  family: FamilyKey,
  tables: readonly PlannedTable[],
  input: AnswersInput,
): readonly Disclosed<ProtectedAnswer>[] {
  const { plan, secret } = input;
  const { policy, opening, menu } = plan;
  const contents = openBlock(input.rows);
  const values = blockValues(contents, family);
  const memberships = membershipsOf(contents, family);
  const sets = describedSets(memberships, family, policy);
  const setOf = new Map(sets.map((set) => [tableKey(set.variable, []), set]));
  const previousOf = new Map(input.previousAnswers.map((answer) => [answer.key, answer]));

  const maker = { secret, policy, known: new Map(), sampleOf: samplesOf(memberships) };

  function answer(table: PlannedTable, { cell, answerKey, setKey }: PlannedCell): ProtectedAnswer {
    const previous = previousOf.get(answerKey);
    if (previous?.setKey === setKey) return previous;
    const set = setOf.get(tableKey(table.variable, []));
    if (table.status === "KEPT" || !set) throw new RangeError("An answer that the plan keeps was not given");
    const persons = personsInCell(set, cell, menu);
    if (setKeyOf(publishedRow(set, persons, maker).key, set.variable.statistic, secret) !== setKey) {
      throw new RangeError("The rows or the secret are not those of the plan");
    }
    return {
      ...{ key: answerKey, setKey, variable: table.variable, cell },
      persons: roundedCount(persons.length, policy),
      result: protectedResult(set, persons, { values, secret, policy, opening }),
      ...{ policy, opening },
    };
  }

  return tables.flatMap((table) => table.cells.map((cell) => disclose(answer(table, cell))));
}
