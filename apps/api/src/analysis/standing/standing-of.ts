import type { GraphQLResolveInfo, ResponsePath } from "graphql";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { centersOf } from "./present-prespecified.ts";
import { questionsOfOperation } from "./questions-of-operation.ts";
import { type StandingFacts, standingFacts, THE_BLOCK } from "./standing.sql.ts";
import { Exploratory, Prespecified } from "./standing.type.ts";

/** Of an answer, what its label depends on. */
interface Labelled {
  readonly releasesUsed: readonly { readonly cohortId: number }[];
  readonly openedAt: Date | null;
  readonly computedAt: Date;
}

/**
 * The label of an answer: prespecified where a center of the asker registered this very question, limited to the same
 * cohorts, before anybody there asked it of one of the cohorts it reads; else exploratory. Null for what is no analysis.
 */
export async function standingOf(
  context: PortalContext,
  answer: Labelled,
  info: GraphQLResolveInfo,
): Promise<Exploratory | Prespecified | null> {
  const questions = questionsOfOperation(info);
  const question = questions.get(rootOf(info.path));
  if (!question) return null;
  const viewer = requireViewer(context);
  const exact = [...new Set(answer.releasesUsed.map(({ cohortId }) => cohortId))];
  const hashes = [...new Set([...questions.values()].map(({ hash }) => hash))];
  const facts = await standingFacts(context.db, {
    accountId: viewer.facts.accountId,
    centerIds: centersOf(viewer),
    cohortIds: exact.length > 0 ? exact : [THE_BLOCK],
    limitedTo: question.cohorts,
    question: question.hash,
    questions: hashes,
  });
  const readsFrom = exact.length > 0 ? facts.firstPublishedAt : answer.openedAt;
  return labelOf(facts, { readsFrom, now: answer.computedAt, inRequest: hashes.length });
}

/** The rule of the label. `readsFrom` is when the first of the data it reads was to be had here, if any was. */
export function labelOf(
  facts: Pick<StandingFacts, "otherQuestions" | "firstAskedAt" | "plans">,
  request: { readonly readsFrom: Date | null; readonly now: Date; readonly inRequest: number },
): Exploratory | Prespecified {
  const plan = facts.plans.find(({ askedBefore }) => !askedBefore);
  if (!plan) {
    const questionsAsked = facts.otherQuestions + request.inRequest;
    return Object.assign(new Exploratory(), { questionsAsked, since: facts.firstAskedAt ?? request.now });
  }
  const { reference, questionsRegistered } = plan;
  const registered = new Date(plan.registeredAt);
  const beforeRelease = request.readsFrom === null || registered < request.readsFrom;
  return Object.assign(new Prespecified(), { reference, registered, beforeRelease, questionsRegistered });
}

/** The name of the root field of the response that a place lies in. */
function rootOf(path: ResponsePath): string {
  return path.prev ? rootOf(path.prev) : String(path.key);
}
