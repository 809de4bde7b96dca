import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Cytokines spread over powers of ten, so the mean is taken of the logarithms. A value below the limit of quantification is neither dropped nor replaced: the method looks for the bell curve of logs under which everything that is known, the detected values and the fact that the others lie below their limits, is most likely.",
    "The 95 % interval holds every mean that the data do not contradict, widened for few cases as Student's t does. The mean needs at least three detected values and at most half below the limit; otherwise the portal gives no mean, and the median and the share below, which it always gives, say what is known. Three or four values of which any is below its limit get a mean without interval. With nothing below a limit it is the ordinary t interval on logs.",
  ],
  misleads: [
    "The logs are taken to follow one bell curve. A group that mixes two states, say flare and quiet, has no single typical value.",
    "Members of one family resemble each other: a family counts once, at the mean of its logs. Counted one by one in families of 2 to 4, intervals said to hold the truth in 95 % held it in 73 to 81 % (correlation of 0.6 within families).",
    "Near one half below the limit the mean rests on the assumed shape more than on values: read the share below that stands beside it.",
    "Half the limit in the place of a value below it, as older papers did, understates the spread. The portal gives that number only under its own name, for comparison.",
  ],
  held: [
    "Simulated coverage of the 95 % interval with 0 to 60 % of the values below the limit: 95–96 % at n = 5, 95–98 % at n = 10 and 20 (10,000 sets a cell).",
  ],
  columns: { value: "IL-1β, pg/mL" },
  cells: {},
  numbers: {
    geometricMean: "Geometric mean, pg/mL",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    halfLimit: "With half the limit, for comparison",
  },
} as const satisfies MethodWords;
