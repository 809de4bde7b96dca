import { ANALYTE_CODES, comparisonGroupText, MAIN_PHASES, readComparisonGroup } from "@nlrp12/domain";

/** What was asked, by name; nothing where nothing was said. */
export type Asked = Readonly<Record<string, unknown>>;

const CULTURE = ["analyte", "stimulus", "specimen"];
/** The page of trajectories offers no other. */
const TRAJECTORY_DEFINITION = "cluster-2018";
const FILTERS = ["sex", "ageBands", "variantGroups", "cohorts"];

/** What the address of each question's page can say; `test/browser/permanent-links.test.ts` opens some of them. */
const READ: Readonly<Record<string, readonly string[]>> = {
  cytokineSummary: [...CULTURE, ...FILTERS, "phases", "by", "groups", "treatments", "hpoIds", "definition"],
  cytokineTrajectory: [...CULTURE, ...FILTERS, "anchor", "windows", "by", "sameCases"],
  cytokineComparison: ["analytes", "stimulus", "specimen", ...FILTERS, "groups", "treatments", "definition"],
  anakinraResponse: [...FILTERS, "definition", "compareWith", "by"],
  treatmentSurvival: [...FILTERS, "event", "definition", "by"],
  responsePrediction: [...CULTURE, ...FILTERS, "landmark", "outcome", "direction", "definition"],
  cohortTable: [...CULTURE, ...FILTERS, "analysis", "phase", "event", "definition", "by", "groups", "treatments"],
  cohortCoverage: ["cohorts", "analytes", "stimulus", "specimen", "panels"],
  caseTimeline: [],
};

/** How an address says it where its page has other names or defaults than the question; null for what it cannot say. */
const SAID: Readonly<Record<string, (asked: Asked) => Asked | null>> = {
  cytokineSummary: ({ phases = "all", ...rest }) =>
    isList(phases, [...MAIN_PHASES].sort()) ? rest : { ...rest, phases },
  cytokineTrajectory: ({ definition, ...rest }) =>
    definition === undefined || definition === TRAJECTORY_DEFINITION ? rest : null,
  cytokineComparison: (asked) =>
    listOf(asked.groups).every(isReadAgain) && isList(asked.analytes, inVocabulary(asked.analytes)) ? asked : null,
  cohortCoverage: ({ by, stimuli, specimens, ...rest }) => {
    const panels = isList(by, ["COHORT", "ANALYTE", "PHASE"]) ? "cohort" : undefined;
    if (!panels && !isList(by, ["CENTER", "ANALYTE", "PHASE"])) return null;
    const [[stimulus, ...stimuliLeft], [specimen, ...specimensLeft]] = [listOf(stimuli), listOf(specimens)];
    return stimuliLeft.length + specimensLeft.length > 0 ? null : { ...rest, panels, stimulus, specimen };
  },
  // Its path names the case.
  caseTimeline: () => ({}),
};

/**
 * The state of a question's page that asks just this, by the names of its address; null where no page does. `asked` has
 * the arguments of the question with its filters beside them, without those that choose releases.
 */
export function pageState(question: string, asked: Asked): Asked | null {
  const said = (SAID[question] ?? ((as: Asked) => as))(asked);
  const state = said && Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return state && Object.keys(state).every((name) => READ[question]?.includes(name)) ? state : null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isList = (value: unknown, list: readonly unknown[]): boolean => String(value) === String(list);

const inVocabulary = (analytes: unknown): readonly unknown[] =>
  ANALYTE_CODES.filter((code) => listOf(analytes).includes(code));

function isReadAgain(group: unknown): boolean {
  const read = readComparisonGroup(String(group));
  return read !== null && comparisonGroupText(read) === group;
}
