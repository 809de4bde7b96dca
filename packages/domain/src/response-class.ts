import type { CourseDays } from "./phase.ts";
import type { StopReason } from "./vocabulary.ts";

/** What a response definition may say of a treated case. */
export const RESPONSE_CLASSES = ["COMPLETE", "PARTIAL", "NONE", "UNKNOWN", "NOT_EVALUABLE"] as const;
/** One response class, see {@link RESPONSE_CLASSES}. */
export type ResponseClass = (typeof RESPONSE_CLASSES)[number];

/** Whether a class says how a case responded: neither UNKNOWN nor NOT_EVALUABLE. */
export function isEvaluable(responseClass: ResponseClass): boolean {
  return responseClass !== "UNKNOWN" && responseClass !== "NOT_EVALUABLE";
}

/** What the response rules read of an assessment; days from the first anakinra dose. */
export interface AssessedState {
  readonly day: number;
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
  readonly responseRecorded: ResponseClass | null;
}

/** What the response rules read of a course; days from the first anakinra dose. */
export interface JudgedCourse extends CourseDays {
  readonly stopReason: StopReason | null;
}

/** The class of a case under one definition, and the input that is missing where the class is UNKNOWN. */
export interface ResponseVerdict {
  readonly responseClass: ResponseClass;
  readonly missing: string | null;
}
