import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Only pairs of cases of the same center and class of assay are compared: the share ordered rightly, each center weighing by its pairs. An assay that reads half, or a center that treats graver cases, neither makes nor hides the area. Newcombe's interval is carried over.",
    "In each center and class of assay the members of a family with the outcome are one, and those without it another: the mean of their logs, or of their bounds where one lies beyond a limit. The area of each person stands beside, labelled; the points are persons.",
  ],
  misleads: [
    "Centers in which all or none had the outcome compare nothing; they are dropped and counted.",
    "A prediction within centers gives no cut that holds in another center.",
    "A family whose members differ in outcome stands on both sides, in the pair with itself too. Where its mean is known only to lie beyond a bound, pairs that this leaves open count half.",
    "A mean of several members scatters less than one value, so that the area of large families is greater than that of persons: 0.75 of persons is 0.78 of families of three (correlation 0.6). Read both.",
    "Where you may not read the kindreds of a cohort its relatives count one by one, which makes the interval somewhat too narrow; the answer says so. The consortium's protected area always counts persons.",
    "After a landmark, who stops anakinra before any response is without it: leaving failures out would let the area speak of the others only. Who stops before a relapse is left out, because nobody knows whether one was to come; the answer says how many and why they stopped.",
    "Fewer than three families with or without the outcome, who has no known relative there being one alone: no area.",
  ],
  held: [
    "Simulated coverage of its interval: 94–97 % over three centers, from 5 against 5 to 20 against 20 in each.",
    "Of 5 to 20 families of two or three relatives on either side (correlation 0.6): 94–97 % by families, 80–93 % counting each person.",
  ],
  columns: { center: "Center", kindred: "Kindred", value: "IL-1β before, pg/mL", relapsed: "Relapsed" },
  cells: { true: "yes", false: "no" },
  numbers: {
    within: "Area within centers",
    byPerson: "The same, each person counted",
    all: "Area over all pairs",
    A: "Center A alone",
    B: "Center B alone",
  },
} as const satisfies MethodWords;
