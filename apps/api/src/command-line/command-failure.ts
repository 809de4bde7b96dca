/** A command that cannot go on; its one sentence is printed, and no stack. */
export class CommandFailure extends Error {}

/** What went wrong, as one sentence for the person at the keyboard. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(sentenceOf).join("; ");
  if (!(error instanceof Error)) return String(error);
  // `fetch failed` says nothing; the reason lies inside.
  return error.cause === undefined ? error.message : sentenceOf(error.cause);
}
