export const sensitivityEn = {
  title: "Does it hold otherwise?",
  lead: "The standard sensitivity set makes a fold change again in other ways: half the limit for values below it, one member per family, each center left out, without steroids, in flare only.",
  leadComparison:
    "The standard sensitivity set makes each effect and its test again in other ways: half the limit for values below it, one member per family, each center left out, without steroids, in flare only or in the same state.",
  leadResponse:
    "The standard sensitivity set makes the rate again in other ways: each person counted, each center left out, without patients under steroids when anakinra was begun.",
  leadSurvival:
    "The standard sensitivity set makes the curves again in other ways: each person counted, each center left out, without patients under steroids when anakinra was begun.",
  leadPrediction:
    "The standard sensitivity set makes the area again in other ways: half the limit for values below it, one member per family, each person counted, each center left out, without steroids, in flare before treatment only.",
  show: "Show the sensitivity set",
  hide: "Hide the sensitivity set",
  which: "Fold change",
  whichComparison: "Which comparison",
  whichCurve: "Share",
  whichArea: "Area",
  vsControls: "{{group}}, over controls",
  vsBaseline: "{{group}}, over before treatment",
  figureTitle: "{{subject}}: {{which}}, made otherwise",
  axis: "fold change, 1 = equal",
  variant: "Made how",
  persons: "n",
  value: "Value",
  changedHeading: "Persons changed",
  changed_one: "{{count}} person changed",
  changed_other: "{{count}} persons changed",
  axisRate: "share of responders, one member per family, 0 to 1",
  axisArea: "area under the curve, 0.5 = chance",
  area: { withinCenter: "Pairs within a center and assay", deLong: "All pairs (DeLong)" },
  freeOn: "{{what}}, day {{day}}",
  hadBy: "{{what}} by day {{day}}, a stop competing",
  notByThen: "nobody by then",
  notFollowedSoLong: "nobody followed so long",
  nobodyEvaluable: "nobody evaluable",
  without: "Ways of the standard set that say nothing here:",
  withoutWay: "{{way}}: {{reason}}",
  numerator: "n above the line",
  denominator: "n below the line",
  caption:
    "Exact part only. Diamonds: fold change with 95 % interval; arrows: only a bound is known; where there is neither, the reason stands in its place. Persons changed, controls among them, are left out, read otherwise, or no longer counted with their family.",
  captionComparison:
    "Exact part only. Diamonds: ratio with 95 % interval; arrows: only a bound is known. Persons changed are left out, read otherwise, or no longer counted with their family. p is adjusted over all comparisons made in the same way.",
  captionShare: "Exact part only. Diamonds: share of responders with 95 % interval; n is what it is a share of.",
  captionSurvival:
    "Exact part only. Diamonds: share on day {{day}} of the clock with 95 % interval; n counts one member per family, but where each person is counted; median and log-rank test are of the whole curves.",
  captionArea:
    "Exact part only. Diamonds: area with 95 % interval; n with / without the outcome, families where the way does not count each person.",
  steroidsAtStart:
    "Under steroids: a dose above 0 within 7 days of the first dose of anakinra, or a course of a systemic steroid that covers it. Steroids begun later may be owed to a failing response and are not looked at.",
  protectedWhy:
    "The consortium's protected figure has no variants: it is published once per opening, and the same number made in several ways would say who is in it.",
  steroids:
    "Under steroids: a dose above 0 within 7 days of the sample, or a course of a systemic steroid that covers its day; where nothing is recorded the sample stays.",
  keysHint: "Keys: left and right move from variant to variant, Esc leaves.",
  nothing: "No ratio of this answer can be made otherwise.",
} as const;
