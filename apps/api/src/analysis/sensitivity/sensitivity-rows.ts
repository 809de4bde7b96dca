import type { Phase } from "@nlrp12/domain";
import { pooledRatio, type RatioOutcome, stratumRatios } from "../frame/ratio-outcome.ts";
import { controlStrata, isControl } from "../summary/control-strata.ts";
import { cellKey, cellParts } from "../summary/cytokine-cells.ts";
import type { CytokineValue } from "../summary/cytokine-value.sql.ts";
import { ratioToBaseline } from "../summary/paired-ratio.ts";
import { SENSITIVITY_CODES, type SensitivityCode, type SensitivityStep } from "./sensitivity-step.ts";

/** The ratios of one cell, made one way. */
export interface SensitivityVariantFigures {
  readonly code: SensitivityCode;
  readonly centerId: number | null;
  /** Persons with a value. */
  readonly n: number;
  /** Null where this way says nothing of the ratio to controls. */
  readonly vsControls: RatioOutcome | null;
  /** Null before treatment and in people never treated. */
  readonly vsBaseline: RatioOutcome | null;
}

/** One cell with its ratios made in every way; the first is the answer itself. */
export interface SensitivityRow {
  readonly key: string;
  readonly variants: readonly SensitivityVariantFigures[];
}

/** Which cells are made again. */
export interface SensitivityAsked {
  readonly phases: readonly Phase[] | null;
  readonly dimensions: readonly string[];
}

interface CellAgain {
  readonly members: readonly CytokineValue[];
  readonly among: readonly CytokineValue[];
  readonly controls: ReturnType<typeof controlStrata>;
}

/** Every cell that has a ratio, by `cellKey`, with that ratio made by each step. */
export function sensitivityRows(steps: readonly SensitivityStep[], asked: SensitivityAsked): SensitivityRow[] {
  const made = steps.map((step) => ({ step, cells: cellsAgain(step, asked) }));
  const [answered, ...others] = made;
  if (!answered) return [];
  return [...answered.cells].flatMap(([key, cell]) => {
    const main = variantOf(answered.step, cell, null);
    if (main.vsControls === null && main.vsBaseline === null) return [];
    const centers = new Set(cell.members.map(({ centerId }) => centerId));
    const variants = others
      .filter(({ step }) => step.centerId === null || (centers.size > 1 && centers.has(step.centerId)))
      // A state is that of a patient.
      .filter(({ step }) => step.code !== "FLARE_ONLY" || cell.members[0]?.caseGroup === "PATIENT")
      .map(({ step, cells }) => variantOf(step, cells.get(key) ?? null, main));
    const alone = centers.size > 1 ? [] : [without("WITHOUT_CENTER", "ONE_CENTER_ONLY", main)];
    const all = [main, ...variants, ...alone].filter(saysSomething);
    return [{ key, variants: all.sort((a, b) => placeOf(a) - placeOf(b)) }];
  });
}

const placeOf = ({ code }: SensitivityVariantFigures): number => SENSITIVITY_CODES.indexOf(code);

const saysSomething = ({ vsControls, vsBaseline }: SensitivityVariantFigures): boolean =>
  vsControls !== null || vsBaseline !== null;

function cellsAgain({ chosen, counted }: SensitivityStep, asked: SensitivityAsked): ReadonlyMap<string, CellAgain> {
  const parts = cellParts({ ...asked, values: chosen });
  return new Map(
    parts.flatMap(({ values, cells }) => {
      const controls = controlStrata(counted(values.filter(isControl), values));
      return cells.flatMap((cell): [string, CellAgain][] => {
        const [first] = cell;
        return first ? [[cellKey(first), { members: counted(cell, values), among: values, controls }]] : [];
      });
    }),
  );
}

/** `main` is the answer itself, which says what ratios the cell has; null where this is the answer. */
function variantOf(
  step: SensitivityStep,
  cell: CellAgain | null,
  main: SensitivityVariantFigures | null,
): SensitivityVariantFigures {
  const { code, centerId, unit } = step;
  if (main && step.reason !== null) return without(code, step.reason, main);
  const [first] = cell?.members ?? [];
  if (!cell || !first) {
    // Where no sample was cultured with controls, that way is none.
    const left = without(code, "NOTHING_LEFT", step.ofControlsOnly ? null : main);
    return { ...left, centerId, vsControls: step.ofPairsOnly ? null : left.vsControls };
  }
  const { members, among, controls } = cell;
  const overControls = !isControl(first) && !step.ofPairsOnly;
  const pairs = first.caseGroup === "PATIENT" ? ratioToBaseline(members, among, unit) : null;
  return {
    ...{ code, centerId, n: members.length },
    vsControls: overControls ? pooledRatio(stratumRatios(members, controls, unit)) : null,
    // A way that leaves no pair says so where the answer has one.
    vsBaseline: step.ofControlsOnly ? null : (pairs ?? without(code, "NO_PAIRS", main).vsBaseline),
  };
}

function without(
  code: SensitivityCode,
  reason: string,
  main: Pick<SensitivityVariantFigures, "vsControls" | "vsBaseline"> | null,
): SensitivityVariantFigures {
  const outcome: RatioOutcome = { kind: "NOT_ESTIMABLE", reason, nNumerator: 0, nDenominator: 0 };
  return {
    ...{ code, centerId: null, n: 0 },
    vsControls: main?.vsControls ? outcome : null,
    vsBaseline: main?.vsBaseline ? outcome : null,
  };
}
