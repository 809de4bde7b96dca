import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "Of twenty questions to data that hold nothing, one is answered with p < 0.05. So every answer of an analysis says how it came about. EXPLORATORY counts the different questions its asker has put to these cohorts, with this one, and since when. The count comes from the ledger, where every question leaves its hash before its answer is shown; another filter, cytokine, phase or definition is another question, the same one asked again is not. Where no cohort is exact it counts questions to the consortium's figures. What was measured where and the timeline of one case only describe; they count for nothing.",
    "PRESPECIFIED stands where a center of the asker registered this very question, limited to the same cohorts, before anyone of that center, the asker or who registered it had asked it of one of the cohorts it now reads, under whatever choice of cohorts. It names the reference of the plan and the day of its registration, says whether any release of these cohorts had been published here by then, and how many questions that center has registered in all. Releases are no part of the question: planned once, it stays planned when data are added. A question explored on some cohorts can be planned for new ones.",
    "A registration never changes and never disappears: it can be withdrawn, counts no more from then on, and stays listed. It is entered in the ledger of its center as it is made. An answer that is kept keeps the label of that moment; whoever reads it has then seen its question answered. Files, captions and citations carry the label too.",
  ],
  misleads: [
    "It counts what its asker asked here. Others who asked the same cohorts, colleagues of the same center among them, are not in the count: twenty people who ask one question each all read “first”.",
    "It knows nothing of questions asked outside of the portal: of rows that were exported, or of a center's own data before they were published. Nor does it count questions from before it was introduced.",
    "Prespecified by one center says nothing of other centers, and “before any release” nothing of who knew the data otherwise: a center knows its own patients.",
    "One question can hold many tests: four cytokines against three groups are one question. Their number stands in the caption, and p is adjusted over them.",
    "The portal compares questions to the letter. The plan itself, with its hypothesis and its stopping rule, stands where the reference points; nobody here has read it. Look at how many questions a center registered before believing one.",
    "An exploratory answer is not worse, it is earlier: it says what to plan next.",
  ],
  held: [],
  columns: {},
  cells: {},
  numbers: {},
} as const satisfies MethodWords;
