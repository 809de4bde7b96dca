const quantile = "{ comparator value }";
const estimate = "{ value lower upper estimator }";
const distribution = `{ n units belowLimit aboveLimit shareBelow unit median ${quantile} q1 ${quantile} q3 ${quantile}
  geometricMean ${estimate} }`;
const RATIO = `fragment ratio on Ratio { value lower upper estimator pooling denominator centers nNumerator nDenominator
    hartungKnappLower hartungKnappUpper predictionLower predictionUpper iSquared iSquaredLower iSquaredUpper }
  fragment none on RatioNotEstimable { reason denominator nNumerator nDenominator }`;
const ratio = `{ __typename ...ratio ...none
  ... on RatioBound { atLeast atMost certainAtLeast certainAtMost centers denominator nNumerator nDenominator } }`;
const keys = "keys { dimension category }";
const frame = "cohorts { slug } releases { number cohort { slug } }";
const step = "{ day share lower upper interval atRisk events censored }";
const share = "{ called of share lower upper }";
const concentration = "{ comparator value unit lowerLimit upperLimit reported canonical { value unit } }";
const way = "code changed center { slug } notMade { reason }";
const without = "without { code notMade { reason } }";
const effect = `{ __typename ...ratio ...none
        ... on ComparisonBound { atLeast atMost certainAtLeast certainAtMost nNumerator nDenominator } }`;
const test = `{ __typename
        ... on RankTest { name scores method pValue adjustedP smallestAttainableP superiority strata nFirst nSecond }
        ... on NotTested { reason nFirst nSecond } }`;
const responseCell = `{ ${keys} n kindreds evaluable responders evaluableKindreds respondingKindreds
        responseRate ${estimate} responseRateByPerson ${estimate} classes { responseClass cases share ${estimate} }
        unknown { input cases } moved { from to cases }
        members { case { code cohort { slug } } responseClass comparedClass missing } }`;
const curves = `{ ${keys} n units kindreds events followedTo atRisk free ${step} median { day lower upper }
          betweenVisits { events medianFromDay medianByDay steps { fromDay byDay share } }
          causes { cause events steps ${step} } }`;
const logRank = "cause stratifiedBy pValue smallestAttainableP chiSquared degreesOfFreedom method notTested dropped";
const auc = "{ value lower upper estimator nWith nWithout persons pairs notEstimable }";

