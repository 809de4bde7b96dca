export const sensitivityEn = {
  title: "Does it hold otherwise?",
  lead: "The standard sensitivity set makes a fold change again in other ways: half the limit for values below it, one member per family, each center left out, without steroids, in flare only.",
  show: "Show the sensitivity set",
  hide: "Hide the sensitivity set",
  which: "Fold change",
  vsControls: "{{group}}, over controls",
  vsBaseline: "{{group}}, over before treatment",
  figureTitle: "{{subject}}: {{which}}, made otherwise",
  axis: "fold change, 1 = equal",
  count: "n = {{number}}",
  variant: "Made how",
  persons: "Persons",
  numerator: "n above the line",
  denominator: "n below the line",
  reason: "Note",
  caption:
    "Exact part only. Diamonds: fold change with 95 % interval; arrows: only a bound is known; where there is neither, the reason stands in its place.",
  protectedWhy:
    "The consortium's protected figure has no variants: it is published once per opening, and the same number made in several ways would say who is in it.",
  steroids:
    "Under steroids: a dose above 0 within 7 days of the sample, or a course of a systemic steroid that covers its day; where nothing is recorded the sample stays.",
  keysHint: "Keys: left and right move from variant to variant, Esc leaves.",
  nothing: "No ratio of this answer can be made otherwise.",
} as const;
