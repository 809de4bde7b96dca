import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Each group is fitted as one bell curve of logs with its own spread, values below limits taking part as what they are. The ratio comes from the two means.",
    "The interval holds every ratio whose best explanation is not much less likely than the best of all. How much is “not much” is set by Student's t for the sizes at hand, because the usual limit is made for large samples. Since a group mostly below the limit is only estimated when chance detected more, the interval is widened towards the censored side.",
    "Both groups need at least three detected values and at most half below; otherwise there is a bound. A group of three or four with any value below gives no interval.",
  ],
  misleads: [
    "The upper limit leans on the shape of the controls below their limit, which nobody has seen: with 40 % or more below, read the lower limit first.",
    "Where most controls are below, only the sets that detected more are answered at all; the share of answered sets is part of the figures below.",
    "Common shortcuts fail here: in simulation Wald's interval fell to 79 %, the percentile bootstrap to 79 %, LOD/2 to 73 %.",
  ],
  held: [
    "Simulated coverage of the 95 % interval at n = 5 / 10 / 20 (10,000 sets a cell). 20 % of controls below: 96–97 / 96 / 96 %, 94 % of sets answered at five controls and all at more.",
    "40 % below: 97–98 / 97–98 / 97–98 %, 67 to 88 % answered. 60 % below: 96–98 / 96–97 / 94–95 %, 24 to 38 % answered.",
  ],
  columns: { group: "Group", value: "IL-1β, pg/mL" },
  cells: { patient: "patient", control: "control" },
  numbers: {
    ratio: "Ratio of geometric means",
    lower: "Lower 95 % limit",
    upper: "Upper 95 % limit",
    degreesOfFreedom: "Degrees of freedom",
  },
} as const satisfies MethodWords;
