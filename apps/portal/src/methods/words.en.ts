/** Words of the pages about methods; what each method says stands in its own folder. */
export const methodsEn = {
  title: "Methods",
  lead: "How each number of the portal is made, when it misleads, and the same number made in R.",
  checked:
    "Each page holds a small data set, the R code that answers it, what R said, and the portal's own answer, computed in your browser as you read.",
  all: "All methods",
  families: {
    levels: "Levels",
    ratios: "Ratios and changes",
    tests: "Tests",
    shares: "Shares and relations",
    time: "Time to an event",
    prediction: "Prediction",
    rules: "Centers, assays, families and definitions",
  },
  does: "What it does",
  misleads: "When it misleads",
  held: "How often its interval holds the truth",
  inR: "The same number in R",
  data: "The data",
  rowCount_one: "{{count}} row",
  rowCount_other: "{{count}} rows",
  code: "The R code",
  copyCode: "Copy the code",
  numbers: "What R and the portal say",
  number: "Number",
  r: "R",
  portal: "Portal",
  agree: "Computed just now from the same data; both agree to {{digits}} digits or more.",
  differ: "They do not agree: this is a fault of the portal, and we would like to hear of it.",
  sources: "Sources",
  usedOn: "Where the portal uses it",
  notShown: "No question shows it on its own yet.",
  behind: "How these numbers are made:",
  behindFigure: "How this is computed, here and in R:",
  policy: "The whole policy, its risk and its price",
  of: {
    "geometric-mean": {
      name: "Geometric mean with values below the limit",
      question: "What is the typical concentration of a group when some values read “< 2.3”?",
    },
    quantiles: {
      name: "Median and quartiles with values below the limit",
      question: "Where does the middle of a group lie, and its middle half, without assuming any shape?",
    },
    "welch-ratio": {
      name: "Ratio to controls, all values detected (Welch)",
      question: "How many times higher are patients than controls of their own center and assay?",
    },
    "profile-likelihood-ratio": {
      name: "Ratio to controls, some values below the limit (profile likelihood)",
      question: "How many times higher are patients than controls when some controls read “< 2.3”?",
    },
    "ratio-bound": {
      name: "A bound where a ratio cannot be estimated",
      question: "What can still be said when most controls lie below their limit?",
    },
    "paired-ratio": {
      name: "Change within the same cases",
      question: "By how much did the cytokine change from before anakinra to on it, or from spontaneous to stimulated?",
    },
    "case-fold-change": {
      name: "Fold change of one case",
      question: "How far is this one patient from the controls, and could a control read as high?",
    },
    "mann-whitney": {
      name: "Mann–Whitney test, exact",
      question: "Could two groups of the same center differ so much in rank by chance?",
    },
    gehan: {
      name: "Gehan's test, for differing limits",
      question: "How are groups compared when one assay reads “< 0.5” and another “< 4”?",
    },
    "wilcoxon-signed-rank": {
      name: "Wilcoxon signed rank test, exact",
      question: "Did the same cases rise or fall more than chance would make them?",
    },
    "van-elteren": {
      name: "Van Elteren's test over centers",
      question: "Do groups differ within centers, when levels of centers cannot be mixed?",
    },
    "hodges-lehmann": {
      name: "Hodges–Lehmann: the median ratio of all pairs",
      question: "How many times higher, without a bell curve and without one outlier deciding?",
    },
    "benjamini-hochberg": {
      name: "p adjusted over a figure (Benjamini–Hochberg)",
      question: "Ten cytokines were tested: which differences are likely to be real?",
    },
    "fisher-exact": {
      name: "Fisher's exact test",
      question: "Do groups differ in how many responded, when the counts are small?",
    },
    "share-intervals": {
      name: "Interval of a share: Wilson and Clopper–Pearson",
      question: "Seven of nine responded: what may the true rate be?",
    },
    "share-difference": {
      name: "Difference of two shares within centers",
      question: "Is a cytokine detected more often in patients than in controls?",
    },
    spearman: { name: "Spearman's rank correlation", question: "Do two measurements of the same cases rise together?" },
    "kaplan-meier": {
      name: "Kaplan–Meier curve",
      question: "What share is still on anakinra, or free of relapse, after half a year?",
    },
    "aalen-johansen": {
      name: "Aalen–Johansen: causes that compete",
      question: "What share relapses on the drug, when others stop it for another reason first?",
    },
    turnbull: {
      name: "Turnbull: events seen only at visits",
      question: "When did the relapse really come, if it was found at a visit three months after the last?",
    },
    "log-rank": {
      name: "Log-rank test",
      question: "Do the curves of two or more groups differ over the whole follow-up?",
    },
    "roc-curve": {
      name: "ROC curve and its area",
      question: "How well does a measurement before treatment tell those who will relapse?",
    },
    "within-center-auc": {
      name: "Area over pairs within centers",
      question: "Does the measurement predict inside a hospital, or does it only tell hospitals apart?",
    },
    "cut-and-validation": {
      name: "A cut, and each center left out",
      question: "Would a cut chosen elsewhere have worked in my hospital?",
    },
    "random-effects": {
      name: "Pooling over centers (REML, Hartung–Knapp)",
      question: "What do all centers say together, when they may truly differ?",
    },
    "comparability-gate": { name: "The comparability gate", question: "May these assays be put into one figure?" },
    kindreds: { name: "A kindred is one unit", question: "Do three brothers count as three patients?" },
    "response-definition": {
      name: "Response and relapse",
      question: "Who responded, who relapsed, and by which rule?",
    },
    "protected-figures": {
      name: "Protected figures of the consortium",
      question: "What is the rounded figure beside the exact one, and how far can it be trusted?",
    },
    "analysis-label": {
      name: "Exploratory or prespecified",
      question: "Was this question planned, or is it one of many that were tried?",
    },
  },
} as const;
