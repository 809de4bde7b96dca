import { type Analyte, PHASES, type Specimen, type Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import type { CheckedCaseFilter } from "#cases";
import type { PortalContext } from "#context";
import { withheldBecause } from "../../schema-parts/count-value.type.ts";
import { protectedPartOf } from "../block/protected-part.ts";
import { lastOpening, type StoredOpening } from "../opening/opening.sql.ts";
import { presentProtectedCytokine } from "../summary/present-protected-cytokine.ts";
import { protectedCytokine } from "../summary/protected-cytokine.ts";
import { type CheckedGroup, filterOfBlock } from "./checked-group.ts";
import type { ProtectedComparedGroup, ProtectedComparison } from "./protected-comparison.type.ts";

/** What the block is asked about compared groups. */
export interface ProtectedComparisonQuestion {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analytes: readonly Analyte[];
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly groups: readonly CheckedGroup[];
}

/** The protected side of a comparison with the opening it was fixed at. */
export interface ProtectedSide {
  readonly opening: StoredOpening | null;
  readonly shown: ProtectedComparison;
}

/**
 * The stored cells of each group that is a category of the published menu; a group by response class is none. Reads no
 * row of any case, and makes nothing of two protected numbers.
 */
export async function protectedComparison(
  context: PortalContext,
  question: ProtectedComparisonQuestion,
): Promise<ProtectedSide> {
  const opening = await lastOpening(context.db);
  const { readsProtected } = question.scope;
  const groups: ProtectedComparedGroup[] = [];
  for (const analyte of readsProtected ? question.analytes : []) {
    for (const group of question.groups) groups.push(await groupOf(context, { ...question, analyte }, group));
  }
  const [first] = groups;
  const reason = readsProtected ? first?.withheld?.reason : "LEVEL_TOO_LOW";
  const whole = groups.every((group) => group.cell === null && group.withheld?.reason === reason);
  const withheld = whole && reason ? withheldBecause(reason) : null;
  return {
    opening,
    shown: {
      groups: whole ? [] : groups,
      ...(await protectedPartOf(context, { opening, reason: readsProtected ? null : "LEVEL_TOO_LOW" }, withheld)),
    },
  };
}

async function groupOf(
  context: PortalContext,
  question: ProtectedComparisonQuestion & { readonly analyte: Analyte },
  group: CheckedGroup,
): Promise<ProtectedComparedGroup> {
  const { analyte } = question;
  const name = { analyte, group: group.key };
  const overlaps = Object.keys(group.filter).some((list) => list in question.filter);
  const [onlyKind, ...otherKinds] = group.groups;
  const isDescribed = otherKinds.length === 0 && (onlyKind === "PATIENT" || onlyKind === "HEALTHY_CONTROL");
  if (group.responses.length > 0 || overlaps || !isDescribed) {
    return { ...name, cell: null, withheld: withheldBecause("NOT_ON_MENU") };
  }
  const found = await protectedCytokine(context, {
    ...question,
    filter: filterOfBlock(group, question.filter),
    by: [],
    phases: group.phase ? [group.phase] : PHASES,
  });
  const { cells, withheld } = await presentProtectedCytokine(context, found);
  // One kind of person in one phase, not grouped further.
  const [cell = null] = cells;
  return { ...name, cell, withheld: withheld ?? (cell ? null : withheldBecause("NOT_IN_PLAN")) };
}
