import type { BlockContents } from "../block-contents.ts";
import { sealBlock } from "../block-rows.ts";
import type { OpeningPlan } from "../opening-plan.ts";
import { type OpeningInput, planOpening } from "../plan-opening.ts";
import { SECRET, SIX_DIMENSIONS, THREE_FAMILIES } from "./synthetic-consortium.ts";

export const FIRST_OPENING = { number: 1, date: "2026-01-15" };
export const SECOND_OPENING = { number: 2, date: "2026-07-15" };

/** The input of a first opening over these contents, with whatever differs. */
export function openingInput(contents: BlockContents, differing: Partial<OpeningInput> = {}): OpeningInput {
  return {
    rows: sealBlock(contents),
    menu: SIX_DIMENSIONS,
    votedPairs: [],
    families: THREE_FAMILIES,
    secret: SECRET,
    opening: FIRST_OPENING,
    previous: null,
    ...differing,
  };
}

/** A plan over these contents, with whatever differs. */
export function planOf(contents: BlockContents, differing: Partial<OpeningInput> = {}): OpeningPlan {
  return planOpening(openingInput(contents, differing));
}
