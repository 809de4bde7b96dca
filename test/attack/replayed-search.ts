import { type SearchSize, searchedQuestions } from "../../packages/disclosure/src/attack/search/question-search.ts";
import type { SearchedQuestion } from "../../packages/disclosure/src/attack/search/question-space.ts";
import type { OpeningPlan, PlannedTable, ProtectedAnswer } from "../../packages/disclosure/src/index.ts";
import { lookUp } from "../../packages/disclosure/src/look-up.ts";
import { type AttackedPortal, askedPatiently, MEMBERS } from "./attacked-portal.ts";

/** Sets of questions asked of the running portal, and those whose answers are not the plan's. */
export interface Replayed {
  readonly sets: number;
  readonly questions: number;
  readonly different: readonly string[];
}

const LISTS: Readonly<Record<string, string>> = {
  ...{
    SEX: "sex",
    AGE_BAND: "ageBands",
    VARIANT_GROUP: "variantGroups",
    TREATMENT: "treatments",
    CASE_GROUP: "groups",
  },
};

/**
 * Evolves sets of questions in process and asks the best 50 of the running portal: each must yield the cells of the
 * stored plan and the sizes of its stored answers, and no more. Features are no dimension of the portal's menu; a
 * question that names one is left out.
 */
export async function replayedSearch(portal: AttackedPortal, size: SearchSize): Promise<Replayed> {
  const best = searchedQuestions(size).best.slice(0, 50);
  const { plan, answers } = await storedOpening(portal);
  const different: string[] = [];
  let questions = 0;
  for (const [at, set] of best.entries()) {
    const askable = set.filter(isAskable);
    if (askable.length === 0) continue;
    const fields = askable.slice(0, 8).map((question, field) => `q${field}: ${writtenField(question)}`);
    const { text } = await askedPatiently(portal, MEMBERS[at % MEMBERS.length] ?? "", `{ ${fields.join("\n")} }`);
    const { data = {} }: { data?: Record<string, { protected: Seen } | null> } = JSON.parse(text);
    for (const [field, question] of askable.slice(0, 8).entries()) {
      questions += 1;
      const expected = plannedSizes(question, plan, answers);
      const seen = (data[`q${field}`]?.protected.cells ?? [])
        .flatMap(({ count }) => count.about ?? [])
        .sort((a, b) => a - b);
      if (JSON.stringify(seen) !== JSON.stringify(expected))
        different.push(`${writtenField(question)}: ${seen} not ${expected}`);
    }
  }
  return { sets: best.length, questions, different };
}

interface Seen {
  readonly cells: readonly { readonly count: { readonly about?: number } }[];
}

function isAskable({ filters, by }: SearchedQuestion): boolean {
  return [...filters.map(({ dimension }) => dimension), ...by].every((dimension) => dimension in LISTS);
}

function writtenField({ filters, by }: SearchedQuestion): string {
  const lists = filters.map(({ dimension, category }) => {
    const isEnum = dimension === "SEX" || dimension === "CASE_GROUP";
    return `${LISTS[dimension]}: [${isEnum ? category : JSON.stringify(category)}]`;
  });
  const given = [`by: [${by.join(", ")}]`, ...(lists.length > 0 ? [`filter: { ${lists.join(", ")} }`] : [])].join(", ");
  return `caseCounts(${given}) { protected { cells { count { ... on RoundedCount { about } } } } }`;
}

/** What the stored plan says to a question, ascending. */
function plannedSizes(
  { filters, by }: SearchedQuestion,
  plan: OpeningPlan,
  answers: readonly ProtectedAnswer[],
): readonly number[] {
  const question = { family: "cases", statistic: "PERSONS", filters, by } as const;
  const { cells } = lookUp({ question, plan, answers, viewerReadsBlock: true });
  return cells.flatMap(({ answer }) => answer?.persons ?? []).sort((a, b) => a - b);
}

async function storedOpening({
  admin,
}: AttackedPortal): Promise<{ plan: OpeningPlan; answers: readonly ProtectedAnswer[] }> {
  const last = "opening_id = (select max(opening_id) from portal.opening)";
  const [opening, tables, answers] = [
    await admin.query<{ plan: OpeningPlan }>(`select plan from portal.opening where ${last}`),
    await admin.query<{ content: PlannedTable }>(`select content from portal.planned_set where ${last}`),
    await admin.query<{ content: ProtectedAnswer }>(`select content from portal.protected_answer where ${last}`),
  ];
  const plan = opening.rows[0]?.plan;
  if (!plan) throw new Error("the portal has held no opening");
  return {
    plan: { ...plan, tables: tables.rows.map(({ content }) => content), audit: {} },
    answers: answers.rows.map(({ content }) => content),
  };
}
