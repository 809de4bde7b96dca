import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Only pairs of cases of the same center and class of assay are compared: the share ordered rightly, each center weighing by its pairs. An assay that reads half, or a center that treats graver cases, neither makes nor hides the area. Newcombe's interval is carried over.",
  ],
  misleads: [
    "Centers in which all or none had the outcome compare nothing; they are dropped and counted.",
    "A prediction within centers gives no cut that holds in another center.",
    "Members of one family count one by one, which makes the interval somewhat too narrow; the sensitivity set repeats it with one member per family.",
    "Fewer than three with or without the outcome: no area.",
  ],
  held: ["Simulated coverage of its interval: 94–97 % over three centers, from 5 against 5 to 20 against 20 in each."],
  columns: { center: "Center", value: "IL-1β before, pg/mL", relapsed: "Relapsed" },
  cells: { true: "yes", false: "no" },
  numbers: { within: "Area within centers", all: "Area over all pairs", A: "Center A alone", B: "Center B alone" },
} as const satisfies MethodWords;
