import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Wilson's interval holds every rate that the count seen does not contradict; it holds 95 % on average and stays inside 0 to 100 %. The portal uses it for rates. Clopper–Pearson's never holds less than 95 % and is wider for it; the portal uses it where a bound must be certain: a left-out center, or a curve at 0 or 100 %.",
  ],
  misleads: [
    "“0 of 5” does not mean never: the true rate may be as high as one half.",
    "Cases whose class is unknown are not in the rate. If they are the ones who did badly, no interval knows.",
  ],
  held: [],
  columns: { responded: "Responded", of: "Evaluable" },
  cells: {},
  numbers: {
    share: "Share",
    wilsonLower: "Wilson, lower limit",
    wilsonUpper: "Wilson, upper limit",
    clopperPearsonLower: "Clopper–Pearson, lower limit",
    clopperPearsonUpper: "Clopper–Pearson, upper limit",
  },
} as const satisfies MethodWords;
