import { type ComparisonGroup, EVERYONE } from "@nlrp12/domain";
import type { CaseFilter, ComparisonGroupInput } from "../../generated/operations.ts";
import { CONTROLS } from "./compare.search.ts";

/** A group of the page as the API is asked about it. */
export function groupInput(group: ComparisonGroup): ComparisonGroupInput {
  const { phase, responses, ...lists } = group;
  const filled = Object.entries(lists).filter(([, entries]) => entries.length > 0);
  const filter: CaseFilter | null = filled.length > 0 ? Object.fromEntries(filled) : null;
  return { phase, responses: responses.length > 0 ? [...responses] : null, filter };
}

/** Comparisons one comes for, by the key of their words; the second group is what the first is compared with. */
export const READY_COMPARISONS = {
  beforeControls: [{ ...EVERYONE, phase: "BEFORE" }, CONTROLS],
  lateBefore: [
    { ...EVERYONE, phase: "ON_LATE" },
    { ...EVERYONE, phase: "BEFORE" },
    { ...EVERYONE, phase: "ON_EARLY" },
  ],
  responders: [
    { ...EVERYONE, phase: "BEFORE", responses: ["COMPLETE", "PARTIAL"] },
    { ...EVERYONE, phase: "BEFORE", responses: ["NONE"] },
  ],
  phasesControls: [
    { ...EVERYONE, phase: "BEFORE" },
    CONTROLS,
    { ...EVERYONE, phase: "ON_EARLY" },
    { ...EVERYONE, phase: "ON_LATE" },
    { ...EVERYONE, phase: "AFTER" },
  ],
} as const satisfies Readonly<Record<string, readonly ComparisonGroup[]>>;

/** Name of a ready comparison. */
export type ReadyComparison = keyof typeof READY_COMPARISONS;