/** The whole exact part of each question that is computed anew; each takes `$cohorts`. */
export const QUESTION_DOCUMENTS = {
  cytokineSummary: `query ($cohorts: [ID!], $analyte: Analyte!, $stimulus: Stimulus! = NONE,
      $specimen: Specimen! = PBMC_SUPERNATANT, $phases: [Phase!], $by: [CytokineDimension!], $filter: CaseFilter,
      $definition: String! = "cluster-2018") {
    cytokineSummary(cohorts: $cohorts, analyte: $analyte, stimulus: $stimulus, specimen: $specimen, phases: $phases,
        by: $by, filter: $filter, definition: $definition) { exact { ${frame}
      gate { pooled classes { key platform kit cases centers { slug } } leftOut { center { slug } comparabilityClass reason cases controls } }
      cells { ${keys} caseGroup phase n kindreds missing belowLimit levels ${distribution}
        byClass { comparabilityClass centers { slug } distribution ${distribution} } foldChanges ${distribution}
        vsControls ${ratio} vsControlsByPerson ${ratio} vsBaseline ${ratio} stimulationIndex ${ratio}
        vsControlsByCenter { center { slug } comparabilityClass denominatorKind result ${ratio} }
        points { case { code cohort { slug } } day nominalHours comparabilityClass flagged value ${concentration}
                 foldChange { comparator value predictionLower predictionUpper denominatorKind nControls } } }
      sensitivity { ratios { ${keys} caseGroup phase denominator ways { ${way} n ratio ${ratio} } } ${without} }
      } } } ${RATIO}`,
  anakinraResponse: `query ($cohorts: [ID!], $definition: String! = "cluster-2018", $compareWith: String,
      $by: [ResponseDimension!], $filter: CaseFilter) {
    anakinraResponse(cohorts: $cohorts, definition: $definition, compareWith: $compareWith, by: $by, filter: $filter) {
      exact { ${frame} cells ${responseCell}
        sensitivity { ways { ${way} cells ${responseCell} } ${without} } } } }`,
  cytokineComparison: `query ($cohorts: [ID!], $analytes: [Analyte!]!, $stimulus: Stimulus! = NONE,
      $specimen: Specimen! = PBMC_SUPERNATANT, $a: ComparisonGroupInput!, $b: ComparisonGroupInput!,
      $others: [ComparisonGroupInput!], $filter: CaseFilter, $definition: String! = "cluster-2018") {
    cytokineComparison(cohorts: $cohorts, analytes: $analytes, stimulus: $stimulus, specimen: $specimen, a: $a, b: $b,
        others: $others, filter: $filter, definition: $definition) { exact { ${frame} tests comparisons {
      analyte group reference withinCases first { persons units belowLimit } second { persons units belowLimit }
      effect ${effect} byStratum { center { slug } comparabilityClass effect ${effect} }
      hodgesLehmann { ratio atLeast atMost lower upper achievedLevel } detected { difference lower upper }
      test ${test} gate { pooled classes leftOut { center { slug } comparabilityClass reason nFirst nSecond } } }
      sensitivity { comparisons { analyte group reference ways { ${way} first { persons units belowLimit }
        second { persons units belowLimit } effect ${effect}
        byStratum { center { slug } comparabilityClass effect ${effect} } test ${test} } } ${without} } } } } ${RATIO}`,
  treatmentSurvival: `query ($cohorts: [ID!], $event: SurvivalEvent!, $definition: String! = "cluster-2018",
      $by: [ResponseDimension!], $filter: CaseFilter) {
    treatmentSurvival(cohorts: $cohorts, event: $event, definition: $definition, by: $by, filter: $filter) {
      exact { ${frame} considered included leftOut { reason cases } riskDays
        curves ${curves} curvesByPerson ${curves}
        tests { ${logRank} groups { ${keys} n observed expected } } testsByPerson { ${logRank} }
        sensitivity { day ways { ${way} tests { ${logRank} }
          curves { ${keys} n units events followedTo median { day lower upper } free ${step} had ${step} } } ${without} } } } }`,
  responsePrediction: `query ($cohorts: [ID!], $analyte: Analyte!, $stimulus: Stimulus! = NONE,
      $specimen: Specimen! = PBMC_SUPERNATANT, $landmark: Int, $outcome: PredictionOutcome! = RESPONSE,
      $direction: MarkerDirection! = HIGH_WITH_OUTCOME, $definition: String! = "cluster-2018", $filter: CaseFilter) {
    responsePrediction(cohorts: $cohorts, analyte: $analyte, stimulus: $stimulus, specimen: $specimen,
        landmark: $landmark, outcome: $outcome, direction: $direction, definition: $definition, filter: $filter) {
      exact { ${frame} considered included kindreds leftOut { reason cases }
        withinCenter ${auc} withinCenterByPerson ${auc} deLong ${auc} deLongByPerson ${auc}
        sensitivity { ways { ${way} included withinCenter ${auc} deLong ${auc} } ${without} }
        curves { center { slug } comparabilityClass auc nWith nWithout persons notDrawn steps { cut sensitivity specificity } }
        cut { step { cut sensitivity specificity } noCut
          leaveOneCenterOut { center { slug } cut noCut undecided sensitivity ${share} specificity ${share} } }
        points { case { code cohort { slug } } outcome comparator value comparabilityClass } } } }`,
  cytokineTrajectory: `query ($cohorts: [ID!], $analyte: Analyte!, $stimulus: Stimulus! = NONE,
      $specimen: Specimen! = PBMC_SUPERNATANT, $anchor: TrajectoryAnchor! = FIRST_DOSE, $windows: [TrajectoryWindowInput!],
      $tolerance: Int! = 7, $by: [TrajectoryDimension!], $filter: CaseFilter, $sameCasesOnly: Boolean! = false,
      $definition: String! = "cluster-2018") {
    cytokineTrajectory(cohorts: $cohorts, analyte: $analyte, stimulus: $stimulus, specimen: $specimen, anchor: $anchor,
        windows: $windows, tolerance: $tolerance, by: $by, filter: $filter, sameCasesOnly: $sameCasesOnly,
        definition: $definition) {
      exact { ${frame} considered included leftOut { reason cases }
        tracks { ${keys} comparabilityClass platform cases centers { slug }
          windows { day earliest latest n kindreds due missing { reason cases } byState { state cases }
                    levels ${distribution} }
          series { case { code cohort { slug } } anchorDay stopDay followedTo
            points { day window segment afterStop phase stateAtSample flagged value ${concentration} }
            courses { atc startDay stopDay stopReason dose } } } } } }`,
  cohortTable: `query ($cohorts: [ID!], $analysis: TableAnalysis! = CASES, $analyte: Analyte! = IL_1B,
      $stimulus: Stimulus! = NONE, $specimen: Specimen! = PBMC_SUPERNATANT, $phase: Phase, $event: SurvivalEvent! = RELAPSE,
      $definition: String! = "cluster-2018", $by: TableDimension, $filter: CaseFilter) {
    cohortTable(cohorts: $cohorts, analysis: $analysis, analyte: $analyte, stimulus: $stimulus, specimen: $specimen,
        phase: $phase, event: $event, definition: $definition, by: $by, filter: $filter) {
      exact { ${frame} considered included leftOut { reason cases } columns { key { dimension category } cases kindreds }
        rows { variable category { dimension category } population unit
               cells { of known missing notReadable cases share median q1 q3 } } } } }`,
  cohortCoverage: `query ($cohorts: [ID!], $by: [CoverageDimension!], $analytes: [Analyte!], $stimuli: [Stimulus!],
      $specimens: [Specimen!], $filter: CaseFilter) {
    cohortCoverage(cohorts: $cohorts, by: $by, analytes: $analytes, stimuli: $stimuli, specimens: $specimens,
        filter: $filter) { exact { ${frame} cells { ${keys} cases samples notAnalysed } } } }`,
  caseCounts: `query ($cohorts: [ID!], $by: [CountDimension!], $filter: CaseFilter) {
    caseCounts(cohorts: $cohorts, by: $by, filter: $filter) { exact { ${frame} cells { ${keys} cases kindreds } } } }`,
  caseTimeline: `query ($case: ID!) { caseTimeline(case: $case) { firstDay lastDay phases { phase fromDay toDay }
    measurements { ... on TimelineSeriesList { items { analyte stimulus specimen comparabilityClass
      points { day sample phase stateAtSample interference value ${concentration} } } } } } }`,
} as const;

/** A question that is computed anew. */
export type RecomputedQuestion = keyof typeof QUESTION_DOCUMENTS;
