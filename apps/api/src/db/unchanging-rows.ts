/** What one opening publishes is some dozens of these, a few megabytes altogether. */
const MOST_KEPT = 128;

/** Tables of openings, the same for everyone: no row policy stands on them. What has one may be kept for nobody. */
const THE_SAME_FOR_EVERYONE: readonly string[] = ["opening", "planned_set", "protected_answer"];

/** Rows that were read once and stay as they are, by statement and values; those used longest ago are forgotten first. */
export class UnchangingRows {
  readonly #kept = new Map<string, readonly unknown[]>();

  /** The rows of a statement: as they were read before, or else as `read` finds them now. */
  async of<Row>(
    statement: { readonly text: string; readonly values: readonly unknown[] },
    read: () => Promise<Row[]>,
  ): Promise<readonly Row[]> {
    const tables = [...statement.text.matchAll(/\bportal\.(\w+)/g)].map(([, table = ""]) => table);
    if (tables.some((table) => !THE_SAME_FOR_EVERYONE.includes(table))) {
      throw new Error("rows that somebody has a right to are read anew by every request");
    }
    const key = JSON.stringify([statement.text, statement.values]);
    const known = this.#kept.get(key) as readonly Row[] | undefined;
    const rows = known ?? frozen(await read());
    this.#kept.delete(key);
    // What is not there yet may still come.
    if (rows.length > 0) this.#kept.set(key, rows);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return rows;
  }
}

/** The same with all that hangs on it, which nobody who is given it can change for the others. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
