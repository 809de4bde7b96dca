import DataLoader from "dataloader";

/** Batched look-ups of one request that give what was found before at once. */
export interface Lookup<Key, Value> extends DataLoader<Key, Value> {
  /** The value, or the promise of it: what hangs on a thousand points of a figure would else make each of them wait. */
  now(key: Key): Value | Promise<Value>;
}

/** Look-ups by a statement that answers a batch of keys in their order. */
export function lookup<Key, Value>(
  find: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
): Lookup<Key, Value> {
  const found = new Map<Key, Value>();
  const loader = new DataLoader<Key, Value>(async (keys) => {
    const values = await find(keys);
    for (const [at, key] of keys.entries()) {
      const value = values[at];
      if (value !== undefined && !(value instanceof Error)) found.set(key, value);
    }
    return values;
  });
  return Object.assign(loader, { now: (key: Key) => found.get(key) ?? loader.load(key) });
}
