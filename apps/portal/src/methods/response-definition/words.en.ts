import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "A response definition is a rule with a name and a version that turns assessments into a class. CLUSTER 2018: evaluable if active at baseline (PGA at least 2 and CRP above 10 mg/L within 14 days before day 0). Complete: at day 15 (±7) PGA under 2 and CRP at most 10 or down by 70 %, and no flare (PGA at least 2 and CRP at least 30) to week 16, seen at week 16 (±4). Partial: PGA down by 1 and CRP by 30 %, or complete with a flare. The other definition is the clinician's own record: the first class noted.",
    "Each look reads the nearest visit with both PGA and CRP, or, where none has both, the nearest value of each.",
    "Only what is seen on the first regimen of anakinra counts, from the day after its first dose to the day it stops or another biologic begins, as in the curves of treatment; nothing counts while an earlier biologic is still given. Whoever stops or is given another drug earlier has “unknown” where the class was still open, and the reason says so: a quiet visit under another drug is not a response to anakinra, nor is a flare after stopping its failure. One stop speaks for itself: active before, and stopped for primary failure before a look, is “none” (a rule of the consortium: non-responder imputation).",
    "Relapse is an event, not a class: after a response, on the drug, two flares at consecutive visits, or one flare followed within 28 days by a higher dose, a steroid or another biologic. A single flare is no relapse, but where it is the last thing seen the case is known to be free of relapse only to the visit before it; a flare after stopping is another event.",
  ],
  misleads: [
    "CLUSTER 2018 was made for canakinumab in other diseases. Partial and none are rules of the consortium, not of the trial.",
    "A raised dose of anakinra or a rescue with steroids before week 16 is not counted against the response. The trial's primary endpoint did count it: 61, 35 and 45 % responded so, 71, 57 and 73 % with increases of the dose allowed.",
    "A missing input gives “unknown” and its name wherever its value could change the class: a PGA of 4 without CRP before week 16 may be a flare. Where it could not, the class stands: a PGA as high as before is no response, whatever the CRP. A rate leaves the unknown out: look at how many, and whether they are those who stopped.",
    "Under blockade of IL-6, and until five half-lives after it (tocilizumab 65 days, siltuximab 105), the CRP says nothing of the disease; the rules then return unknown.",
    "Two definitions give two rates from the same patients. The response page shows who changes class.",
  ],
  held: [],
  columns: {
    case: "Case",
    pgaBefore: "PGA before",
    crpBefore: "CRP before, mg/L",
    pgaDay15: "PGA day 15",
    crpDay15: "CRP day 15, mg/L",
    flare: "Flare to week 16",
    stopDay: "Anakinra stopped, day",
    stopReason: "Why",
    otherFrom: "Another biologic from day",
  },
  cells: { true: "yes", false: "no", LOSS: "secondary loss", FAILURE: "primary failure", ADVERSE: "adverse event" },
  numbers: {
    complete: "Complete",
    partial: "Partial",
    none: "None",
    unknown: "Unknown",
    notEvaluable: "Not evaluable",
    rate: "Response rate",
    lower: "Lower 95 % limit (Wilson)",
    upper: "Upper 95 % limit (Wilson)",
  },
} as const satisfies MethodWords;
