import { type CaseGroup, PHASES, type Phase } from "@nlrp12/domain";
import { categoryRank } from "../frame/dimension-label.ts";
import { once } from "../frame/once.ts";
import type { RatioOutcome } from "../frame/ratio-outcome.ts";
import { pooledRatio } from "../frame/ratio-pooling.ts";
import { type ControlRatio, stratumRatios } from "../frame/ratio-strata.ts";
import { cellParts } from "./cell-parts.ts";
import { controlStrata, isControl } from "./control-strata.ts";
import type { CytokineCase } from "./cytokine-case.sql.ts";
import type { CytokineLevel } from "./cytokine-value.sql.ts";
import { type DistributionFigure, distributionOf } from "./distribution.ts";
import { type CaseFold, caseFolds } from "./fold-changes.ts";
import { ratioToBaseline, stimulationIndex } from "./paired-ratio.ts";

/** One value of a cell with its fold change. */
export interface CellPoint {
  readonly value: CytokineLevel;
  readonly fold: CaseFold | null;
}

/** Raw levels of one comparability class within a cell. */
export interface ClassLevels {
  readonly comparabilityClass: string;
  readonly centerIds: readonly number[];
  readonly distribution: DistributionFigure;
}

/** One exact cell: a case group and phase, within one category of each asked dimension. */
export interface CellFigures {
  /** One value of each person. */
  readonly values: readonly CytokineLevel[];
  readonly categories: readonly string[];
  readonly caseGroup: CaseGroup;
  readonly phase: Phase | null;
  readonly n: number;
  readonly kindreds: number | null;
  /** Null where cells are split by a category, of which nobody without a value has one. */
  readonly missing: number | null;
  readonly belowLimit: number;
  readonly byClass: readonly ClassLevels[];
  readonly foldChanges: DistributionFigure | null;
  readonly vsControls: RatioOutcome | null;
  readonly vsControlsByPerson: RatioOutcome | null;
  readonly strata: readonly ControlRatio[];
  readonly vsBaseline: RatioOutcome | null;
  readonly stimulationIndex: RatioOutcome | null;
  readonly points: readonly CellPoint[];
}

/** What cells are made from. */
export interface CellInput {
  /** Values under the asked stimulus. */
  readonly values: readonly CytokineLevel[];
  /** Values without stimulus, for the stimulation index; empty when the asked stimulus is none. */
  readonly spontaneous: readonly CytokineLevel[];
  readonly cases: readonly CytokineCase[];
  readonly phases: readonly Phase[] | null;
  readonly dimensions: readonly string[];
  readonly kindredsReadable: boolean;
}

const GROUP_ORDER: readonly CaseGroup[] = ["HEALTHY_CONTROL", "DISEASE_CONTROL", "CARRIER", "PATIENT"];

/** The exact cells of a cytokine question, controls first, phases in time order, categories in their own order. */
export function cytokineCells(input: CellInput): CellFigures[] {
  return cellParts(input)
    .flatMap(({ values, cells }) => {
      const controls = controlStrata(values);
      const folds = once(() => caseFolds(values, controls));
      return cells.map((members) => cellOf(members, { ...input, values, folds, controls }));
    })
    .sort((a, b) => compareCells(a, b, input.dimensions));
}

/** Counts at once; a figure of the cell only when it is read. */
function cellOf(
  values: readonly CytokineLevel[],
  input: CellInput & {
    readonly folds: () => ReadonlyMap<CytokineLevel, CaseFold>;
    readonly controls: ReturnType<typeof controlStrata>;
  },
): CellFigures {
  const [first] = values;
  if (!first) throw new Error("a cell has a value");
  const isPatient = first.caseGroup === "PATIENT";
  const comparesWithControls = !isControl(first);
  const { kindredsReadable } = input;
  const unit = kindredsReadable ? "KINDRED" : "PERSON";
  const strata = once(() => (comparesWithControls ? stratumRatios(values, input.controls, unit) : []));
  return {
    values,
    categories: first.categories,
    caseGroup: first.caseGroup,
    phase: isPatient && first.phase !== "NONE" ? first.phase : null,
    n: values.length,
    get kindreds() {
      return kindredsReadable ? new Set(values.map((value) => value.kindredId ?? value.personId)).size : null;
    },
    missing: missingIn(values, input),
    belowLimit: values.filter((value) => value.logLower === Number.NEGATIVE_INFINITY).length,
    get byClass() {
      return classLevels(values, unit);
    },
    get foldChanges() {
      const logFolds = values.flatMap((value) => {
        const fold = input.folds().get(value);
        return fold ? [{ ...fold.logFold, kindredId: value.kindredId }] : [];
      });
      const described = { values: logFolds, unit: "1", meanOf: unit, meanHasInterval: false } as const;
      return logFolds.length > 0 ? distributionOf(described) : null;
    },
    get vsControls() {
      return comparesWithControls ? pooledRatio(strata()) : null;
    },
    get vsControlsByPerson() {
      const told = comparesWithControls && kindredsReadable;
      return told ? pooledRatio(stratumRatios(values, input.controls, "PERSON")) : null;
    },
    get strata() {
      return strata();
    },
    get vsBaseline() {
      return isPatient ? ratioToBaseline(values, input.values, unit) : null;
    },
    get stimulationIndex() {
      return stimulationIndex(values, input.spontaneous, unit);
    },
    get points() {
      return values.map((value) => ({ value, fold: input.folds().get(value) ?? null }));
    },
  };
}

/** Largest class first. */
function classLevels(values: readonly CytokineLevel[], meanOf: "KINDRED" | "PERSON"): ClassLevels[] {
  return [...Map.groupBy(values, (value) => value.comparabilityClass)]
    .map(([comparabilityClass, members]) => ({
      comparabilityClass,
      centerIds: [...new Set(members.map((member) => member.centerId))],
      distribution: distributionOf({ values: members, unit: "pg/mL", meanOf, meanHasInterval: true }),
    }))
    .sort((a, b) => b.distribution.n - a.distribution.n || (a.comparabilityClass < b.comparabilityClass ? -1 : 1));
}

/**
 * Persons of the group of whom a value is due here and who have none: patients whose treatment has come to the phase or
 * who were sampled in it for whatever. Told per cell only where cells are not split further by a category.
 */
function missingIn(values: readonly CytokineLevel[], { cases, dimensions }: CellInput): number | null {
  const [first] = values;
  if (!first || dimensions.length > 0 || cases.length === 0) return null;
  const have = new Set(values.map((value) => value.personId));
  const isDue = ({ caseGroup, duePhases }: CytokineCase): boolean =>
    caseGroup === first.caseGroup && (caseGroup !== "PATIENT" || duePhases.includes(first.phase));
  const missing = cases.filter((member) => !have.has(member.personId) && isDue(member));
  return new Set(missing.map(({ personId }) => personId)).size;
}

function compareCells(a: CellFigures, b: CellFigures, dimensions: readonly string[]): number {
  const group = GROUP_ORDER.indexOf(a.caseGroup) - GROUP_ORDER.indexOf(b.caseGroup);
  const phase = phaseRank(a.phase) - phaseRank(b.phase);
  const category = dimensions
    .map(
      (dimension, at) =>
        categoryRank(dimension, a.categories[at] ?? "") - categoryRank(dimension, b.categories[at] ?? ""),
    )
    .find((difference) => difference !== 0);
  return group || phase || (category ?? 0) || (a.categories.join() < b.categories.join() ? -1 : 1);
}

const phaseRank = (phase: Phase | null): number => (phase === null ? -1 : PHASES.indexOf(phase));
