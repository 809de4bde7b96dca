import { type ComparisonGroup, comparisonGroupText, EVERYONE, MAIN_PHASES } from "@nlrp12/domain";
import type { ComparisonGroupInput } from "../../generated/operations.ts";

/** Pages on which a question is planned, by the root field they ask. */
const PAGES = {
  cytokineSummary: "/explore/distribution",
  cytokineTrajectory: "/explore/trajectories",
  cytokineComparison: "/explore/compare",
  anakinraResponse: "/explore/response",
  treatmentSurvival: "/explore/survival",
  responsePrediction: "/explore/prediction",
} as const;

/** The root field of such a page. */
export type PlannedQuestion = keyof typeof PAGES;
export type PlannedPage = (typeof PAGES)[PlannedQuestion];

export const PLANNED_PAGES = Object.values(PAGES);

/** The page that an address shows, if questions are planned there. */
export const plannedPageOf = (pathname: string): PlannedPage | undefined =>
  PLANNED_PAGES.find((page) => page === pathname);

type Arguments = Readonly<Record<string, unknown>>;

/** The page that asks a planned question and its state there; null where no page asks just that. */
export function planLink(plan: {
  readonly question: string;
  readonly arguments: Arguments;
  readonly cohorts: readonly string[];
}): { readonly to: PlannedPage; readonly search: Arguments } | null {
  const to = PAGES[plan.question as PlannedQuestion];
  const state = to && (stateOf[plan.question as PlannedQuestion] ?? plain)(plan.arguments);
  if (!state) return null;
  return { to, search: { ...state, cohorts: plan.cohorts.length > 0 ? plan.cohorts : undefined } };
}

/** Arguments as the address names them, filters beside the others. */
function plain({ filter, ...rest }: Arguments): Arguments | null {
  const lists = (filter ?? {}) as Readonly<Record<string, unknown>>;
  return "hpoIds" in lists ? null : { ...rest, ...lists };
}

/** How the state of a page differs from its arguments; null for arguments that the page has no place for. */
const stateOf: Partial<Record<PlannedQuestion, (given: Arguments) => Arguments | null>> = {
  cytokineSummary: ({ phases, ...rest }) => {
    const main = Array.isArray(phases) && [...MAIN_PHASES].sort().join() === phases.join();
    const state = plain(rest);
    return state && (main || phases === undefined) ? { ...state, phases: main ? undefined : "all" } : null;
  },
  cytokineComparison: ({ a, b, others, ...rest }) => {
    const groups = [a, b, ...(Array.isArray(others) ? others : [])] as readonly (ComparisonGroupInput | undefined)[];
    const state = plain(rest);
    return state && { ...state, groups: groups.map((group) => comparisonGroupText(groupOf(group ?? {}))) };
  },
  cytokineTrajectory: ({ windows, sameCasesOnly, tolerance, definition: _, ...rest }) => {
    const state = plain(rest);
    if (!state || (tolerance !== undefined && tolerance !== 7)) return null;
    return { ...state, windows: windowTexts(windows), sameCases: sameCasesOnly ? "only" : undefined };
  },
  responsePrediction: ({ landmark, ...rest }) => {
    const state = plain(rest);
    return state && { ...state, landmark: landmark === undefined ? undefined : String(landmark) };
  },
};

function groupOf({ phase, responses, filter }: ComparisonGroupInput): ComparisonGroup {
  return { ...EVERYONE, ...(filter as object), phase: phase ?? null, responses: responses ?? [] };
}

function windowTexts(windows: unknown): readonly string[] | undefined {
  if (!Array.isArray(windows)) return undefined;
  return windows.map(({ day, before = 7, after = 7 }) => `${day}:${before}:${after}`);
}
