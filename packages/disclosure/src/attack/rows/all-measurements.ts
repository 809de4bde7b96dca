import { exactButOne, exactButOneBare } from "./exact-but-one-attacks.ts";
import { knownRows, knownRowsBare } from "./known-rows-attacks.ts";
import type { Measurement } from "./measurement.ts";
import { mutations } from "./mutations.ts";
import { audit, auditBare, rank, rankBare } from "./plan-attacks.ts";
import { evolvedQuestions } from "./search-attack.ts";
import { joiner, rareEvent } from "./small-count-attacks.ts";
import { tenYearsBare, tenYearsChanged, tenYearsStable } from "./ten-years-attacks.ts";
import { openEnds, usefulness } from "./usefulness.ts";

/** Everything of "How it is proved" that needs no running portal, cheapest first. */
export const MEASUREMENTS: readonly Measurement[] = [
  ...[knownRows, knownRowsBare, exactButOne, exactButOneBare, rank, rankBare, audit, auditBare, joiner, rareEvent],
  ...mutations,
  ...[usefulness, openEnds, evolvedQuestions, tenYearsBare, tenYearsStable, tenYearsChanged],
];
