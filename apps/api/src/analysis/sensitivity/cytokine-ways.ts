import type { Phase } from "@nlrp12/domain";
import type { RatioOutcome } from "../frame/ratio-outcome.ts";
import { cellKey, cellParts } from "../summary/cell-parts.ts";
import { controlStrata, isControl, stratumKey } from "../summary/control-strata.ts";
import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";
import { changedPersons, personsInFamilies } from "./changed-persons.ts";
import type { NotMadeReason } from "./not-made.ts";
import type { SensitivityStep } from "./sensitivity-step.ts";
import type { WayHead } from "./sensitivity-way.type.ts";
import { type CellAgain, type RatioAgain, ratioAgain, VARIED_RATIOS, type VariedRatio } from "./varied-ratio.ts";

/** One ratio made in one way; none where it is not made. */
export interface CytokineWayFigures extends WayHead {
  /** Persons above the line. */
  readonly n: number;
  readonly ratio: RatioOutcome | null;
}

/** One ratio of a cell, named by `cellKey`, made in every way that says something of it; the answer itself first. */
export interface RatioVariedFigures {
  readonly key: string;
  readonly over: VariedRatio;
  readonly ways: readonly CytokineWayFigures[];
}

/** Which cells are made again. */
export interface SensitivityAsked {
  readonly phases: readonly Phase[] | null;
  readonly dimensions: readonly string[];
}

interface StepMade {
  readonly step: SensitivityStep;
  readonly cells: ReadonlyMap<string, CellAgain>;
}

/** Every ratio of an answer, cell by cell, made by each step; the first step is the answer itself. */
export function cytokineWays(steps: readonly SensitivityStep[], asked: SensitivityAsked): RatioVariedFigures[] {
  const [answered, ...others] = steps.map((step): StepMade => ({ step, cells: cellsAgain(step, asked) }));
  if (!answered) return [];
  const { code, centerId, unit } = answered.step;
  return [...answered.cells].flatMap(([key, cell]) =>
    VARIED_RATIOS.flatMap((over): RatioVariedFigures[] => {
      const main = ratioAgain(over, cell, unit);
      if (!main) return [];
      const itself = { code, centerId, reason: null, changed: 0, n: main.above.length, ratio: main.ratio };
      const varied = { key, over, main, isPatient: cell.members[0]?.caseGroup === "PATIENT" };
      return [{ key, over, ways: [itself, ...others.flatMap((other) => wayOf(other, varied))] }];
    }),
  );
}

function cellsAgain(
  { chosen, counted, countedInPairs }: SensitivityStep,
  asked: SensitivityAsked,
): ReadonlyMap<string, CellAgain> {
  const parts = cellParts({ ...asked, values: chosen });
  return new Map(
    parts.flatMap(({ values, cells }) => {
      const controls = controlStrata(counted(values.filter(isControl), values));
      return cells.flatMap((cell): [string, CellAgain][] => {
        const [first] = cell;
        if (!first) return [];
        const inPairs = countedInPairs(cell, values);
        return [[cellKey(first), { members: counted(cell, values), inPairs, among: values, controls }]];
      });
    }),
  );
}

/** A ratio of the answer, to be made otherwise. */
interface Varied {
  readonly key: string;
  readonly over: VariedRatio;
  readonly main: RatioAgain;
  readonly isPatient: boolean;
}

function wayOf({ step, cells }: StepMade, { key, over, main, isPatient }: Varied): CytokineWayFigures[] {
  const { code, centerId, unit } = step;
  if (over === "vsControls" ? step.ofPairsOnly : step.ofControlsOnly) return [];
  // A state is that of a patient.
  if (code === "FLARE_ONLY" && !isPatient) return [];
  const notMade = (reason: NotMadeReason, changed: number, left = centerId): CytokineWayFigures[] => [
    { code, centerId: left, reason, changed, n: 0, ratio: null },
  ];
  if (code === "WITHOUT_CENTER") {
    const centers = new Set(main.above.map((value) => value.centerId));
    if (centerId === null || !centers.has(centerId)) return [];
    if (centers.size === 1) return notMade("ONE_CENTER_ONLY", 0, null);
  }
  if (step.reason !== null) return notMade(step.reason, 0);
  const cell = cells.get(key);
  const now = cell ? ratioAgain(over, cell, unit) : null;
  const changed = changedBy(code, main, { over, now });
  if (!now) return notMade(step.ofControlsOnly ? "NO_SHARED_RUNS" : "NOTHING_LEFT", changed);
  return [{ code, centerId, reason: null, changed, n: now.above.length, ratio: now.ratio }];
}

function changedBy(
  code: SensitivityStep["code"],
  main: RatioAgain,
  { over, now }: { readonly over: VariedRatio; readonly now: RatioAgain | null },
): number {
  const { above, below } = main;
  if (code !== "EACH_PERSON") return changedPersons([...above, ...below], now ? [...now.above, ...now.below] : []);
  // Pairs of a family are one, whatever assay read them; over controls a family counts once in each stratum.
  const pairs = over === "vsBaseline";
  return personsInFamilies(pairs ? [above] : [above, below], (value: CytokineLevel) =>
    pairs ? "" : stratumKey(value),
  );
}
