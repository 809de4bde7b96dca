import { foldChangeOver, type LogInterval } from "@nlrp12/statistics";
import { type ControlStratum, FEWEST_CONTROLS, stratumKey } from "./control-strata.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";

/** A case's value over the geometric mean of its own center's controls, as an interval of logs. */
export interface CaseFold {
  readonly logFold: LogInterval;
  /** 95 % prediction interval of a control; null where controls do not carry one. */
  readonly predictionLower: number | null;
  readonly predictionUpper: number | null;
}

/** The fold change of each value that has a denominator, by value. */
export function caseFolds(
  values: readonly CytokineValue[],
  controls: ReadonlyMap<string, ControlStratum>,
): ReadonlyMap<CytokineValue, CaseFold> {
  const usable = [...controls].filter(([, stratum]) => stratum.persons.length >= FEWEST_CONTROLS);
  const foldOver = new Map(usable.map(([key, stratum]) => [key, foldChangeOver(stratum.persons)]));
  return new Map(
    values.flatMap((value) => {
      const fold = foldOver.get(stratumKey(value))?.(value) ?? { kind: "NOT_ESTIMABLE" };
      if (fold.kind === "NOT_ESTIMABLE") return [];
      if (fold.kind === "BOUND") {
        const logFold = {
          logLower: fold.atLeast === null ? Number.NEGATIVE_INFINITY : Math.log(fold.atLeast),
          logUpper: fold.atMost === null ? Number.POSITIVE_INFINITY : Math.log(fold.atMost),
        };
        return [[value, { logFold, predictionLower: null, predictionUpper: null }] as const];
      }
      const log = Math.log(fold.foldChange);
      return [
        [
          value,
          { logFold: { logLower: log, logUpper: log }, predictionLower: fold.lower, predictionUpper: fold.upper },
        ] as const,
      ];
    }),
  );
}
