import type { SurvivalEvent } from "@nlrp12/domain";
import {
  type CumulativeIncidence,
  cumulativeIncidence,
  type KaplanMeier,
  kaplanMeier,
  numberAtRisk,
  type Turnbull,
  turnbull,
} from "@nlrp12/statistics";
import { compareCategories } from "../frame/compare-categories.ts";
import { once } from "../frame/once.ts";
import type { FollowedCase } from "./followed-cases.ts";
import { groupOf } from "./followed-units.ts";

type Estimated<Curve extends { readonly kind: string }> = Extract<Curve, { kind: "ESTIMATED" }>;

/** The curves of one group, made of its units; days count from the start of its clock. */
export interface CurveFigures {
  readonly categories: readonly string[];
  /** Persons followed. */
  readonly n: number;
  /** What the curves count: one member of each family, or each person. */
  readonly units: number;
  /** Families of the n, a person without a reported one being one alone; null where kindreds are not readable. */
  readonly kindreds: number | null;
  /** Share free of every listed cause, each event on the day it was first seen. */
  readonly free: Estimated<KaplanMeier>;
  /** The same with events placed between two visits; null where every day is known. */
  readonly betweenVisits: Estimated<Turnbull> | null;
  /** Share that had each cause, the others competing. */
  readonly causes: Estimated<CumulativeIncidence>["causes"];
  /** Units at risk on each day of the grid. */
  readonly atRisk: readonly number[];
}

/** The curves of a question and the days on which its numbers at risk are told. */
export interface SurvivalFigures {
  readonly riskDays: readonly number[];
  readonly curves: readonly CurveFigures[];
}

/** Who is followed, and who of them is counted: one member of each family, or all. */
interface CountedCases {
  readonly followed: readonly FollowedCase[];
  readonly units: readonly FollowedCase[];
}

/** What the curves of one group depend on. */
interface CurveQuestion {
  readonly event: SurvivalEvent;
  readonly genotypeCohorts: readonly number[];
}

/** The last day of follow-up that a grid still suits. */
const GRIDS = [
  { untilDay: 60, every: 15 },
  { untilDay: 180, every: 30 },
  { untilDay: 540, every: 90 },
  { untilDay: 1_440, every: 180 },
  { untilDay: Number.POSITIVE_INFINITY, every: 365 },
] as const;

/** Days of the risk table: from 0 to the last follow-up, two weeks, months, quarters, half or whole years apart. */
export function riskGrid(lastDay: number): number[] {
  const { every } = GRIDS.find(({ untilDay }) => lastDay <= untilDay) ?? GRIDS[4];
  return Array.from({ length: Math.floor(lastDay / every) + 1 }, (_, at) => at * every);
}

/**
 * The curves of an event, made of those followed who are counted: one for each combination of categories somebody falls
 * into. `genotypeCohorts` are those whose kindreds the viewer may read.
 */
export function survivalCurves(
  { followed, units }: CountedCases,
  question: CurveQuestion & { readonly by: readonly string[] },
): SurvivalFigures {
  const riskDays = riskGrid(Math.max(0, ...followed.map(({ followUp }) => followUp.days)));
  const unitsOf = Map.groupBy(units, groupOf);
  const curves = [...Map.groupBy(followed, groupOf)]
    .flatMap(([group, persons]) =>
      curveOf({ followed: persons, units: unitsOf.get(group) ?? [] }, { ...question, riskDays }),
    )
    .sort((a, b) => compareCategories(question.by, a.categories, b.categories));
  return { riskDays, curves };
}

function curveOf(
  { followed, units }: CountedCases,
  { event, genotypeCohorts, riskDays }: CurveQuestion & { readonly riskDays: readonly number[] },
): CurveFigures[] {
  const followUps = units.map(({ followUp }) => ({ days: followUp.days, event: followUp.cause !== null }));
  const free = kaplanMeier(followUps);
  const incidence = cumulativeIncidence(units.map(({ followUp }) => followUp));
  if (free.kind !== "ESTIMATED" || incidence.kind !== "ESTIMATED") return [];
  const betweenVisits = once(() => (event === "DISCONTINUATION" ? null : betweenVisitsOf(units)));
  const kindredsReadable = followed.every(({ cohortId }) => genotypeCohorts.includes(cohortId));
  return [
    {
      categories: followed[0]?.categories ?? [],
      n: followed.length,
      units: units.length,
      kindreds: kindredsReadable
        ? new Set(followed.map(({ kindredId, personId }) => kindredId ?? personId)).size
        : null,
      free,
      get betweenVisits() {
        return betweenVisits();
      },
      causes: incidence.causes,
      atRisk: numberAtRisk(followUps, riskDays),
    },
  ];
}

/**
 * Days are whole: the event came after the last day without it, and where it was seen on the very next day, on that day.
 * A case cut off on a day was at risk on that day and is not on the next, as in Kaplan–Meier.
 */
function betweenVisitsOf(units: readonly FollowedCase[]): Estimated<Turnbull> | null {
  const curve = turnbull(
    units.map(({ followUp: { days, cause, afterDays } }) => {
      if (cause === null) return { afterDays: days, byDays: null };
      return { afterDays: days - afterDays <= 1 ? days : afterDays, byDays: days };
    }),
  );
  return curve.kind === "ESTIMATED" ? curve : null;
}
