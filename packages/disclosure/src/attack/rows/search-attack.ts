import { searchedQuestions } from "../search/question-search.ts";
import { always, type Measurement } from "./measurement.ts";

/** Evolved sets of questions, each judged on consortia it was not evolved on. */
export const evolvedQuestions: Measurement = {
  ...{ id: "evolved-questions", title: "Evolved sets of questions, own rows known", sizes: [60, 112], share: 0.1 },
  kind: "ATTACK",
  figures: [
    { key: "evolved", name: "best set: accuracy on fresh consortia", atMost: always(0.68) },
    { key: "all", name: "a rule learnt from all figures" },
    // Security.md 1.3 A: all pairs averaged against a threshold of 10, 0.76.
    { key: "bare", name: "the same from exact counts", atLeast: always(0.9 * 0.76) },
  ],
  measure: ({ seed, size }) => {
    const found = searchedQuestions({ seed, persons: size, consortia: 1000, population: 40, generations: 15 });
    return { parts: { evolved: [found.accuracy, 1], all: [found.ofAllFigures, 1], bare: [found.ofBareThreshold, 1] } };
  },
};
