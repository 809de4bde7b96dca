import { allOf, anyOf, type Truth, truthOf } from "./three-valued.ts";

/** PGA (0–4) and CRP of one visit; null where not measured. */
export interface DiseaseActivity {
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
}

/** PGA and CRP of one visit, both known. */
export interface MeasuredActivity {
  readonly pga: number;
  readonly crpMgPerL: number;
}

/** Whether the disease is active enough for a response to be seen: PGA ≥ 2 and CRP > 10 mg/L. */
export const isActive = ({ pga, crpMgPerL }: DiseaseActivity): Truth =>
  allOf(
    truthOf(pga, (value) => value >= 2),
    truthOf(crpMgPerL, (value) => value > 10),
  );

/** Whether the disease flares: PGA ≥ 2 and CRP ≥ 30 mg/L; one low value rules it out. */
export const isFlaring = ({ pga, crpMgPerL }: DiseaseActivity): Truth =>
  allOf(
    truthOf(pga, (value) => value >= 2),
    truthOf(crpMgPerL, (value) => value >= 30),
  );

/**
 * What one visit says against the baseline: COMPLETE where PGA < 2 and (CRP ≤ 10 mg/L or a fall of at least 70 %),
 * PARTIAL where PGA is down by at least 1 and CRP by at least 30 %. Flares afterwards are another question. With one
 * value missing it is NONE where no value of it could make a response, else null.
 */
export function activityResponse(
  baseline: MeasuredActivity,
  { pga, crpMgPerL }: DiseaseActivity,
): "COMPLETE" | "PARTIAL" | "NONE" | null {
  const hasFallenBy = (share: number) =>
    truthOf(crpMgPerL, (value) => (baseline.crpMgPerL - value) / baseline.crpMgPerL >= share);
  const isNormal = truthOf(crpMgPerL, (value) => value <= 10);
  const isQuiet = allOf(
    truthOf(pga, (value) => value < 2),
    anyOf(isNormal, hasFallenBy(0.7)),
  );
  const isBetter = allOf(
    truthOf(pga, (value) => baseline.pga - value >= 1),
    hasFallenBy(0.3),
  );
  if (isQuiet === null || (isQuiet === false && isBetter === null)) return null;
  if (isQuiet) return "COMPLETE";
  return isBetter ? "PARTIAL" : "NONE";
}
