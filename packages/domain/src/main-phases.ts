import type { Phase } from "./phase.ts";

/** The phases a distribution is drawn in where nobody asks for others: before, during and after anakinra. */
export const MAIN_PHASES = ["BEFORE", "ON_EARLY", "ON_LATE", "AFTER"] as const satisfies readonly Phase[];
