import {
  cytokineFamily,
  type Dimension,
  type ProtectedCell,
  responseFamily,
  type Statistic,
  survivalFamily,
} from "@nlrp12/disclosure";
import type { PortalContext } from "#context";
import { withheldBecause } from "../../schema-parts/count-value.type.ts";
import { amongTreated } from "../opening/menu-question.ts";
import { noteBlockAsked } from "../opening/note-block-asked.ts";
import { countOfCell, type NamedCell, presentStoredCells, presentWhole } from "../opening/present-stored-cells.ts";
import { PUBLISHED_MENU } from "../opening/published-menu.ts";
import { type FamilyQuestion, openFamily, type StoredCells } from "../opening/stored-cells.ts";
import type { AskedAnalysis } from "../table/table-analysis.ts";
import type { ProtectedCohortTable, ProtectedTableRow } from "./protected-cohort-table.type.ts";
import { protectedPartOf } from "./protected-part.ts";

/** What the block is asked for a baseline table. */
export interface CohortTableQuestion extends Pick<FamilyQuestion, "scope"> {
  readonly filter: NonNullable<FamilyQuestion["filter"]>;
  readonly asked: AskedAnalysis;
  /** Name and version, such as `clinician@1`. */
  readonly definition: string;
}

/** A variable of the block, and whom of its persons a filter means. */
interface DescribedPersons extends Pick<FamilyQuestion, "family" | "filter"> {
  readonly statistic: Statistic;
  readonly phase?: string;
}

/** The variable whose sets are the persons of an analysis. */
function variableOf({ asked, definition, filter }: CohortTableQuestion): DescribedPersons {
  if (asked.analysis === "CASES") return { family: "cases", statistic: "PERSONS", filter };
  const treated = amongTreated(filter);
  if (asked.analysis === "RESPONSE") {
    return { family: responseFamily(definition), statistic: "OUTCOMES", filter: treated };
  }
  if (asked.analysis === "SURVIVAL") {
    const family = survivalFamily(asked.event, asked.event === "DISCONTINUATION" ? null : definition);
    return { family, statistic: "SURVIVAL", filter: treated };
  }
  const { phase } = asked.measured;
  return {
    ...{ family: cytokineFamily(asked.measured), statistic: "LEVELS" },
    filter: phase === "UNTREATED" ? filter : treated,
    ...(phase && { phase }),
  };
}

/** Of who was treated or measured under treatment, case group and treatment say nothing: everyone has the same. */
function dimensionsOf({ analysis }: AskedAnalysis): readonly Dimension[] {
  const told = PUBLISHED_MENU.map(({ dimension }) => dimension);
  return analysis === "CASES" ? told : told.filter((one) => one !== "CASE_GROUP" && one !== "TREATMENT");
}

/** The protected baseline table: the total and the stored one-way counts, each of its own and the same for everyone. */
export async function protectedCohortTable(
  context: PortalContext,
  question: CohortTableQuestion,
): Promise<ProtectedCohortTable> {
  const { family, filter, statistic, phase } = variableOf(question);
  const found = await openFamily(context, { scope: question.scope, filter, by: [], family, byOthersToo: true });
  const { opening, reason, lookUp } = found;
  const dimensions = dimensionsOf(question.asked);
  if (!lookUp) {
    noteBlockAsked(context, { opening, family, filter, by: dimensions, withheld: reason, cells: [] });
    const whole = presentWhole(opening, reason);
    return { ...(await protectedPartOf(context, found, whole)), count: whole, rows: [] };
  }
  const stored = (by: readonly string[]) =>
    ({ opening, reason, disclosed: lookUp(statistic, phase, by) }) satisfies StoredCells;
  const [total, ways] = [stored([]), dimensions.map((dimension) => ({ dimension, found: stored([dimension]) }))];
  const cells = [total, ...ways.map((way) => way.found)].flatMap(({ disclosed }) => disclosed.cells);
  noteBlockAsked(context, { opening, family, filter, by: dimensions, withheld: null, cells });

  const whole = await presentStoredCells(context, total, []);
  const cell = largest(whole.cells)[0]?.cell;
  return {
    ...(await protectedPartOf(context, found, whole.withheld)),
    count: cell ? countOfCell(cell) : (whole.withheld ?? withheldBecause("NOT_IN_PLAN")),
    rows: whole.withheld
      ? []
      : await Promise.all(ways.map(({ dimension, found: way }) => rowOf(context, dimension, way))),
  };
}

async function rowOf(context: PortalContext, dimension: string, stored: StoredCells): Promise<ProtectedTableRow> {
  const { cells, withheld } = await presentStoredCells(context, stored, [dimension]);
  const shown = largest(cells).map(({ keys, cell }) => ({ keys, count: countOfCell(cell) }));
  return { variable: dimension, cells: withheld ? [{ keys: [], count: withheld }] : shown };
}

/** Of the classes of assay of a category the largest: the persons of several overlap and are never added up. */
function largest(cells: readonly NamedCell[]): readonly NamedCell[] {
  const nameOf = ({ keys }: NamedCell): string => JSON.stringify(keys.map(({ label }) => label.en));
  const size = (cell: ProtectedCell): number => cell.answer?.persons ?? -1;
  return [...Map.groupBy(cells, nameOf).values()].flatMap((members) =>
    members.toSorted((a, b) => size(b.cell) - size(a.cell)).slice(0, 1),
  );
}
