import type { GraphQLRequestContextWillSendResponse } from "@apollo/server";
import { type FragmentDefinitionNode, GraphQLError, getVariableValues, Kind, type SelectionSetNode } from "graphql";
import type { Logger } from "pino";
import { questionsOfOperation } from "#analysis";
import type { LedgerDesk } from "#audit";
import type { PortalContext } from "#context";
import { Unavailable } from "#errors";
import { loggableError } from "#loggable-error";

/** Where a request's entries go, and where the operators read why one was not written. */
export interface LedgerParts {
  readonly ledger: LedgerDesk;
  readonly logger: Logger;
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Fragments of a request's document, by name. */
function fragmentsOf({ document }: GraphQLRequestContextWillSendResponse<PortalContext>): Fragments {
  return Object.fromEntries(
    (document?.definitions ?? [])
      .filter((part): part is FragmentDefinitionNode => part.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/** Names of an operation's root fields, each once, fragments followed: a fragment's own name is whatever its asker writes. */
function rootFieldsOf(selected: SelectionSetNode | undefined, fragments: Fragments): readonly string[] {
  const names = (selected?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return rootFieldsOf(inside?.selectionSet, fragments);
  });
  return [...new Set(names)];
}

/** Hashes of the analysis questions a request asks. */
function questionHashes(
  asked: GraphQLRequestContextWillSendResponse<PortalContext>,
  fragments: Fragments,
): readonly string[] {
  const { schema, operation, request } = asked;
  if (!operation) return [];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (!coerced) return [];
  const questions = questionsOfOperation({ schema, operation, fragments, variableValues: coerced });
  return [...questions.values()].map(({ hash }) => hash);
}

const notWritten = (reference: string) =>
  new Unavailable({
    en: `The ledger could not be written, so nothing may be answered; try again in a minute. The operators find why under ${reference}.`,
    fr: `Le registre n'a pas pu être écrit : rien ne peut être répondu ; réessayez dans une minute. Les exploitants trouvent pourquoi sous ${reference}.`,
  });

/**
 * Writes into the ledger what a request read of cases and asked of the block, before its answer leaves. Where that
 * fails the answer is replaced by a refusal, whose reference the log has too: no entry, no answer.
 */
export async function enterAsked(
  asked: GraphQLRequestContextWillSendResponse<PortalContext>,
  { ledger, logger }: LedgerParts,
): Promise<void> {
  const { contextValue, operation, request, source, response } = asked;
  const facts = contextValue.viewer?.facts;
  const fragments = fragmentsOf(asked);
  const entries = contextValue.asked.entries({
    accountId: facts?.accountId ?? null,
    tokenId: facts?.token?.tokenId ?? null,
    fields: rootFieldsOf(operation?.selectionSet, fragments),
    operation: JSON.stringify([source ?? "", request.variables ?? {}]),
    questions: questionHashes(asked, fragments),
  });
  try {
    await ledger.record(entries);
  } catch (error) {
    const reference = crypto.randomUUID();
    logger.error({ reference, error: loggableError(error) }, "ledger not written");
    const { message, extensions } = notWritten(reference);
    response.body = { kind: "single", singleResult: { errors: [new GraphQLError(message, { extensions }).toJSON()] } };
    response.http.status = 503;
  }
}
