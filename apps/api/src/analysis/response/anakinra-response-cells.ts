import { isEvaluable, RESPONSE_CLASSES, type ResponseClass } from "@nlrp12/domain";
import { wilson } from "@nlrp12/statistics";
import { compareCategories } from "../frame/compare-categories.ts";
import { onePerKindred } from "../frame/one-per-kindred.ts";
import type { EstimateFigure } from "../summary/distribution.ts";
import type { TreatedCase } from "./anakinra-response.sql.ts";

/** One exact cell of a response question; counts are persons where nothing else is said. */
export interface ResponseFigures {
  readonly categories: readonly string[];
  readonly n: number;
  /** Families of the n, a person without a reported one being one alone; null where kindreds are not readable. */
  readonly kindreds: number | null;
  /** With a class, that is neither UNKNOWN nor NOT_EVALUABLE. */
  readonly evaluable: number;
  /** COMPLETE or PARTIAL. */
  readonly responders: number;
  /** What the rate is made of: one member of each kindred that has an evaluable one. */
  readonly evaluableKindreds: number;
  readonly respondingKindreds: number;
  readonly responseRate: EstimateFigure | null;
  readonly responseRateByPerson: EstimateFigure | null;
  readonly classes: readonly {
    readonly responseClass: ResponseClass;
    readonly cases: number;
    readonly share: EstimateFigure | null;
  }[];
  readonly unknown: readonly { readonly input: string; readonly cases: number }[];
  readonly moved: readonly { readonly from: ResponseClass; readonly to: ResponseClass; readonly cases: number }[];
  readonly members: readonly TreatedCase[];
}

/** Whether a person has a class that is neither UNKNOWN nor NOT_EVALUABLE. */
export const evaluableCase = ({ responseClass }: TreatedCase): boolean => isEvaluable(responseClass);
const isResponder = ({ responseClass }: TreatedCase): boolean =>
  responseClass === "COMPLETE" || responseClass === "PARTIAL";
const kindredOf = ({ kindredId, personId }: TreatedCase): string => kindredId ?? personId;

/**
 * The exact cells of a response question, one for each combination of categories somebody falls into.
 * `genotypeCohorts` are those whose kindreds the viewer may read: members of a family of another cohort count one by one.
 */
export function responseCells(
  cases: readonly TreatedCase[],
  question: { readonly by: readonly string[]; readonly genotypeCohorts: readonly number[] },
): ResponseFigures[] {
  return [...Map.groupBy(cases, ({ categories }) => JSON.stringify(categories)).values()]
    .map((members) => cellOf(members, question.genotypeCohorts))
    .sort((a, b) => compareCategories(question.by, a.categories, b.categories));
}

function cellOf(members: readonly TreatedCase[], genotypeCohorts: readonly number[]): ResponseFigures {
  const evaluable = members.filter(evaluableCase);
  const responders = evaluable.filter(isResponder);
  const units = unitsOf(evaluable);
  const respondingUnits = units.filter(isResponder);
  const kindredsReadable = members.every(({ cohortId }) => genotypeCohorts.includes(cohortId));
  return {
    categories: members[0]?.categories ?? [],
    n: members.length,
    kindreds: kindredsReadable ? new Set(members.map(kindredOf)).size : null,
    evaluable: evaluable.length,
    responders: responders.length,
    evaluableKindreds: units.length,
    respondingKindreds: respondingUnits.length,
    responseRate: shareOf(respondingUnits.length, units.length),
    responseRateByPerson: shareOf(responders.length, evaluable.length),
    classes: RESPONSE_CLASSES.map((responseClass) => {
      const cases = members.filter((member) => member.responseClass === responseClass).length;
      return { responseClass, cases, share: shareOf(cases, members.length) };
    }),
    unknown: missingInputs(members),
    moved: moves(members),
    members,
  };
}

/**
 * One member stands for each kindred of the cell: the index member, or where that one has no class the first with one
 * by center, cohort and case. Chosen by evaluability, never by the class itself.
 */
const unitsOf = (evaluable: readonly TreatedCase[]): TreatedCase[] =>
  onePerKindred(evaluable, { within: () => "", isIndex: ({ indexMember }) => indexMember === true });

function shareOf(successes: number, n: number): EstimateFigure | null {
  const interval = wilson(successes, n);
  return interval && { value: interval.share, lower: interval.lower, upper: interval.upper, estimator: "WILSON" };
}

/** Inputs for want of which the class is UNKNOWN, the commonest first. */
function missingInputs(members: readonly TreatedCase[]): ResponseFigures["unknown"] {
  const unknown = members.filter(({ responseClass, missing }) => responseClass === "UNKNOWN" && missing);
  return [...Map.groupBy(unknown, ({ missing }) => missing ?? "")]
    .map(([input, cases]) => ({ input, cases: cases.length }))
    .sort((a, b) => b.cases - a.cases || (a.input < b.input ? -1 : 1));
}

/** Who changes class under the definition compared with, from class to class; those who keep theirs are left out. */
function moves(members: readonly TreatedCase[]): ResponseFigures["moved"] {
  const moved = members.filter(
    ({ responseClass, comparedClass }) => comparedClass !== null && comparedClass !== responseClass,
  );
  return RESPONSE_CLASSES.flatMap((from) =>
    RESPONSE_CLASSES.flatMap((to) => {
      const cases = moved.filter((member) => member.responseClass === from && member.comparedClass === to).length;
      return cases > 0 ? [{ from, to, cases }] : [];
    }),
  );
}
