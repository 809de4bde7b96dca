import type { ApolloClient } from "@apollo/client";

/** Questions that are answered from what releases hold. */
const FROM_RELEASES = [
  "anakinraResponse",
  "answer",
  "case",
  "caseCounts",
  "caseTimeline",
  "cases",
  "cohortCoverage",
  "cohortTable",
  "cytokineComparison",
  "cytokineSummary",
  "cytokineTrajectory",
  "responsePrediction",
  "treatmentSurvival",
];

/**
 * Lets go of every answer from before a release was published, withdrawn or undone: an open page asks again, others when
 * one comes back to them. What people are writing stays, as nothing else is asked anew.
 */
export function forgetAnswers({ cache }: Pick<ApolloClient, "cache">): void {
  cache.batch({
    update: (held) => {
      for (const fieldName of FROM_RELEASES) held.evict({ id: "ROOT_QUERY", fieldName });
    },
  });
  cache.gc();
}
