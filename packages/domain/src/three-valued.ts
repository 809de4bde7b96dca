/** Whether something holds: true, false, or null where a value that would tell is missing. */
export type Truth = boolean | null;

/** What a value that may be missing says of a statement about it. */
export function truthOf<Value>(value: Value | null, holds: (value: Value) => boolean): Truth {
  return value === null ? null : holds(value);
}

/** Whether all hold: one false decides, whatever the missing ones are (Kleene 1952 §64; R: `&` with NA). */
export function allOf(...truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

/** Whether any holds: one true decides, whatever the missing ones are (Kleene 1952 §64; R: `|` with NA). */
export function anyOf(...truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}
