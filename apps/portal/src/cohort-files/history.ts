/** A state with the states before it and those taken back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
}

const MOST_STEPS = 200;

/** The beginning of a history. */
export function historyOf<State>(now: State): History<State> {
  return { past: [], now, future: [] };
}

/** One step more; what had been taken back is gone. */
export function withStep<State>({ past, now }: History<State>, next: State): History<State> {
  return { past: [...past, now].slice(-MOST_STEPS), now: next, future: [] };
}

/** One step back; the same history where there is none. */
export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

/** A step taken back, made again; the same history where there is none. */
export function redone<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future };
}
