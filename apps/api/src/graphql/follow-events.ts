import { setTimeout as pause } from "node:timers/promises";
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from "graphql";
import type { PortalContext } from "#context";
import { Unauthenticated } from "#errors";

/** How a subscription is followed. */
export interface Following {
  readonly args: ExecutionArgs;
  /** The context the subscription was asked in. */
  readonly asked: PortalContext;
  /** The same request's context anew: who asks, with the rights of this moment. Throws a Refusal for a dead credential. */
  readonly again: () => Promise<PortalContext>;
  /** An error as it leaves. */
  readonly present: (error: unknown) => GraphQLError;
}

/** What a viewer holds, as one text, so that a change is seen. */
function held({ viewer }: PortalContext): string {
  return viewer ? JSON.stringify([viewer.facts.accountId, viewer.facts.memberships, viewer.rights()]) : "";
}

const rightsChanged = (): Unauthenticated =>
  new Unauthenticated({
    en: "Your rights have changed since this stream began; begin again.",
    fr: "Vos droits ont changé depuis le début de ce flux ; recommencez.",
  });

const DONE = { done: true, value: undefined } as const;

/** How often a stream on which nothing happens looks whether its asker still may; what is revoked ends within five seconds. */
const LOOK_AGAIN_MS = 3_000;

/**
 * The results of a subscription, one for each event. Every event is answered in a context of its own, so that no
 * connection is held and nothing stays cached between two, and only while the asker's rights are those it began with:
 * what was revoked ends the stream at its next event, or a few seconds later where none comes.
 */
export async function followEvents(
  following: Following,
): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>> {
  const { args, asked, again, present } = following;
  const shown = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map(present) } : result;
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) {
    await asked.db.end();
    return shown(source);
  }
  await asked.db.finish();
  const events = source[Symbol.asyncIterator]();
  const began = held(asked);
  let over = false;
  const close = async (): Promise<void> => {
    over = true;
    // Not waited for: a source that sleeps between two events ends when it wakes.
    events.return?.()?.catch(() => undefined);
    await asked.db.end();
  };
  const entitled = async <T>(work: (context: PortalContext) => Promise<T>): Promise<T> => {
    const context = await again();
    try {
      if (held(context) !== began) throw rightsChanged();
      return await work(context);
    } finally {
      await context.db.end();
    }
  };
  const answer = (event: unknown): Promise<ExecutionResult> =>
    entitled(async (context) => shown(await execute({ ...args, rootValue: event, contextValue: context })));
  const nextEvent = async (): Promise<IteratorResult<unknown>> => {
    const coming = events.next();
    // It is raced, and lost when the rights end first: its own failure then concerns nobody.
    coming.catch(() => undefined);
    for (;;) {
      const first = await Promise.race([coming, pause(LOOK_AGAIN_MS, null, { ref: false })]);
      if (first !== null) return first;
      if (over) return DONE;
      await entitled(async () => undefined);
    }
  };
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      if (over) return DONE;
      try {
        const event = await nextEvent();
        if (!event.done && !over) return { done: false, value: await answer(event.value) };
        await close();
        return DONE;
      } catch (error) {
        await close();
        return { done: false, value: { errors: [present(error)] } };
      }
    },
    return: async () => {
      await close();
      return DONE;
    },
    throw: async () => {
      await close();
      return DONE;
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
