/** What one viewer may learn of one cohort, weakest first. */
export const LEVELS = ["NONE", "EXISTS", "COUNT", "SUMMARY", "RECORD", "EXPORT"] as const;
/** One level, see {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];

/** What an owner may let a cohort contribute to the consortium. */
export const CONTRIBUTIONS = ["EXISTS", "COUNT", "SUMMARY"] as const;
/** What one cohort contributes, see {@link CONTRIBUTIONS}. */
export type Contribution = (typeof CONTRIBUTIONS)[number];

/**
 * Levels are held per field group. CLINICAL: cases, features, courses, assessments. CYTOKINE: samples, assays,
 * measurements, and with them phase and response class. GENOTYPE: variants and kindreds.
 */
export const FIELD_GROUPS = ["CLINICAL", "CYTOKINE", "GENOTYPE"] as const;
/** One field group, see {@link FIELD_GROUPS}. */
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Whether `held` is enough where `needed` is asked for. */
export function reaches(held: Level, needed: Level): boolean {
  return LEVELS.indexOf(held) >= LEVELS.indexOf(needed);
}

/** The stronger of two levels. */
export function strongerLevel(a: Level, b: Level): Level {
  return reaches(a, b) ? a : b;
}
