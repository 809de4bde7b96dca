import type { ExportedCohort } from "./exported-rows.ts";
import { QUESTION_DOCUMENTS, type RecomputedQuestion } from "./question-documents.ts";
import { QUESTION_VARIANTS } from "./question-variants.ts";
import type { ReadablePortal } from "./readable-portal.ts";

/** One question as it was asked, and the portal's answer. */
export interface AskedVariant {
  readonly question: RecomputedQuestion;
  /** What tells it from the other forms of the question. */
  readonly variant: string;
  /** As asked, without the cohorts. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The cohorts asked about, by slug. */
  readonly cohorts: readonly string[];
  readonly answer: unknown;
}

/** Asks every form of every question over the exported cohorts; `FAMILIES` are those whose kindreds may be read. */
export async function askedVariants(
  portal: ReadablePortal,
  cohorts: readonly ExportedCohort[],
  caseIds: readonly string[],
): Promise<AskedVariant[]> {
  const asked: AskedVariant[] = [];
  const ask = async (one: Omit<AskedVariant, "answer">, variables: Readonly<Record<string, unknown>>) => {
    const data = await portal.ask<Readonly<Record<string, unknown>>>(QUESTION_DOCUMENTS[one.question], variables);
    asked.push({ ...one, answer: data[one.question] });
  };
  for (const { question, variant, over, ...rest } of QUESTION_VARIANTS) {
    const chosen = over === "FAMILIES" ? cohorts.filter(({ genotype }) => genotype) : cohorts;
    const variables = rest.variables ?? {};
    const slugs = chosen.map(({ slug }) => slug);
    await ask({ question, variant, variables, cohorts: slugs }, { ...variables, cohorts: chosen.map(({ id }) => id) });
  }
  const slugs = cohorts.map(({ slug }) => slug);
  for (const id of caseIds) {
    await ask({ question: "caseTimeline", variant: id, variables: { case: id }, cohorts: slugs }, { case: id });
  }
  return asked;
}
