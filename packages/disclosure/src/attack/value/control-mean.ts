import { tableKey } from "../../answer-key.ts";
import { answersOf } from "../../answers-of.ts";
import type { AuditRow } from "../../audit-state.ts";
import { type BlockContents, CONTROL_PHASE } from "../../block-contents.ts";
import { sealBlock } from "../../block-rows.ts";
import { describedSets } from "../../described-set.ts";
import { controlStrata, membershipsOf } from "../../membership.ts";
import { SDC_1 } from "../../policy.ts";
import { personCoordinate, publishedRow } from "../../published-row.ts";
import { personsInCell } from "../../table-parts.ts";
import { planOf } from "../plan-inputs.ts";
import { normal, seededRandom } from "../seeded-random.ts";
import { IL1B, SECRET, SIX_DIMENSIONS } from "../synthetic-consortium.ts";

/** Squared errors of estimates of one other center's control mean, natural logs. */
export interface ControlMeanErrors {
  readonly strata: number;
  readonly fromFigures: number;
  /** From knowing how controls are distributed, and nothing that was published. */
  readonly fromNothing: number;
}

const SD = 0.85;
const MEAN_LOG: Readonly<Record<string, number>> = { BEFORE: 6.9, ON_EARLY: 3, ON_LATE: 4.4, AFTER: 6.4, CONTROL: 2.3 };

/**
 * How near levels and fold changes of all tables together bring someone, who knows center 1 whole, to another center's
 * control mean: the best linear estimate (all values normal, nothing below a limit, as favours him) from every
 * published geometric mean taken for the sum it is.
 *
 * Why the audit does not watch these means as it watches persons: it was tried over six consortia of each size, with
 * 1 − learnt of every center's and class's control mean bounded beside rule 6. A bound of 0.75 or 0.67 leaves the error
 * as it is (0.13 at N 112, 0.18 from nothing). Only at 0.5 does he learn nothing (0.18), and then one-way tables of
 * fold changes published fall from 0.94 to 0.33 at N 112 and from 1.00 to 0.56 at N 204, of levels from 0.37 to 0.22.
 * A center's mean of ten or twenty controls is no person's value; the figure is published instead.
 */
export function controlMeanErrors(contents: BlockContents, seed: number): ControlMeanErrors {
  const random = seededRandom(seed);
  const cytokineValues = contents.cytokineValues.map((row) => {
    const log = (MEAN_LOG[row.phase] ?? 0) + SD * normal(random);
    return { ...row, value: { logLower: log, logUpper: log } };
  });
  const detected = { ...contents, cytokineValues };
  const plan = planOf(detected, { families: [IL1B] });
  const answers = answersOf({ rows: sealBlock(detected), plan, secret: SECRET, previousAnswers: [] });
  const audit = plan.audit[IL1B];
  if (!audit) throw new Error("The family is planned");
  const maker = { secret: SECRET, policy: SDC_1, known: new Map() };
  const memberships = membershipsOf(detected, IL1B);
  const at = new Map(audit.coordinates.map(({ key }, index) => [key, index]));
  const logOf = new Map(cytokineValues.map((row) => [`${row.personKey} ${row.phase}`, row.value.logLower]));
  const truth = new Float64Array(audit.coordinates.length);
  const mean = new Float64Array(audit.coordinates.length);
  for (const { member, phase } of memberships) {
    const index = at.get(personCoordinate(member, IL1B, phase, maker).key) ?? -1;
    truth[index] = logOf.get(`${member.personKey} ${phase}`) ?? 0;
    mean[index] = MEAN_LOG[phase] ?? 0;
  }
  const known = audit.coordinates.map(({ centerIds }) => centerIds?.includes(1) ?? false);
  for (const [index, isKnown] of known.entries()) if (isKnown) mean[index] = truth[index] ?? 0;
  const estimate = linearEstimate(
    mean,
    audit.coordinates.map(({ variance }, index) => (known[index] ? 0 : variance * SD ** 2)),
  );

  const sets = describedSets(memberships, IL1B, SDC_1);
  const rowOf = new Map<string, AuditRow>(audit.rows.map((row) => [row.key, row]));
  for (const { variable, cell, result } of answers) {
    const set = sets.find((one) => tableKey(one.variable, []) === tableKey(variable, []));
    const value =
      result.statistic === "LEVELS"
        ? result.geometricMean
        : result.statistic === "FOLD_CHANGE"
          ? result.foldChange
          : null;
    if (!set || value?.kind !== "ESTIMATED") continue;
    const persons = personsInCell(set, cell, SIX_DIMENSIONS);
    const row = rowOf.get(publishedRow(set, persons, maker).key);
    if (row) estimate.observe(row, persons.length * Math.log(value.value));
  }
  const errors = controlStrata(memberships, SDC_1.minimumControlsPerCenter)
    .filter(({ members }) => members.every(({ centerIds }) => !centerIds.includes(1)))
    .map(({ members }) => {
      const indices = members.map((member) => at.get(personCoordinate(member, IL1B, CONTROL_PHASE, maker).key) ?? -1);
      const of = (values: Float64Array) =>
        indices.reduce((sum, index) => sum + (values[index] ?? 0), 0) / indices.length;
      return [(of(estimate.mean) - of(truth)) ** 2, (2.3 - of(truth)) ** 2] as const;
    });
  const sum = (which: 0 | 1) => errors.reduce((total, error) => total + error[which], 0);
  return { strata: errors.length, fromFigures: sum(0), fromNothing: sum(1) };
}

/** A normal prior that is told weighted sums, one after another (Kalman's update, dense). */
function linearEstimate(mean: Float64Array, variances: readonly number[]) {
  const covariance = variances.map((variance, row) =>
    Float64Array.from(variances, (_, column) => (row === column ? variance : 0)),
  );
  function observe({ coordinates, weights }: AuditRow, observed: number): void {
    const entries = coordinates.map((index, i) => [index, weights?.[i] ?? 1] as const);
    const along = covariance.map((row) =>
      entries.reduce((sum, [index, weight]) => sum + weight * (row[index] ?? 0), 0),
    );
    // Two significant digits: an error of at most 5 % of the mean, even.
    const rounding = (entries.length * 0.03) ** 2;
    const variance = entries.reduce((sum, [index, weight]) => sum + weight * (along[index] ?? 0), 0) + rounding;
    const surprise = observed - entries.reduce((sum, [index, weight]) => sum + weight * (mean[index] ?? 0), 0);
    for (const [row, covaries] of along.entries()) {
      mean[row] = (mean[row] ?? 0) + (covaries * surprise) / variance;
      const values = covariance[row];
      if (!values || covaries === 0) continue;
      for (const [column, other] of along.entries())
        values[column] = (values[column] ?? 0) - (covaries * other) / variance;
    }
  }
  return { mean, observe };
}
