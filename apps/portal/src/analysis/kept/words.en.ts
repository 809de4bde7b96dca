export const keptEn = {
  title: "A kept answer",
  lead: "Byte for byte as it was given, for whoever may still read every cohort it was made from.",
  keep: "Keep, copy permanent link",
  copied: "Kept; its permanent link is copied.",
  notCopied: "Kept; your browser does not let the page copy. Its permanent link:",
  notKept: "This answer cannot be kept: a case or a release it rests on was withdrawn.",
  keptOn: "Kept on {{date}}",
  hash: "Answer {{hash}}",
  caseGone: "This answer held rows of a case that was withdrawn on {{date}}; it is gone for everyone.",
  releaseGone: "This answer rests on a release that was withdrawn on {{date}}.",
  noFigure: "The answer to {{question}} is kept; this page has no figure for it yet. The API gives its body.",
} as const;
