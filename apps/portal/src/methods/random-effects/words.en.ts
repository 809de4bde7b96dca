import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Each center gives a ratio and its standard error. Where a center measured with several kits or cultures, their ratios are first made one: each weighs by its inverse variance, and the interval allows for weights that come from few values (Meier). A center alone has that ratio and no others'.",
    "The centers' true ratios are taken to scatter around a mean; how much they scatter is estimated (REML), and each center weighs by how exact it is. The interval shown is Hartung and Knapp's, with t for few centers, and never narrower than if nothing scattered (q at least 1; R says adhoc). Hartung and Knapp's own interval stands beside it (knha).",
    "Two centers are shown apart, unpooled; so are all where fewer than three have an interval and others say something too, and where a center's bound lies wholly beyond the interval of the pool: it would be left out because of what was found there. From four on the prediction interval says where a further center's ratio is expected; it is made of the same variance and is wider than the interval of the mean. I² is the share of the scatter that is between centers, always with its interval.",
  ],
  misleads: [
    "With three or four centers the scatter is hardly known: I² of 0 % may stand beside an upper limit of 95 %.",
    "When centers happen to agree closely, Hartung and Knapp's own interval can be far too narrow; read the one that is shown.",
    "A center of three or four cases with a value below a limit has a ratio without interval; it is listed, but does not enter the pool.",
    "A center that can only be bounded is not in the pool even where its bound agrees; the answer then names it.",
    "The pooled ratio is no patient's ratio, and no center's either.",
  ],
  held: [
    "Of two to four kits of one center, 3 against 3 to 10 against 10, the interval held the truth in 94–95 % of simulated sets; plain inverse variance with 1.96 standard errors in 81–93 %.",
    "Of 3, 4 and 6 centers, 3 against 3 to 10 against 10, with a scatter of 0, 0.3 and 1 (log): the interval shown held the truth in 94.7–100 %, Hartung and Knapp's own in 91.2–95.5 %, and the prediction interval a further center in 90.7–100 % (10,000 sets each).",
  ],
  columns: {
    center: "Center",
    kit: "Kit",
    ratio: "Ratio to controls",
    seLog: "Standard error of its log",
    df: "Degrees of freedom",
  },
  cells: {},
  numbers: {
    ofOneCenter: "Both kits of center D",
    ofOneCenterLower: "Both kits, lower 95 % limit",
    ofOneCenterUpper: "Both kits, upper 95 % limit",
    ratio: "Pooled ratio",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    hartungKnappLower: "Hartung–Knapp alone, lower limit",
    hartungKnappUpper: "Hartung–Knapp alone, upper limit",
    predictionLower: "A further center, lower limit",
    predictionUpper: "A further center, upper limit",
    iSquared: "I²",
    iSquaredLower: "I², lower limit",
    iSquaredUpper: "I², upper limit",
  },
} as const satisfies MethodWords;
