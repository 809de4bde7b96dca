import { FIELD_GROUPS, type FieldGroup } from "@nlrp12/domain";
import { execute, type GraphQLSchema } from "graphql";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { BadInput, Conflict } from "#errors";
import { readNodeId } from "#node-id";
import { noteAsked } from "../standing/note-asked.ts";
import { canonicalDocument, keepableQuestions } from "./canonical-document.ts";
import { keepShares } from "./kept-answer.sql.ts";
import { keptAnswer } from "./kept-answer.ts";
import type { AnswerGone, KeptAnswer } from "./kept-answer.type.ts";
import { writtenText } from "./kept-text.ts";
import { sharesOf } from "./shares.ts";

/** What is read of an answer to keep it. */
interface Provenanced {
  readonly provenance: {
    readonly hash: string;
    readonly needs: readonly FieldGroup[];
    readonly releases: readonly { readonly id: string }[];
  };
}

/**
 * Asks a question for everything its answer holds, under the viewer's rights, and keeps the answer under its hash: once
 * kept it stays as it was, whoever asks again. Throws BadInput for another root field or arguments it does not take.
 */
export async function keepAnswer(
  context: PortalContext,
  schema: GraphQLSchema,
  asked: { readonly question: string; readonly arguments: Readonly<Record<string, unknown>> },
): Promise<KeptAnswer | AnswerGone> {
  const { question } = asked;
  const known = keepableQuestions(schema);
  if (!known.includes(question)) {
    throw new BadInput({
      en: `\`question\` takes ${known.join(", ")}.`,
      fr: `\`question\` prend ${known.join(", ")}.`,
    });
  }
  // GraphQL passes over variables that a document does not declare; here they would be kept with the answer.
  const taken =
    schema
      .getQueryType()
      ?.getFields()
      [question]?.args.map(({ name }) => name) ?? [];
  if (Object.keys(asked.arguments).some((name) => !taken.includes(name))) throw argumentsRefused(question);
  const { data, errors } = await execute({
    schema,
    document: canonicalDocument(schema, question),
    contextValue: context,
    variableValues: asked.arguments,
  });
  const [error] = errors ?? [];
  // Without a place in the answer it is the arguments that were refused, before anything ran.
  if (error) throw error.path ? (error.originalError ?? error) : argumentsRefused(question);
  noteAsked(context, schema, asked);
  const answer = data?.[question] as Provenanced;
  const { hash, needs, releases } = answer.provenance;
  const exact = releases.flatMap(({ id }) => {
    const [centerId, cohortId, releaseNumber] = readNodeId(id)?.key ?? [];
    return centerId === undefined || cohortId === undefined || releaseNumber === undefined
      ? []
      : [{ centerId, cohortId, releaseNumber }];
  });
  if (exact.length === 0) throw nothingExact();

  const { GENOTYPE } = requireViewer(context).rights().exact;
  const shares = await sharesOf(writtenText({ question, arguments: asked.arguments, answer }), exact.length);
  const parts = exact.flatMap((release, at) => {
    const share = shares[at];
    // Where kindreds were readable the figures count by them.
    const groups = FIELD_GROUPS.filter(
      (group) => needs.includes(group) || (group === "GENOTYPE" && GENOTYPE.includes(release.cohortId)),
    );
    return share ? [{ ...release, needs: groups, share }] : [];
  });
  await context.db.write((tx) => keepShares(tx, { hash, question, parts }));
  return keptAnswer(context, schema, hash);
}

const argumentsRefused = (question: string) =>
  new BadInput({
    en: `\`arguments\` holds something that \`${question}\` does not take.`,
    fr: `\`arguments\` contient une valeur que \`${question}\` ne prend pas.`,
  });

const nothingExact = () =>
  new Conflict({
    en: "No cohort is exact in this answer: its protected figure is stored with the opening, and nothing else is to be kept.",
    fr: "Aucune cohorte n'est exacte dans cette réponse : son chiffre protégé est conservé avec l'ouverture, et rien d'autre n'est à garder.",
  });
