import type { Note } from "./answer-frame.type.ts";
import { warning } from "./note.ts";

/** A value as far as its limits go; natural logs of pg/mL, the limit in pg/mL. */
export interface LimitedValue {
  readonly centerId: number;
  readonly logLower: number;
  readonly logUpper: number;
  readonly lowerLimit: number | null;
  /** Text of the cells of the file, technical replicates joined by `; `; null where it is not read. */
  readonly reported: string | null;
}

/** How many values of a center contradict the limits of their own assay. */
export interface ContradictedLimits {
  readonly centerId: number;
  /** Written as plain numbers and still beyond a limit, for which the analysis takes them. */
  readonly writtenAsMeasured: number;
  /** Written as below some other limit than that of their assay. */
  readonly belowAnother: number;
}

/** A plain number, as opposed to `<2,3`, `> 10 000` or `OOR <`. */
const PLAIN_NUMBER = /^[\d.,\s]+$/;
/** Limits that differ by less are the same, rounded in another unit. */
const SAME_LIMIT = 0.01;

function isWrittenAsMeasured({ logLower, logUpper, reported }: LimitedValue): boolean {
  const beyond = logLower === Number.NEGATIVE_INFINITY || logUpper === Number.POSITIVE_INFINITY;
  return beyond && (reported ?? "<").split(";").every((cell) => PLAIN_NUMBER.test(cell));
}

function isBelowAnother({ logLower, logUpper, lowerLimit, reported }: LimitedValue): boolean {
  // A mean of replicates is below the mean of their limits.
  if (logLower !== Number.NEGATIVE_INFINITY || lowerLimit === null || !reported || reported.includes(";")) return false;
  return Math.abs(Math.exp(logUpper) / lowerLimit - 1) > SAME_LIMIT;
}

/** The centers with values that contradict the limits of their own assay. */
export function contradictedLimits(values: readonly LimitedValue[]): ContradictedLimits[] {
  return [...Map.groupBy(values, ({ centerId }) => centerId)].flatMap(([centerId, ofCenter]) => {
    const writtenAsMeasured = ofCenter.filter(isWrittenAsMeasured).length;
    const belowAnother = ofCenter.filter(isBelowAnother).length;
    return writtenAsMeasured + belowAnother > 0 ? [{ centerId, writtenAsMeasured, belowAnother }] : [];
  });
}

/** One warning for each center whose values and limits contradict one another. */
export function limitNotes(values: readonly LimitedValue[], centerNames: ReadonlyMap<number, string>): Note[] {
  return contradictedLimits(values).map(({ centerId, writtenAsMeasured, belowAnother }) => {
    const name = centerNames.get(centerId) ?? "";
    const parts = [
      ...(writtenAsMeasured > 0
        ? [
            {
              en: `${writtenAsMeasured} written as measured lie beyond the limits of their own assay and are taken as beyond them`,
              fr: `${writtenAsMeasured} écrites comme mesurées dépassent les limites de leur propre dosage et sont prises comme hors limites`,
            },
          ]
        : []),
      ...(belowAnother > 0
        ? [
            {
              en: `${belowAnother} written as below a limit name another one than that of their assay`,
              fr: `${belowAnother} écrites comme sous une limite en citent une autre que celle de leur dosage`,
            },
          ]
        : []),
    ];
    return warning(
      "LIMITS_CONTRADICT_VALUES",
      `${name}: values contradict their limits (${parts.map(({ en }) => en).join("; ")}); one or the other is wrong.`,
      `${name} : des valeurs contredisent leurs limites (${parts.map(({ fr }) => fr).join(" ; ")}) ; l'une ou l'autre est fausse.`,
    );
  });
}
