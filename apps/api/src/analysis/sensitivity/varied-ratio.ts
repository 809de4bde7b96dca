import type { RatioOutcome } from "../frame/ratio-outcome.ts";
import { pooledRatio } from "../frame/ratio-pooling.ts";
import { stratumRatios } from "../frame/ratio-strata.ts";
import { type controlStrata, isControl, stratumKey } from "../summary/control-strata.ts";
import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";
import { pairsWithBaseline, ratioToBaseline } from "../summary/paired-ratio.ts";
import type { SensitivityStep } from "./sensitivity-step.ts";

/** What the ratios of a cell are over, in the order they are shown. */
export const VARIED_RATIOS = ["vsControls", "vsBaseline"] as const;
/** One of {@link VARIED_RATIOS}. */
export type VariedRatio = (typeof VARIED_RATIOS)[number];

/** The persons of one cell, and what they are compared with. */
export interface CellAgain {
  readonly members: readonly CytokineLevel[];
  /** Those of them that count in the ratio to baseline. */
  readonly inPairs: readonly CytokineLevel[];
  readonly among: readonly CytokineLevel[];
  readonly controls: ReturnType<typeof controlStrata>;
}

/** A ratio, and the values above and below its line. */
export interface RatioAgain {
  readonly ratio: RatioOutcome;
  readonly above: readonly CytokineLevel[];
  readonly below: readonly CytokineLevel[];
}

/** One ratio of a cell as its members give it; null where the cell has none. */
export function ratioAgain(over: VariedRatio, cell: CellAgain, unit: SensitivityStep["unit"]): RatioAgain | null {
  return over === "vsControls" ? overControls(cell, unit) : overBaseline(cell, unit);
}

function overControls({ members, controls }: CellAgain, unit: SensitivityStep["unit"]): RatioAgain | null {
  if (members.some(isControl)) return null;
  const ratio = pooledRatio(stratumRatios(members, controls, unit));
  const strata = [...new Set(members.map(stratumKey))];
  return ratio && { ratio, above: members, below: strata.flatMap((key) => controls.get(key)?.persons ?? []) };
}

function overBaseline({ inPairs, among }: CellAgain, unit: SensitivityStep["unit"]): RatioAgain | null {
  const patients = inPairs.filter(({ caseGroup }) => caseGroup === "PATIENT");
  const ratio = ratioToBaseline(patients, among, unit);
  const pairs = ratio ? pairsWithBaseline(patients, among) : [];
  return (
    ratio && { ratio, above: pairs.map(({ numerator }) => numerator), below: pairs.map((pair) => pair.denominator) }
  );
}
