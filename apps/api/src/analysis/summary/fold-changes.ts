import { foldChangeOver, type LogInterval } from "@nlrp12/statistics";
import { type ControlStratum, type DenominatorKind, FEWEST_CONTROLS, isControl, stratumKey } from "./control-strata.ts";
import { runKey } from "./culture-run-pairs.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";

/** A case's value over the geometric mean of its own center's controls, as an interval of logs. */
export interface CaseFold {
  readonly logFold: LogInterval;
  /** 95 % prediction interval of a control; null where controls do not carry one. */
  readonly predictionLower: number | null;
  readonly predictionUpper: number | null;
  readonly denominatorKind: DenominatorKind;
  readonly nControls: number;
}

/**
 * The fold change of each value that has a denominator, by value: over the controls of its own culture run where there
 * are three, else over those of its center and class.
 */
export function caseFolds(
  values: readonly CytokineLevel[],
  controls: ReadonlyMap<string, ControlStratum>,
): ReadonlyMap<CytokineLevel, CaseFold> {
  const usable = [...controls].filter(([, stratum]) => stratum.persons.length >= FEWEST_CONTROLS);
  const ofStratum = new Map(usable.map(([key, stratum]) => [key, denominatorOf(stratum.persons)]));
  const runs = Map.groupBy(
    usable.flatMap(([, stratum]) => stratum.persons),
    runKey,
  );
  const ofRun = new Map(
    [...runs].flatMap(([run, persons]) =>
      run !== null && persons.length >= FEWEST_CONTROLS ? [[run, denominatorOf(persons)] as const] : [],
    ),
  );
  return new Map(
    values.flatMap((value): [CytokineLevel, CaseFold][] => {
      // A control stands among all controls of its center, whatever its run.
      const own = isControl(value) ? undefined : ofRun.get(runKey(value) ?? "");
      const denominator = own ?? ofStratum.get(stratumKey(value));
      if (!denominator) return [];
      const denominatorKind: DenominatorKind = own ? "SAME_CULTURE_RUN" : "SAME_CENTER_AND_CLASS";
      const { nControls } = denominator;
      const fold = denominator.foldOf(value);
      if (fold.kind === "NOT_ESTIMABLE") return [];
      if (fold.kind === "BOUND") {
        const logFold = {
          logLower: fold.atLeast === null ? Number.NEGATIVE_INFINITY : Math.log(fold.atLeast),
          logUpper: fold.atMost === null ? Number.POSITIVE_INFINITY : Math.log(fold.atMost),
        };
        return [[value, { logFold, predictionLower: null, predictionUpper: null, denominatorKind, nControls }]];
      }
      const log = Math.log(fold.foldChange);
      const { lower: predictionLower, upper: predictionUpper } = fold;
      const logFold = { logLower: log, logUpper: log };
      return [[value, { logFold, predictionLower, predictionUpper, denominatorKind, nControls }]];
    }),
  );
}

const denominatorOf = (persons: readonly CytokineLevel[]) => ({
  nControls: persons.length,
  foldOf: foldChangeOver(persons),
});
