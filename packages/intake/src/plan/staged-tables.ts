import { localNumberFinder } from "../identifiers/local-number-mask.ts";
import { titleTellsAPerson } from "../identifiers/title-identifier.ts";
import { applyMapping } from "../mapping/apply-mapping.ts";
import { parseMapping } from "../mapping/parse-mapping.ts";
import { readTables } from "../reading/read-tables.ts";
import type { ReadingDecision, Tables } from "../reading/table.ts";
import { repairColumns } from "../repairs/repair-columns.ts";
import type { RepairEffect } from "../repairs/repair-effect.ts";
import { repairLines } from "../repairs/repair-lines.ts";
import { type Problem, problemsOf } from "../rules/problem.ts";
import type { FileToCheck } from "./check-file.ts";
import type { ReadingPlan } from "./reading-plan.ts";

/** A file as read, mapped and repaired: what the rules are then checked on. */
export interface StagedTables {
  /** `null` exactly when a problem says why the file could not be read. */
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
  readonly decisions: readonly ReadingDecision[];
  /** What each repair did, in the order of the plan; none for a shift of days, which the check makes. */
  readonly effects: readonly RepairEffect[];
}

/** The name of a file is stored and shown, so it may not tell who a person is either. */
function nameProblems(name: string, { localNumberMasks = [] }: ReadingPlan): readonly Problem[] {
  const tells = titleTellsAPerson(name, localNumberFinder(localNumberMasks));
  return tells ? problemsOf([{ rule: "IDENTIFIER_TITLE" }]) : [];
}

/**
 * Reads a file as its plan says: tables, repairs in the owner's coordinates, mapping, repairs of columns. Identifiers
 * are searched for in what was read, so that no repair hides one.
 */
export async function stageTables(file: FileToCheck, plan: ReadingPlan): Promise<StagedTables> {
  const mapped = plan.mapping === null ? null : parseMapping(plan.mapping);
  if (mapped && !mapped.mapping) return { tables: null, problems: mapped.problems, decisions: [], effects: [] };
  const { onRow } = file;
  const reading = onRow ? { ...plan.settings, onRow: () => onRow("ROW") } : plan.settings;
  const { tables: read, problems, decisions } = await readTables(file.content, file.name, reading);
  if (!read) return { tables: null, problems, decisions, effects: [] };
  const lines = repairLines(read, plan.repairs);
  const sheets = mapped?.mapping ? applyMapping(lines.tables, mapped.mapping) : lines.tables;
  const columns = repairColumns(sheets, plan.repairs, lines.settled);
  const done = new Map([...lines.effects, ...columns.effects].map((effect) => [effect.id, effect]));
  const effects = plan.repairs.flatMap(({ id }) => done.get(id) ?? []);
  return { tables: columns.tables, problems: [...problems, ...nameProblems(file.name, plan)], decisions, effects };
}
