import { FIELD_GROUPS, type FieldGroup } from "@nlrp12/domain";
import { execute, type GraphQLSchema } from "graphql";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { BadInput, Conflict } from "#errors";
import { nodeId, readNodeId } from "#node-id";
import { holdReleases } from "#releases";
import { noteAsked } from "../standing/note-asked.ts";
import { canonicalDocument, keepableQuestions } from "./canonical-document.ts";
import { countKept } from "./kept-a-day.ts";
import { keepShares, withdrawnVersions } from "./kept-answer.sql.ts";
import { keptAnswer } from "./kept-answer.ts";
import type { AnswerGone, KeptAnswer } from "./kept-answer.type.ts";
import { type KeptQuestion, writtenText } from "./kept-text.ts";
import { sharesOf } from "./shares.ts";

/** What is read of an answer to keep it. */
interface Provenanced {
  readonly provenance: {
    readonly hash: string;
    readonly needs: readonly FieldGroup[];
    readonly alsoRead: readonly { readonly fieldGroup: FieldGroup; readonly cohorts: readonly string[] }[];
    readonly releases: readonly { readonly id: string }[];
  };
}

/** A question as it is asked to be kept. */
type AskedToKeep = Pick<KeptQuestion, "question" | "arguments">;

/**
 * Asks a question for everything its answer holds, under the viewer's rights, and keeps the answer under its hash: once
 * kept it stays as it was, whoever asks again. Throws BadInput for another root field or arguments it does not take,
 * Conflict where nothing is exact or a case was withdrawn meanwhile, and RateLimited after too many in a day.
 */
export async function keepAnswer(
  context: PortalContext,
  schema: GraphQLSchema,
  asked: AskedToKeep,
): Promise<KeptAnswer | AnswerGone> {
  const withdrawnBefore = await withdrawnVersions(context.db);
  const answer = await answerTo(context, schema, asked);
  noteAsked(context, schema, asked);
  const { hash } = answer.provenance;
  const exact = exactReleases(answer);
  if (exact.length === 0) throw nothingExact();

  const { question } = asked;
  const needs = needsOf(answer, exact);
  const shares = await sharesOf(writtenText({ ...asked, needs, answer }), exact.length);
  const parts = exact.flatMap(({ cohort, ...release }, at) => {
    const share = shares[at];
    return share ? [{ ...release, needs: needs[cohort] ?? FIELD_GROUPS, share }] : [];
  });
  await context.db.write(async (tx) => {
    const centerIds = exact.map(({ centerId }) => centerId);
    await holdReleases(tx, centerIds);
    // What a withdrawal took out after it was read would come back here, and nothing would ever take it out again.
    if ((await withdrawnVersions(tx)) !== withdrawnBefore) throw withdrawnMeanwhile();
    const isNew = await keepShares(tx, { hash, question, parts });
    if (isNew) await countKept(requireViewer(context).facts.accountId);
  });
  return keptAnswer(context, schema, hash);
}

/** Everything the answer to a question holds. Throws what the question throws, and BadInput where it cannot be asked. */
async function answerTo(context: PortalContext, schema: GraphQLSchema, asked: AskedToKeep): Promise<Provenanced> {
  const { question } = asked;
  const known = keepableQuestions(schema);
  if (!known.includes(question)) {
    throw new BadInput({
      en: `\`question\` takes ${known.join(", ")}.`,
      fr: `\`question\` prend ${known.join(", ")}.`,
    });
  }
  // GraphQL passes over variables that a document does not declare; here they would be kept with the answer.
  const taken = schema.getQueryType()?.getFields()[question]?.args ?? [];
  if (Object.keys(asked.arguments).some((name) => !taken.some((argument) => argument.name === name))) {
    throw argumentsRefused(question);
  }
  const { data, errors } = await execute({
    schema,
    document: canonicalDocument(schema, question),
    contextValue: context,
    variableValues: asked.arguments,
  });
  const [error] = errors ?? [];
  // Without a place in the answer it is the arguments that were refused, before anything ran.
  if (error) throw error.path ? (error.originalError ?? error) : argumentsRefused(question);
  return data?.[question] as Provenanced;
}

/** The releases an answer was made from, each with the global id of its cohort. */
function exactReleases({ provenance }: Provenanced) {
  return provenance.releases.flatMap(({ id }) => {
    const [centerId, cohortId, releaseNumber] = readNodeId(id)?.key ?? [];
    return centerId === undefined || cohortId === undefined || releaseNumber === undefined
      ? []
      : [{ centerId, cohortId, releaseNumber, cohort: nodeId("Cohort", cohortId) }];
  });
}

/** Field groups that a reader must hold of each cohort: all that was read of it for the answer. */
function needsOf(
  { provenance: { needs, alsoRead } }: Provenanced,
  exact: readonly { readonly cohort: string }[],
): Record<string, readonly FieldGroup[]> {
  const isRead = (cohort: string, group: FieldGroup): boolean =>
    needs.includes(group) || alsoRead.some((one) => one.fieldGroup === group && one.cohorts.includes(cohort));
  return Object.fromEntries(exact.map(({ cohort }) => [cohort, FIELD_GROUPS.filter((group) => isRead(cohort, group))]));
}

const argumentsRefused = (question: string) =>
  new BadInput({
    en: `\`arguments\` holds something that \`${question}\` does not take.`,
    fr: `\`arguments\` contient une valeur que \`${question}\` ne prend pas.`,
  });

const withdrawnMeanwhile = () =>
  new Conflict({
    en: "A case was withdrawn while this answer was made; ask again.",
    fr: "Un cas a été retiré pendant que cette réponse se faisait ; posez la question à nouveau.",
  });

const nothingExact = () =>
  new Conflict({
    en: "No cohort is exact in this answer: its protected figure is stored with the opening, and nothing else is to be kept.",
    fr: "Aucune cohorte n'est exacte dans cette réponse : son chiffre protégé est conservé avec l'ouverture, et rien d'autre n'est à garder.",
  });
