import { cytokineFamily, type ProtectedCell, windowPhase } from "@nlrp12/disclosure";
import { type Analyte, type Specimen, type Stimulus, TRAJECTORY_WINDOWS, type TrajectoryWindow } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import { withheldBecause } from "../../schema-parts/count-value.type.ts";
import { amongTreated } from "../opening/menu-question.ts";
import { noteBlockAsked } from "../opening/note-block-asked.ts";
import { countOfCell, type NamedCell, presentStoredCells, presentWhole } from "../opening/present-stored-cells.ts";
import { type FamilyQuestion, openFamily, type StoredCells } from "../opening/stored-cells.ts";
import { classLevelsOf } from "../summary/present-protected-cytokine.ts";
import { protectedPartOf } from "./protected-part.ts";
import type { ProtectedTrajectory, ProtectedTrajectoryCell } from "./protected-trajectory.type.ts";

/** What the block is asked about levels over time. */
export interface TrajectoryQuestion extends Omit<FamilyQuestion, "family"> {
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  /** Only FIRST_DOSE has published windows. */
  readonly anchor: string;
}

/** The protected levels by published window: stored cells of the last opening, the same for everyone. */
export async function protectedTrajectory(
  context: PortalContext,
  question: TrajectoryQuestion,
): Promise<ProtectedTrajectory> {
  const { scope, by, anchor } = question;
  const family = cytokineFamily(question);
  const filter = anchor === "FIRST_DOSE" && question.filter ? amongTreated(question.filter) : null;
  const found = await openFamily(context, { scope, filter, by, family });
  const { opening, reason, lookUp } = found;
  if (!lookUp) {
    noteBlockAsked(context, { opening, family, filter, by, withheld: reason, cells: [] });
    return { ...(await protectedPartOf(context, found, presentWhole(opening, reason))), cells: [] };
  }
  const windows = TRAJECTORY_WINDOWS.map((window) => ({
    window,
    stored: { opening, reason, disclosed: lookUp("LEVELS", windowPhase(window.code)) } satisfies StoredCells,
  }));
  const cells = windows.flatMap(({ stored }) => stored.disclosed.cells);
  noteBlockAsked(context, { opening, family, filter, by, withheld: null, cells });
  const shown = await Promise.all(windows.map(({ window, stored }) => cellsOf(context, { window, stored, by })));
  return { ...(await protectedPartOf(context, found, null)), cells: shown.flat() };
}

async function cellsOf(
  context: PortalContext,
  { window, stored, by }: { window: TrajectoryWindow; stored: StoredCells; by: readonly string[] },
): Promise<ProtectedTrajectoryCell[]> {
  const { cells, withheld } = await presentStoredCells(context, stored, by);
  if (withheld) return [{ keys: [], window, count: withheld, levels: [] }];
  const nameOf = ({ keys }: NamedCell): string => JSON.stringify(keys.map(({ label }) => label.en));
  return [...Map.groupBy(cells, nameOf).values()].map((members) => ({
    keys: members[0]?.keys ?? [],
    window,
    count: countOfClasses(members.map(({ cell }) => cell)),
    levels: members.filter(({ cell }) => cell.answer).map(({ cell }) => classLevelsOf(cell)),
  }));
}

function countOfClasses(cells: readonly ProtectedCell[]): ProtectedTrajectoryCell["count"] {
  const cell = cells.find(({ answer }) => answer) ?? cells[0];
  return cell ? countOfCell(cell) : withheldBecause("NOT_IN_PLAN");
}
